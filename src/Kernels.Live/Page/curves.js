// Losses by epoch; for many seeds they are bands.

// Beside the map of one network the losses are as high as the map.
const isBesideMap = () => shownLetters().length === 1 && matchMedia('(min-width: 1100px)').matches;
const lossHeight = () => isBesideMap() ? 284 : 140;
const lossPanels = fittingPanels(byId('loss'), () => lossHeight() + 56, (svg, width) => [newPanel(svg, [58, 10, width - 72, lossHeight()], ['epoch', 'training loss'])]);

const lossOf = network => network.losses[view.answer.recordedEpochs[view.position] - 1];

// The value below which a part of some sorted values lies.
function quantile(sorted, part) {
    const place = part * (sorted.length - 1), below = Math.floor(place);
    return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

function drawLosses() {
    const { answer, networks } = view, seeds = answer.seeds, bands = seeds ? networks.map(network => bandsOf(network.head.seeds, seeds)) : [];
    const finite = [...networks.flatMap(({ losses }) => [...losses.filter(canShow)]), ...bands.flatMap(band => band.map(({ values }) => values.at(-1)))].filter(canShow);
    // A few large losses at the start, or of a network that goes astray, leave room for the others.
    const greatest = finite.length === 0 ? 1 : Math.min(Math.max(...finite), 4 * quantile(finite.toSorted((a, b) => a - b), 0.9) + 1e-12);
    drawPanel(lossPanels()[0], [0, Math.max(1, answer.epochs)], [0, 1.05 * greatest], panel => {
        const group = clipped(panel);
        networks.forEach((network, index) => {
            if (seeds) drawLossBands(panel, group, network, bands[index]);
            else group.append(element('path', { class: network.line, d: lineThrough(thinned(network.losses).map(([epoch, loss]) => [panel.x(epoch), panel.y(loss)])) }));
        });
        if (!seeds || isInThePast()) drawCursor(panel, networks, answer.recordedEpochs[view.position], lossOf);
    });
}

// No more points than pixels: of each stretch of epochs the last one, and all where there are few.
function thinned(losses) {
    const step = Math.max(1, Math.floor(losses.length / 800)), points = [];
    for (let epoch = 1; epoch <= losses.length; epoch++) if (epoch % step === 0 || epoch === losses.length || epoch <= 20) points.push([epoch, losses[epoch - 1]]);
    return points;
}

// At each epoch the losses of all seeds, sorted.
const bandsOf = ({ losses }, { count, epochs }) => epochs.map((epoch, place) => ({
    epoch, values: Array.from({ length: count }, (_, seed) => losses[seed * epochs.length + place]).filter(Number.isFinite).sort((a, b) => a - b),
})).filter(({ values }) => values.length > 0);

function drawLossBands(panel, group, { colour, line }, band) {
    const at = part => band.map(({ epoch, values }) => [panel.x(epoch), panel.y(quantile(values, part))]);
    for (const [low, high] of [[0.05, 0.95], [0.25, 0.75]])
        group.append(element('path', { class: `band ${colour}`, d: `${lineThrough([...at(low), ...at(high).reverse()])}Z` }));
    group.append(element('path', { class: line, d: lineThrough(at(0.5)) }));
}
