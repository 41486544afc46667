// The page at work: settings become wishes, answers become pictures, and the address keeps all of it.

const wishes = new Wishes(answered, fail, isBusy => { byId('busy').textContent = isBusy ? 'training' : ''; });
let isFirst = true;

function settingsChanged() {
    showSettings();
    if (lacksPoints()) showOwnPoints();
    else wishes.wish(settingsText());
    rememberSoon();
}

// A change that the browser's Back undoes.
function jump(action) {
    remember();
    history.pushState(null, '', location.href);
    action();
}

// Shows what the texts of the settings say elsewhere than in their own elements.
function showSettings() {
    showSliders();
    showWayBack();
    const names = valueOf('features').split(',');
    for (const box of featureBoxes) box.checked = names.includes(box.value);
    letters.forEach((letter, index) => {
        byId(`network-${letter}`).hidden = byId(`units-${letter}`).hidden = !shownLetters().includes(letter);
        showLayers(letter);
        if (shownLetters().includes(letter)) formulaBoxes[index].show();
    });
    for (const key of ['samples', 'noise'])
        holders.get(key).closest('.control').hidden = isOwn();
    holders.get('radius').closest('.control').hidden = valueOf('data') !== 'circles';
}

function answered(answer, text, milliseconds) {
    const begun = performance.now(), wasAtEnd = !view.answer || view.position === lastPosition();
    view.answer = answer;
    view.samples = samplesOf(answer);
    document.body.classList.remove('awaits-points');
    view.networks = answer.networks.map((head, index) => networkOf(head, index, answer));
    if (isFirst) view.position = nearestRecorded(epochInAddress());
    else if (wasAtEnd) view.position = lastPosition();
    view.position = Math.min(view.position, lastPosition());
    view.networks.forEach(network => { network.select(view.position); network.displayName = network.head.displayName; });
    byId('problem').hidden = true;
    holders.forEach(holder => holder.removeAttribute('aria-invalid'));
    drawSamples();
    view.networks.forEach(buildDiagram);
    showCommands();
    drawAccuracies();
    drawAll();
    announceSoon();
    isFirst = false;
    globalThis.live.drawn = { text, answer: milliseconds, drawing: performance.now() - begun, at: performance.now() };
    document.body.dataset.drawn = text;
    document.dispatchEvent(new CustomEvent('drawn', { detail: globalThis.live.drawn }));
}

function drawAll() {
    for (const network of view.networks) {
        drawMap(network);
        drawLines(network);
        drawUnits(network);
        showScore(network);
    }
    showUnits();
    drawLosses();
    drawInside();
    showPlayback();
    showSample(view.sample, true);
}

function showScore(network) {
    byId(`${network.letter}-name`).textContent = network.displayName;
    byId(`${network.letter}-score`).textContent = scoreOf(network);
}

// How well a network does: many seeds together, or the one that is shown.
function scoreOf(network) {
    const { head, edited } = network, isEnd = !edited && !isInThePast();
    if (isEnd && head.seeds) return scoreOfSeeds(network);
    if (isEnd && head.stoppedAtEpoch !== null) return `The training stopped at epoch ${head.stoppedAtEpoch}: its loss was not a finite number.`;
    const tests = view.samples.filter(({ isTest }) => isTest), { isRegression } = view.answer;
    const loss = edited ? lossFor(network, view.samples.filter(({ isTest }) => !isTest)) : isEnd ? head.losses.at(-1) : lossOf(network);
    const accuracy = isEnd ? head.testAccuracy ?? NaN : accuracyOf(network, tests), testLoss = isEnd ? head.testLoss ?? NaN : lossFor(network, tests);
    return [!isRegression && `test accuracy ${percent(accuracy)}`, `test loss ${number(testLoss, 4)}`, loss !== undefined && `training loss ${number(loss, 4)}`].filter(Boolean).join(', ');
}

function fail({ key, message }) {
    byId('problem').hidden = false;
    byId('problem').textContent = message;
    holders.get(key)?.setAttribute('aria-invalid', 'true');
    document.body.dataset.drawn = '';
    document.dispatchEvent(new CustomEvent('failed', { detail: message }));
}

// At most one drawing a frame.
let isRedrawing = false;
function redrawSoon() {
    if (isRedrawing) return;
    isRedrawing = true;
    requestAnimationFrame(() => { isRedrawing = false; drawAll(); });
}

function showSample(row, isQuiet = false) {
    view.sample = row;
    light([...maps.map(({ panel }) => panel), ...byId('inside').open ? hiddenPanels() : []], row);
    const sample = view.samples.find(one => one.row === row);
    byId('sample-text').textContent = !sample ? '' : `${sampleTitle(sample)}; ${view.networks.map(network => `${network.letter.toUpperCase()}: ${answerFor(network, sample)}`).join(', ')}`;
    if (!isQuiet) rememberSoon();
}

const answerFor = (network, { x1, x2 }) => network.isRegression ? number(network.logit(x1, x2), 3) : `${percent(network.probability(x1, x2))} class 1`;

// Said once the reader has come to rest.
const announceSoon = later(() => {
    byId('announcement').textContent = view.networks.map(network => `${network.letter.toUpperCase()}, ${network.displayName}: ${byId(`${network.letter}-score`).textContent}`).join('. ');
}, 900);

// The address holds the settings that are not the study's, and what is looked at: #a.rate=0.5&epoch=400&sample=3&unit=a.1.2
function remember() {
    const { answer, position, sample, pinned } = view;
    const parts = [settingsText(), answer && position < lastPosition() && `epoch=${answer.recordedEpochs[position]}`, sample !== null && `sample=${sample}`,
        pinned && `unit=${pinned.letter}.${pinned.layer}.${pinned.unit}`, byId('regions').checked && 'regions=1'].filter(Boolean);
    const fragment = parts.length ? `#${parts.join('&')}` : '';
    if (fragment !== location.hash) history.replaceState(null, '', fragment || location.pathname);
}

const rememberSoon = later(remember, 200);
const addressed = () => new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'));
const epochInAddress = () => addressed().get('epoch');

function nearestRecorded(text) {
    const epochs = view.answer.recordedEpochs, wanted = Number(text), distance = place => Math.abs(epochs[place] - wanted);
    if (text === null || !Number.isFinite(wanted)) return lastPosition();
    return epochs.reduce((best, _, place) => distance(place) < distance(best) ? place : best, lastPosition());
}

function restore() {
    const state = addressed(), sample = state.get('sample'), unit = state.get('unit')?.match(/^([ab])\.(\d{1,2})\.(\d{1,2})$/);
    view.sample = /^\d+$/.test(sample ?? '') ? Number(sample) : null;
    view.pinned = unit ? { letter: unit[1], layer: Number(unit[2]), unit: Number(unit[3]) } : null;
    byId('regions').checked = state.get('regions') === '1';
    isFirst = true;
    takeSettings(location.hash.slice(1));
    if (lacksPoints()) change('data', holders.get('data').dataset.default);
    wishes.wish(settingsText());
}

// The sample under the pointer, in a map or in hidden space.
function pointAt(panels, event) {
    if (view.brush === '0' || view.brush === '1') return;
    const row = view.answer ? panels.map(panel => sampleAt(panel, event)).find(found => found !== null) ?? null : null;
    if (row !== null && row !== view.sample) showSample(row);
}

for (const kind of ['pointermove', 'pointerdown']) {
    for (const { panel, svg } of maps) svg.addEventListener(kind, event => pointAt([panel], event));
    byId('hidden').addEventListener(kind, event => pointAt(hiddenPanels(), event));
}
addEventListener('keydown', event => { if (event.key === 'Escape') { showSample(null); pin(null); } });
addEventListener('popstate', restore);
new ResizeObserver(later(() => {
    if (!view.answer) return;
    view.networks.forEach(network => { placeLines(network); drawLines(network); });
    drawLosses();
    drawAccuracies();
    drawInside();
}, 50)).observe(byId('networks-side-by-side'));
byId('regions').addEventListener('change', () => { rememberSoon(); redrawSoon(); });
byId('reset').addEventListener('click', () => jump(() => { [view.sample, view.pinned] = [null, null]; takeSettings(''); settingsChanged(); }));
byId('copy-address').addEventListener('click', async () => {
    remember();
    await navigator.clipboard.writeText(location.href).then(() => { byId('copy-address').textContent = 'Copied'; }, () => { byId('copy-address').textContent = 'It is in the address bar'; });
    setTimeout(() => { byId('copy-address').textContent = 'Copy the address'; }, 2000);
});
document.querySelectorAll('pre.command').forEach(addCopyButton);

// For those who want to look closer, at the console.
globalThis.live = { view, settingsText, change, drawn: null };
if (matchMedia('(max-width: 760px)').matches) document.querySelectorAll('#shared details').forEach(details => { details.open = false; });
restore();
