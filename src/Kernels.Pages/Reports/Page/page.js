// The page at work: one state, the place among the recorded epochs and the sample that is lit, and everything that shows or changes it.

const byId = id => document.getElementById(id);
const training = JSON.parse(byId('training').textContent);
const { epochs, levels, far } = training, last = epochs.length - 1;
const networks = training.networks.map(data => new Network(data, training.widths, epochs.length));
const networkOf = panel => networks.find(network => network.name === panel.node.dataset.network);
const inputs = singles(training.test.inputs);
const samples = training.test.rows.map((row, index) => ({ row, label: training.test.labels[index], x1: inputs[2 * index], x2: inputs[2 * index + 1] }));
const panels = Array.from(document.querySelectorAll('.plot'), node => new Panel(node));
const hiddenLayers = training.widths.length - 2;
const state = { position: last, sample: null };

const draw = {
    loss_curves: panel => drawCursor(panel, networks, epochs[state.position], lossOf),
    decision_boundaries: panel => drawBoundary(panel, networkOf(panel), levels, accuracyOf(networkOf(panel))),
    signal_trace: panel => drawTraces(panel, networks, far),
    hidden_space: panel => drawHidden(panel, networkOf(panel), samples, spreadsOf(networkOf(panel))),
};

const lossOf = network => network.losses[state.position];
const accuracyOf = network => network.accuracies[state.position];
const spreadsOf = network => network.spreads.slice(hiddenLayers * state.position, hiddenLayers * (state.position + 1));

function showEpoch(position) {
    state.position = position;
    const epoch = epochs[position];
    networks.forEach(network => network.select(position));
    for (const panel of panels)
        if (draw[panel.figure] && position < last) panel.move(draw[panel.figure]);
        else panel.rest();
    byId('epoch').value = position;
    byId('epoch').setAttribute('aria-valuetext', `epoch ${epoch}`);
    byId('epoch-text').textContent = epoch;
    byId('state').querySelector('caption').textContent = `After epoch ${epoch}`;
    showSample(state.sample);
}

function showSample(sample) {
    state.sample = sample;
    light(panels, sample);
    byId('sample').value = sample ?? '';
    byId('sample-text').textContent = sample === null ? 'Point at a sample in a figure, or enter its number.' : describe(sample);
    showNumbers();
    rememberSoon();
}

// A number that no figure shows stays as it is entered: it may be the start of one that is shown.
function enterSample(text) {
    showSample(known(text));
    byId('sample').value = text;
    if (text && state.sample === null) byId('sample-text').textContent = `No figure shows sample ${text}.`;
}

// What the page knows of a sample: the data of one to test on, and the tooltip of the first figure for another.
function describe(sample) {
    const tested = samples.find(({ row }) => row === sample);
    if (tested) return `x1 ${number(tested.x1, 2)}, x2 ${number(tested.x2, 2)}, class ${tested.label}, test set`;
    const use = document.querySelector(`[id^="moons_dataset"] [data-sample="${sample}"]`);
    const [x1, x2] = use.textContent.split(': ')[1].split(', '), label = use.classList.contains('p1') ? 1 : 0;
    const areAllKnown = samples.length === training.test.count;
    return `x1 ${x1}, x2 ${x2}, class ${label}, ${areAllKnown ? 'training set, so ' : ''}shown only in the first figure`;
}

// The table of losses and accuracies, with a column for the sample that is lit.
function showNumbers() {
    const lit = samples.find(({ row }) => row === state.sample), [head, ...rows] = byId('state').querySelectorAll('tr');
    setCell(head, 3, lit && `probability of class 1 for sample ${lit.row}`, 'th');
    rows.forEach((row, index) => {
        const network = networks[index];
        setCell(row, 1, number(lossOf(network), 4));
        setCell(row, 2, percent(accuracyOf(network)));
        setCell(row, 3, lit && percent(network.probability(lit.x1, lit.x2)));
    });
}

function setCell(row, index, text, name = 'td') {
    if (!text) return row.cells[index]?.remove();
    const cell = row.cells[index] ?? row.appendChild(document.createElement(name));
    if (name === 'th') cell.scope = 'col';
    cell.textContent = text;
}

function later(action, milliseconds) {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
}

// Said once the reader has come to rest.
const announceSoon = later(() => {
    const spoken = text => text === missing ? 'none' : text;
    const numbers = networks.map(network => `${network.displayName} loss ${spoken(number(lossOf(network), 4))}, test accuracy ${spoken(percent(accuracyOf(network)))}`);
    byId('announcement').textContent = `Epoch ${epochs[state.position]}: ${numbers.join('; ')}.`;
}, 1000);

// The address holds the section last gone to, the epoch if it is not the last one, and the sample that is lit: #layers&epoch=400&sample=3.
function remember() {
    const parts = [sectionInAddress()?.id, state.position < last && `epoch=${epochs[state.position]}`, state.sample !== null && `sample=${state.sample}`].filter(Boolean);
    const fragment = parts.length > 0 ? `#${parts.join('&')}` : '';
    if (fragment !== location.hash) history.replaceState(null, '', fragment || location.pathname + location.search);
}

const rememberSoon = later(remember, 200);

const sectionInAddress = () => document.querySelector(`section[id="${CSS.escape(location.hash.slice(1).split('&')[0])}"]`);

const isStateInAddress = () => location.hash === '' || /[#&](epoch|sample)=/.test(location.hash);

function restore() {
    const fragment = new URLSearchParams(location.hash.slice(1)), epoch = fragment.get('epoch') ?? '';
    state.sample = known(fragment.get('sample'));
    showEpoch(/^\d+$/.test(epoch) ? nearest(Number(epoch)) : last);
    if (location.hash.includes('&')) sectionInAddress()?.scrollIntoView();
}

function nearest(epoch) {
    const distance = position => Math.abs(epochs[position] - epoch);
    return epochs.reduce((best, _, position) => distance(position) < distance(best) ? position : best, last);
}

const known = text => /^\d+$/.test(text ?? '') && document.querySelector(`[data-sample="${Number(text)}"]`) ? Number(text) : null;

// At most one drawing a frame.
let wanted = null;
function moveTo(position) {
    if (wanted === null) requestAnimationFrame(() => { showEpoch(wanted); wanted = null; });
    wanted = position;
    announceSoon();
}

let playing = null;
function play(isWanted) {
    clearInterval(playing);
    playing = isWanted ? setInterval(() => state.position < last ? moveTo(state.position + 1) : play(false), 120) : null;
    if (isWanted && state.position === last) moveTo(0);
    byId('play').textContent = isWanted ? 'Pause' : 'Play';
}

byId('epoch').addEventListener('input', event => { play(false); moveTo(Number(event.target.value)); });
byId('sample').addEventListener('input', event => enterSample(event.target.value));
byId('play').addEventListener('click', () => play(playing === null));
byId('play').hidden = matchMedia('(prefers-reduced-motion: reduce)').matches;
addEventListener('keydown', event => { if (event.key === 'Escape') showSample(null); });
addEventListener('hashchange', () => isStateInAddress() ? restore() : remember());
for (const panel of panels)
    for (const kind of ['pointermove', 'pointerdown'])
        panel.node.addEventListener(kind, event => {
            const sample = sampleAt(panel, event);
            if (sample !== null && sample !== state.sample) showSample(sample);
        });
document.querySelectorAll('pre.command').forEach(addCopyButton);
document.querySelectorAll('[data-download]').forEach(offer);
byId('controls').hidden = false;
if (byId('downloads')) byId('downloads').hidden = false;
restore();

// For those who want to look closer, at the console.
globalThis.report = { epochs, networks, samples, state, showEpoch, showSample, number, percent, ticks, piles };
