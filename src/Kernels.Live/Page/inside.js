// Hidden space: two units of a layer, or its two principal components. Signal: the mean absolute value of the far samples through the layers.

// Two panels side by side, or one below the other where there is no room.
function twoPlaces(width, height) {
    const isNarrow = width < 620, one = isNarrow ? width : width / 2;
    return [0, 1].map(index => [56 + (isNarrow ? 0 : index * one), 30 + (isNarrow ? index * (height + 80) : 0), one - 72, height]);
}

const heightOfTwo = height => width => (width < 620 ? 2 : 1) * (height + 80);
const hiddenPanels = fittingPanels(byId('hidden'), heightOfTwo(280), (svg, width) => {
    svg.prepend(markerDefinitions('hidden_live'));
    return twoPlaces(width, 280).map(place => newPanel(svg, place, ['', ''], { data: { layer: 1, shown: 1 } }));
});
const hiddenChoice = { layer: 1, first: '1', second: '2' };

function buildHiddenControls() {
    const layers = Math.max(...view.networks.map(({ widths }) => widths.length - 2)), widest = Math.max(...view.networks.map(({ widths }) => widths[hiddenChoice.layer] ?? 1));
    hiddenChoice.layer = Math.max(1, Math.min(hiddenChoice.layer, layers));
    const units = [...Array.from({ length: widest }, (_, unit) => [`${unit + 1}`, `unit ${unit + 1}`]), ['pc1', 'component 1'], ['pc2', 'component 2']];
    const key = JSON.stringify([layers, widest]);
    if (byId('hidden-controls').dataset.key === key) return;
    byId('hidden-controls').dataset.key = key;
    byId('hidden-controls').replaceChildren(
        selectOf('Layer', Array.from({ length: Math.max(1, layers) }, (_, layer) => [`${layer + 1}`, `layer ${layer + 1}`]), String(hiddenChoice.layer), value => { hiddenChoice.layer = Number(value); }),
        selectOf('Across', units, hiddenChoice.first, value => { hiddenChoice.first = value; }),
        selectOf('Upward', units, hiddenChoice.second, value => { hiddenChoice.second = value; }));
}

function selectOf(label, choices, value, chosen) {
    const name = document.createElement('label'), select = document.createElement('select');
    select.append(...choices.map(([choice, text]) => new Option(text, choice, false, choice === value)));
    select.addEventListener('change', () => { chosen(select.value); drawInside(); });
    name.append(`${label} `, select);
    return name;
}

function drawInside() {
    if (!byId('inside').open || !view.answer) return;
    buildHiddenControls();
    const tests = view.samples.filter(({ isTest }) => isTest).slice(0, 500);
    hiddenPanels().forEach((panel, index) => {
        const network = view.networks[index];
        panel.node.classList.toggle('absent', !network || hiddenChoice.layer > network.widths.length - 2);
        if (network && hiddenChoice.layer <= network.widths.length - 2) drawHiddenOf(panel, network, tests);
    });
    drawSignal();
}

function drawHiddenOf(panel, network, tests) {
    const { layer } = hiddenChoice, outputs = network.stagesOver(tests.map(({ x1 }) => x1), tests.map(({ x2 }) => x2))[2 * layer - 1];
    const components = [hiddenChoice.first, hiddenChoice.second].some(name => name.startsWith('pc')) ? principal(outputs) : null;
    const numberOf = (units, name) => components && name.startsWith('pc') ? components(units, Number(name[2]) - 1) : units[Math.min(Number(name), units.length) - 1];
    network.pair = units => [numberOf(units, hiddenChoice.first), numberOf(units, hiddenChoice.second)];
    [panel.node.dataset.layer, panel.node.dataset.shown] = [layer, tests.length];
    panel.names.forEach((one, axis) => { one.name.dataset.name = one.still = nameOfChoice([hiddenChoice.first, hiddenChoice.second][axis], network.widths[layer]); });
    const pairs = tests.map((_, sample) => network.pair(outputs.map(values => values[sample]))), room = axis => {
        const shown = pairs.map(pair => pair[axis]).filter(canShow), [from, to] = shown.length ? around(shown, 0.06) : [0, 1];
        return to > from ? [from, to] : [from - 0.5, to + 0.5];
    };
    const spread = Math.sqrt(variance(outputs.flatMap(values => [...values])));
    drawPanel(panel, room(0), room(1), () => drawHidden(panel, network, tests, Array(layer).fill(spread)));
    panel.heading.textContent = `${network.letter.toUpperCase()}: ${network.displayName}`;
    panel.heading.setAttribute('class', `heading ${network.colour}`);
}

const nameOfChoice = (name, width) => name.startsWith('pc') ? `principal component ${name[2]}` : `unit ${Math.min(Number(name), width)}`;

function variance(values) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

// The first two principal components of units, by power iteration on their covariances, as a function of a sample's units.
function principal(outputs) {
    const count = outputs[0].length, means = outputs.map(values => values.reduce((sum, value) => sum + value, 0) / count);
    const covariances = outputs.map((a, i) => outputs.map((b, j) => a.reduce((sum, value, at) => sum + (value - means[i]) * (b[at] - means[j]), 0) / count));
    const axes = [];
    for (const start of [0, 1]) {
        let axis = outputs.map((_, unit) => (unit === start ? 1 : 0.1));
        for (let step = 0; step < 200; step++) {
            for (const earlier of axes) {
                const along = axis.reduce((sum, value, unit) => sum + value * earlier[unit], 0);
                axis = axis.map((value, unit) => value - along * earlier[unit]);
            }
            const next = covariances.map(row => row.reduce((sum, value, unit) => sum + value * axis[unit], 0)), length = Math.hypot(...next);
            if (!(length > 0)) break;
            axis = next.map(value => value / length);
        }
        axes.push(axis);
    }
    return (units, component) => units.reduce((sum, value, unit) => sum + (value - means[unit]) * axes[component][unit], 0);
}

const signalPanels = fittingPanels(byId('traces'), heightOfTwo(200), (svg, width) =>
    twoPlaces(width, 200).map((place, label) => newPanel(svg, place, ['', 'mean absolute value'], { data: { class: label } })));

function drawSignal() {
    const far = view.answer.samples.far, svg = byId('traces'), networks = view.networks.filter(({ widths }) => widths.length === view.networks[0].widths.length);
    svg.classList.toggle('absent', far[0] === null || far[1] === null);
    if (far[0] === null || far[1] === null) return;
    const names = networks[0].stages(0, 0).map((_, stage) => `${stage % 2 === 0 ? 'z' : 'a'}${Math.floor(stage / 2) + 1}`);
    for (const panel of signalPanels()) {
        const values = networks.flatMap(network => network.trace(...far[Number(panel.node.dataset.class)])).filter(canShow);
        panel.node.querySelectorAll('.axis .tick').forEach(tick => tick.remove());
        panel.node.querySelector('.axis').prepend(...names.map(name => element('text', { class: 'tick' }, name)));
        drawPanel(panel, [-0.3, names.length - 0.7], around([0, ...values], 0.1), () => drawTraces(panel, networks, far));
        panel.heading.textContent = `far sample of class ${panel.node.dataset.class}`;
    }
}

byId('inside').addEventListener('toggle', drawInside);
