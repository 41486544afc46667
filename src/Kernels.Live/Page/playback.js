// The training over time: the same weights each time one comes by.

const lastPosition = () => view.answer.recordedEpochs.length - 1;
const prefersStillness = matchMedia('(prefers-reduced-motion: reduce)');
const frame = 90;

let playing = null;
function play(isWanted) {
    clearInterval(playing);
    playing = isWanted ? setInterval(() => view.position < lastPosition() ? moveTo(view.position + 1) : play(false), frame) : null;
    if (isWanted && view.position === lastPosition()) moveTo(0);
    byId('play').textContent = isWanted ? 'Pause' : 'Play';
}

function moveTo(position) {
    view.position = Math.max(0, Math.min(lastPosition(), position));
    for (const network of view.networks) {
        network.edited = null;
        network.select(view.position);
    }
    redrawSoon();
    rememberSoon();
    announceSoon();
}

function showPlayback() {
    const epoch = view.answer.recordedEpochs[view.position], slider = byId('epoch');
    slider.max = lastPosition();
    slider.value = view.position;
    slider.setAttribute('aria-valuetext', `epoch ${epoch}`);
    byId('epoch-text').textContent = `epoch ${epoch}`;
    byId('back').disabled = byId('rewind').disabled = view.position === 0;
    byId('forward').disabled = view.position === lastPosition();
}

function step(by) { play(false); moveTo(view.position + by); }

byId('epoch').addEventListener('input', event => { play(false); moveTo(Number(event.target.value)); });
byId('play').addEventListener('click', () => play(playing === null));
byId('rewind').addEventListener('click', () => step(-Infinity));
byId('back').addEventListener('click', () => step(-1));
byId('forward').addEventListener('click', () => step(1));
byId('play').hidden = prefersStillness.matches;
