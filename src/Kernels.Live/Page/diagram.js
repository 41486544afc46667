// The drawing of a network: a small map for each unit, weights as lines, and above each layer its controls.

const mapStep = 2, mapColumns = planeColumns / mapStep + 1, mapRows = planeRows / mapStep + 1;

// The colours between those of the bands, as the styles have them, as pixels of a canvas; they follow the reader's choice of light or dark.
const shades = 256;
let colours = null;
function bandColours() {
    if (colours) return colours;
    const bands = [0, 1, 2, 3, 4, 5].map(band => {
        const probe = element('rect', { class: `b${band}` });
        maps[0].svg.append(probe);
        const colour = getComputedStyle(probe).fill.match(/[\d.]+/g).map(Number);
        probe.remove();
        return colour;
    });
    const bytes = new Uint8ClampedArray(4 * shades);
    for (let shade = 0; shade < shades; shade++) {
        const place = Math.min(4.999, 5 * shade / (shades - 1)), band = Math.floor(place);
        for (let part = 0; part < 3; part++) bytes[4 * shade + part] = bands[band][part] + (place - band) * (bands[band + 1][part] - bands[band][part]);
        bytes[4 * shade + 3] = 255;
    }
    return colours = new Uint32Array(bytes.buffer);
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { colours = null; if (view.answer) drawAll(); });

// Builds the units and lines of a network; values come later, with each epoch.
function buildDiagram(network) {
    const box = byId(`${network.letter}-diagram`), { widths } = network, greatest = Math.max(...widths);
    const key = JSON.stringify([widths, view.answer.features]);
    if (box.dataset.key !== key) {
        const lines = element('svg', { class: 'figure lines', 'aria-hidden': 'true' });
        box.dataset.key = key;
        box.style.setProperty('--unit', `${Math.max(20, Math.min(38, Math.floor(330 / greatest)))}px`);
        box.replaceChildren(lines, ...widths.map((width, layer) => columnOf(network.letter, layer, width, widths.length - 1)));
        findUnits(network, box);
        placeLines(network);
    }
    findUnits(network, box);
}

function findUnits(network, box) {
    network.units = Array.from(box.querySelectorAll('.column'), column => Array.from(column.children));
    network.lines = box.querySelector('.lines');
}

function columnOf(letter, layer, width, last) {
    const column = document.createElement('div');
    column.className = 'column';
    for (let unit = 0; unit < width; unit++) {
        const button = document.createElement('button'), canvas = document.createElement('canvas'), at = { letter, layer, unit };
        button.type = 'button';
        button.className = 'node';
        [canvas.width, canvas.height] = [mapColumns, mapRows];
        button.append(canvas);
        button.setAttribute('aria-pressed', 'false');
        const name = layer === 0 ? `input ${featureLabels[view.answer.features[unit]]}` : layer === last ? 'output' : `unit ${unit + 1} of layer ${layer}`;
        button.setAttribute('aria-label', `${letter.toUpperCase()}: ${name}`);
        button.title = name;
        for (const kind of ['pointerenter', 'focus']) button.addEventListener(kind, () => promote(at));
        for (const kind of ['pointerleave', 'blur']) button.addEventListener(kind, () => promote(null));
        button.addEventListener('click', () => pin(isSame(view.pinned, at) ? null : at));
        column.append(button);
    }
    return column;
}

const isSame = (one, other) => one?.letter === other?.letter && one?.layer === other?.layer && one?.unit === other?.unit;

// Only the map changes while the pointer wanders over units.
function promote(unit) {
    const letter = (unit ?? view.unit)?.letter, network = view.networks.find(one => one.letter === letter);
    view.unit = unit;
    if (network) requestAnimationFrame(() => { if (view.networks.includes(network)) { drawMap(network); light([maps[network.index].panel], view.sample); } });
}

function pin(unit) {
    view.pinned = unit;
    showUnits();
    rememberSoon();
    redrawSoon();
}

function placeLines(network) {
    const box = network.lines.parentElement.getBoundingClientRect(), made = [];
    network.lines.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
    for (let layer = 1; layer < network.widths.length; layer++)
        for (const to of network.units[layer])
            for (const from of network.units[layer - 1]) {
                const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
                made.push(element('line', { x1: a.right - box.left, y1: (a.top + a.bottom) / 2 - box.top, x2: b.left - box.left, y2: (b.top + b.bottom) / 2 - box.top }));
            }
    network.lines.replaceChildren(...made);
}

// Weights: as thick as they are large; one below 0 is dashed and has the colour of class 0.
function drawLines(network) {
    let line = 0, offset = 0;
    for (let layer = 1; layer < network.widths.length; layer++) {
        const [fanIn, width] = [network.widths[layer - 1], network.widths[layer]];
        for (let to = 0; to < width; to++)
            for (let from = 0; from < fanIn; from++) {
                const weight = network.parameters[offset + from * width + to], shown = network.lines.children[line++];
                shown.setAttribute('class', `weight ${weight < 0 ? 'c0 below' : 'c1'}`);
                shown.setAttribute('stroke-width', rounded(0.4 + 5 * Math.tanh(Math.abs(weight) / 4)));
            }
        offset += (fanIn + 1) * width;
    }
}

function drawUnits(network) {
    const { panel } = maps[network.index], fields = planeFields(network, panel.stillX, panel.stillY), training = view.samples.filter(({ isTest }) => !isTest);
    const stages = network.stagesOver(training.map(({ x1 }) => x1), training.map(({ x2 }) => x2));
    network.units.forEach((buttons, layer) => {
        const isHidden = layer > 0 && layer < network.widths.length - 1, starvation = isHidden ? starvedUnits(network, layer, stages) : [];
        const units = layer === 0 ? inputFields(panel, network) : fields[Math.min(2 * layer - 1, fields.length - 1)];
        buttons.forEach((button, unit) => {
            paint(button.firstChild, units[unit], layer === network.widths.length - 1 && !network.isRegression);
            const { share, saturates } = starvation[unit] ?? { share: 0 };
            button.classList.toggle('dead', share === 1 && !saturates);
            button.classList.toggle('sleepy', share > 0.9 && share < 1 && !saturates);
            button.classList.toggle('saturated', share > 0.9 && saturates);
            button.setAttribute('aria-pressed', isSame(view.pinned, { letter: network.letter, layer, unit }));
            if (isHidden) button.title = `unit ${unit + 1} of layer ${layer}, ${stateOf(share, saturates)}`;
        });
    });
}

const stateOf = (share, saturates) => share === 1 && !saturates ? 'dead: starved at every training sample'
    : `${saturates ? 'saturated' : 'starved'} at ${percent(share)} of the training samples`;

function paint(canvas, values, isLogit) {
    const context = canvas.getContext('2d'), image = context.createImageData(mapColumns, mapRows), pixels = new Uint32Array(image.data.buffer);
    const across = planeColumns + 1, table = bandColours(), grey = 0xff808080;
    let least = Infinity, greatest = -Infinity;
    if (!isLogit) for (const value of values) { if (value < least) least = value; if (value > greatest) greatest = value; }
    const scale = greatest > least ? (shades - 1) / (greatest - least) : 0, middle = greatest > least ? 0 : shades / 2;
    for (let row = 0; row < mapRows; row++)
        for (let column = 0; column < mapColumns; column++) {
            const value = values[(mapRows - 1 - row) * mapStep * across + column * mapStep];
            const shade = isLogit ? (shades - 1) * functions.logistic(value) : middle + (value - least) * scale;
            pixels[row * mapColumns + column] = Number.isFinite(shade) ? table[Math.round(shade)] : grey;
        }
    context.putImageData(image, 0, 0);
}

// Above the drawing: how many hidden layers, and of each its width and activation.
function showLayers(letter) {
    const box = byId(`${letter}-layers`), text = settingOf(letter, 'hidden'), widths = text === 'none' ? [] : text.split('-');
    const key = String(widths.length);
    if (box.dataset.key !== key) {
        box.dataset.key = key;
        box.replaceChildren(layerSlider(letter, 'Hidden layers', 0, 6, value => setLayers(letter, value), 'count'),
            ...widths.map((_, index) => layerRow(letter, index)));
    }
    box.querySelector('[data-part=count]').value = widths.length;
    box.querySelector('[data-part=count]').nextElementSibling.textContent = widths.length;
    widths.forEach((width, index) => {
        const slider = box.querySelector(`[data-part=width${index + 1}]`), field = box.querySelector(`[data-part=activation${index + 1}]`);
        slider.value = width;
        slider.nextElementSibling.textContent = width;
        field.placeholder = settingOf(letter, 'activation');
        if (document.activeElement !== field) field.value = settingOf(letter, `activation${index + 1}`);
    });
}

function layerSlider(letter, label, min, max, changed, part) {
    const row = document.createElement('div'), name = document.createElement('label'), slider = document.createElement('input'), shown = document.createElement('output');
    row.className = 'control';
    name.textContent = label;
    slider.type = 'range';
    [slider.min, slider.max, slider.id, slider.dataset.part] = [min, max, `${letter}-${part}`, part];
    name.htmlFor = slider.id;
    slider.addEventListener('input', () => changed(Number(slider.value)));
    row.append(name, slider, shown);
    return row;
}

function layerRow(letter, index) {
    const row = layerSlider(letter, `Units of layer ${index + 1}`, 1, 16, value => setWidth(letter, index, value), `width${index + 1}`);
    const field = document.createElement('input');
    field.type = 'text';
    field.className = 'own-activation';
    field.spellcheck = false;
    field.autocomplete = 'off';
    field.dataset.part = `activation${index + 1}`;
    field.title = 'Another activation for this layer';
    field.setAttribute('aria-label', `Activation of layer ${index + 1}; empty for the network's`);
    field.addEventListener('input', () => change(`${letter}.activation${index + 1}`, field.value));
    row.append(field);
    return row;
}

function setLayers(letter, count) {
    const widths = settingOf(letter, 'hidden') === 'none' ? [] : settingOf(letter, 'hidden').split('-');
    while (widths.length < count) widths.push(widths.at(-1) ?? '8');
    change(`${letter}.hidden`, count === 0 ? 'none' : widths.slice(0, count).join('-'));
}

function setWidth(letter, index, width) {
    change(`${letter}.hidden`, settingOf(letter, 'hidden').split('-').with(index, width).join('-'));
}
