// A unit that was clicked: its bias and its weights as sliders. They change the picture at once; a new training forgets the change.

function showUnits() {
    for (const network of view.networks) {
        const box = byId(`${network.letter}-unit`), pinned = view.pinned?.letter === network.letter && view.pinned.layer > 0 ? view.pinned : null;
        box.hidden = pinned === null && network.edited === null;
        if (!pinned) { box.replaceChildren(...(network.edited ? [undoButton(network)] : [])); delete box.dataset.key; continue; }
        if (pinned.layer >= network.widths.length || pinned.unit >= network.widths[pinned.layer]) { view.pinned = null; box.hidden = true; continue; }
        const key = JSON.stringify([pinned, network.widths]);
        if (box.dataset.key !== key) { box.dataset.key = key; buildUnit(box, network, pinned); }
        fillUnit(box, network);
    }
}

function buildUnit(box, network, { layer, unit }) {
    const [fanIn, width] = [network.widths[layer - 1], network.widths[layer]];
    let offset = 0;
    for (let before = 1; before < layer; before++) offset += (network.widths[before - 1] + 1) * network.widths[before];
    const head = document.createElement('h3'), letter = network.letter;
    head.textContent = `Weights of ${unitName(network, { layer, unit })}`;
    const score = document.createElement('p'), note = document.createElement('p');
    score.className = 'unit-score';
    note.className = 'muted';
    note.textContent = 'A change shows at once. The address does not keep it, and the next training forgets it.';
    const rows = Array.from({ length: fanIn + 1 }, (_, from) => {
        const name = from === fanIn ? 'bias' : layer === 1 ? `weight of ${featureLabels[view.answer.features[from]]}` : `weight of unit ${from + 1}`;
        const row = layerSlider(letter, name, -10, 10, value => editWeight(letter, offset + (from === fanIn ? fanIn * width : from * width) + unit, value), `weight${from}`);
        const slider = row.querySelector('input');
        slider.step = 'any';
        slider.dataset.place = offset + (from === fanIn ? fanIn * width : from * width) + unit;
        return row;
    });
    box.replaceChildren(head, ...rows, score, note, undoButton(network));
}

function fillUnit(box, network) {
    for (const slider of box.querySelectorAll('input')) {
        const value = network.parameters[slider.dataset.place];
        if (document.activeElement !== slider) slider.value = value;
        slider.nextElementSibling.textContent = number(value, 3);
    }
    box.querySelector('.unit-score').textContent = scoreOf(network);
    box.querySelector('.undo').hidden = network.edited === null;
}

function undoButton(network) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'undo';
    button.textContent = 'Undo the changes by hand';
    button.addEventListener('click', () => { const own = view.networks[network.index]; own.edited = null; own.select(view.position); drawAll(); });
    return button;
}

function editWeight(letter, place, value) {
    const network = view.networks.find(one => one.letter === letter);
    network.edited ??= Float64Array.from(network.parameters);
    network.edited[place] = value;
    network.use(network.edited);
    redrawSoon();
}
