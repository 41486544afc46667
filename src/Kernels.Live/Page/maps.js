// The map of each network: the plane as it divides it, or as one of its units sees it, and the samples.

const maps = letters.map(letter => {
    const svg = byId(`${letter}-map`), panel = newPanel(svg, [54, 24, 356, 296], ['x1', 'x2']), points = element('g', { class: 'samples' });
    svg.prepend(markerDefinitions(svg.dataset.figure));
    panel.back.after(points);
    return { svg, panel, points, letter };
});

// Samples to train on are small; those to test on have an outline. Most changes leave the samples as they are.
let drawnSamples = '';
function drawSamples() {
    const key = JSON.stringify([view.answer.domain, view.answer.samples.test, view.answer.isRegression, [...view.answer.samples.points], [...view.answer.samples.targets]]);
    maps.forEach(({ panel }) => placePlane(panel));
    if (key === drawnSamples) return;
    drawMarkers();
    drawnSamples = key;
}

function drawMarkers() {
    drawnSamples = '';
    for (const { panel, points, svg } of maps) {
        points.replaceChildren(...view.samples.map(sample => titled(element('use', {
            class: `p${sample.label} ${sample.isTest ? 'tests' : 'trains'}`, href: `#${svg.dataset.figure}-c${sample.label}`,
            x: rounded(panel.x(sample.x1)), y: rounded(panel.y(sample.x2)), 'data-sample': sample.row,
        }), sampleTitle(sample))));
    }
}

function placePlane(panel) {
    const [fromX, toX, fromY, toY] = view.answer.domain;
    [panel.domainX, panel.domainY] = [panel.stillX, panel.stillY] = [[fromX, toX], [fromY, toY]];
}

function drawMap(network) {
    const { panel } = maps[network.index], { answer } = view, [fromX, toX, fromY, toY] = answer.domain;
    const seeds = network.head.seeds, unit = (view.unit ?? view.pinned)?.letter === network.letter ? view.unit ?? view.pinned : null;
    drawPanel(panel, [fromX, toX], [fromY, toY], () => {
        const fields = planeFields(network, panel.stillX, panel.stillY);
        if (unit) drawUnit(panel, network, fields, unit);
        else if (seeds && !isInThePast()) drawHaze(panel, network, seeds, answer);
        else drawBoundary(panel, network, answer.levels, accuracyOf(network, view.samples.filter(({ isTest }) => isTest)));
        if (byId('regions').checked) drawBends(panel, network, fields);
        panel.heading.textContent = unit ? unitName(network, unit) : headingOf(network);
        panel.heading.setAttribute('class', `heading ${network.colour}`);
        if (!fields.at(-1)[0].every(Number.isFinite))
            panel.front.append(element('text', { class: 'small halo', x: panel.left + panel.width / 2, y: panel.top + panel.height / 2, 'text-anchor': 'middle' }, nothingFinite));
    });
}

const isInThePast = () => view.position < view.answer.recordedEpochs.length - 1;

function headingOf(network) {
    const { seeds } = view.answer;
    if (seeds && !isInThePast()) return `${seeds.count} seeds from ${seeds.first}`;
    return network.edited ? 'changed by hand' : `seed ${valueOf('seed')}, epoch ${view.answer.recordedEpochs[view.position]}`;
}

// A unit's response in bands from its least to its greatest, and the line on which its pre-activation is 0.
function drawUnit(panel, network, fields, { layer, unit }) {
    const values = layer === 0 ? inputFields(panel, network)[unit] : fields[Math.min(2 * layer - 1, fields.length - 1)][unit];
    if (!values.every(Number.isFinite)) return;
    const least = values.reduce((a, b) => Math.min(a, b)), greatest = values.reduce((a, b) => Math.max(a, b));
    if (greatest > least) drawBands(panel, values, [1, 2, 3, 4, 5].map(part => least + (greatest - least) * part / 6));
    if (layer > 0) drawZero(panel, fields[2 * layer - 2][unit], `line ${network.colour}`);
}

const inputFields = (panel, network) => {
    const across = planeColumns + 1, [fromX, toX] = panel.stillX, [fromY, toY] = panel.stillY;
    return network.inputs.map(of => Float64Array.from({ length: across * (planeRows + 1) }, (_, index) =>
        of(fromX + (toX - fromX) * (index % across) / planeColumns, fromY + (toY - fromY) * Math.floor(index / across) / planeRows)));
};

function drawZero(panel, values, classes) {
    if (values.every(Number.isFinite)) panel.back.append(element('path', { class: classes, d: pathOf(panel, contours(values, planeColumns, planeRows, 0, false)) }));
}

// Where the pre-activation of a hidden unit is 0: between these lines a piecewise linear network is linear.
function drawBends(panel, network, fields) {
    for (let layer = 1; layer < network.widths.length - 1; layer++)
        fields[2 * layer - 2].forEach(values => drawZero(panel, values, `line thin bend bend-${Math.min(layer, 3)}`));
}

const unitName = (network, { layer, unit }) => layer === 0 ? `input ${featureLabels[view.answer.features[unit]]}`
    : layer === network.widths.length - 1 ? 'output' : `unit ${unit + 1} of layer ${layer}`;
