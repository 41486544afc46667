// Losses by epoch, and for many seeds the bands of losses and the distribution of what the networks get right.

const lossPanels = fittingPanels(byId('loss'), 250, (svg, width) => [newPanel(svg, [58, 16, width - 72, 186], ['epoch', 'loss'])]);
const accuracyPanels = fittingPanels(byId('accuracies'), 176, (svg, width) => [newPanel(svg, [24, 12, width - 38, 116], ['test accuracy', ''])]);

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

// One mark a seed, in the row of its network, piled up where values are alike.
function drawAccuracies() {
    const { answer: { seeds, isRegression }, networks } = view;
    byId('luck').hidden = seeds === null;
    if (!seeds) return;
    const values = networks.map(({ head }) => [...isRegression ? head.seeds.testLosses : head.seeds.testAccuracies]), all = values.flat().filter(canShow);
    const [from, to] = all.length ? around(all, 0.05) : [0, 1], room = Math.max(to - from, 1e-3), bins = 96;
    const domain = [Math.min(from, to - room), to];
    const counts = values.map(own => { const piled = new Map(); return own.map((value, seed) => { const bin = Math.floor((value - domain[0]) / (domain[1] - domain[0]) * bins), before = piled.get(bin) ?? 0; piled.set(bin, before + 1); return { value, seed, before }; }); });
    const tallest = Math.max(4, ...counts.flat().map(({ before }) => before + 1));
    const [accuracyPanel] = accuracyPanels(), rowHeight = accuracyPanel.height / networks.length;
    accuracyPanel.names[0].name.dataset.name = isRegression ? 'test loss' : 'test accuracy';
    accuracyPanel.names[0].still = isRegression ? 'test loss' : 'test accuracy';
    drawPanel(accuracyPanel, domain, [0, networks.length], panel => {
        panel.back.querySelectorAll('text[text-anchor=end]').forEach(label => label.remove());
        counts.forEach((marks, index) => {
            const foot = panel.top + rowHeight * (index + 1) - 5, step = Math.min(7, (rowHeight - 10) / tallest);
            panel.front.append(element('g', { class: `points ${networks[index].colour}` }, ...marks.filter(({ value }) => canShow(value)).map(({ value, seed, before }) =>
                titled(element('path', { d: networks[index].marker, transform: `translate(${rounded(panel.x(value))} ${rounded(foot - before * step)})`, 'data-seed': seeds.first + seed }),
                    `seed ${seeds.first + seed}: ${isRegression ? number(value, 4) : percent(value)}`))));
        });
    });
    byId('luck-text').textContent = networks.map((network, index) => spreadText(network, values[index], isRegression)).join(' ');
    showWorst(networks, values, seeds, isRegression);
    showVerdicts();
}

function spreadText({ letter, displayName }, values, isRegression) {
    const sorted = values.filter(Number.isFinite).sort((a, b) => a - b), say = isRegression ? value => number(value, 4) : percent;
    if (sorted.length === 0) return `${letter.toUpperCase()}, ${displayName}: no finite result.`;
    const failed = values.length - sorted.length;
    return `${letter.toUpperCase()}, ${displayName}: half of the seeds from ${say(quantile(sorted, 0.25))} to ${say(quantile(sorted, 0.75))}, worst ${say(isRegression ? sorted.at(-1) : sorted[0])}, best ${say(isRegression ? sorted[0] : sorted.at(-1))}${failed ? `; ${failed} diverged` : ''}.`;
}

// The seeds at which a network does worst, to look at one by one.
function showWorst(networks, values, { first }, isRegression) {
    byId('worst').replaceChildren(...networks.map((network, index) => {
        const badness = value => Number.isFinite(value) ? isRegression ? value : -value : Infinity;
        const order = values[index].map((value, seed) => ({ value, seed: first + seed })).sort((a, b) => badness(b.value) - badness(a.value)).slice(0, 3);
        const group = document.createElement('span'), label = document.createElement('span');
        group.className = 'worst';
        label.textContent = `Worst of ${network.letter.toUpperCase()}:`;
        group.append(label, ...order.map(({ value, seed }) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = `seed ${seed} (${isRegression ? number(value, 4) : percent(value)})`;
            button.addEventListener('click', () => { holders.get('seeds').value = '1'; if (valueOf('vary') === 'all') holders.get('data-seed').value = Number(valueOf('data-seed')) + seed - first; change('seed', String(seed)); });
            return button;
        }));
        return group;
    }));
}

function showVerdicts() {
    const { verdicts } = view.answer, list = document.createElement('ul');
    for (const { id, sentence, test, rule, networks, here, value, low, high, ledger } of verdicts) {
        const item = document.createElement('li'), said = document.createElement('p'), told = document.createElement('p'), strong = document.createElement('strong');
        strong.textContent = here;
        strong.dataset.verdict = here;
        said.append(`${id}: ${sentence} `, strong);
        told.className = 'muted';
        told.textContent = `${networks}: ${test} ${number(value, 4)}, from ${number(low, 4)} to ${number(high, 4)} at 95 %; rule: ${rule}. `
            + (ledger ? `The ledger, ${ledger.scope}, ${ledger.seeds} seeds: ${ledger.verdict}, ${number(ledger.value, 4)}.` : 'The ledger has no line of this test.');
        item.append(said, told);
        list.append(item);
    }
    const note = document.createElement('p'), others = otherSettings();
    note.className = 'muted';
    note.textContent = !verdicts.length ? 'The statements are on sigmoid and ReLU on two moons; these networks are others, or one of them diverged.'
        : others.length ? `The statements are on networks 2-8-8-1 over 800 epochs on two moons. Here their tests judge others: ${others.join('; ')}.`
        : 'These are the study\'s shape, data and epochs, so the statements are meant for them.';
    byId('verdicts').replaceChildren(note, ...verdicts.length ? [list] : []);
}

// Where the picture is of something else than the study.
function otherSettings() {
    const { networks, answer } = view, shapes = new Set(networks.map(({ widths }) => widths.join('-')).filter(text => text !== '2-8-8-1'));
    const data = valueOf('data') === 'moons' ? [] : [holders.get('data').selectedOptions[0].textContent];
    return [...[...shapes].map(text => `networks ${text}`), ...answer.epochs === 800 ? [] : [`${answer.epochs} epochs`], ...data];
}
