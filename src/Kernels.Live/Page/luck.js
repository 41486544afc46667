// Many seeds: the distribution of what the networks get right, and the seeds that do worst, to look at one by one.

const accuracyPanels = fittingPanels(byId('accuracies'), 176, (svg, width) => [newPanel(svg, [24, 12, width - 38, 116], ['test accuracy', ''])]);
const mostSeedsToLookAt = 8;

// What a seed is judged by: the accuracy on the test set, of values the loss on it.
const judged = ({ head }) => [...view.answer.isRegression ? head.seeds.testLosses : head.seeds.testAccuracies];
const sayJudged = value => view.answer.isRegression ? number(value, 4) : percent(value);

// One mark a seed, in the row of its network, piled up where values are alike.
function drawAccuracies() {
    const { answer: { seeds, isRegression }, networks } = view;
    byId('luck').hidden = seeds === null;
    if (!seeds) return;
    const values = networks.map(judged), all = values.flat().filter(canShow), [from, to] = all.length ? around(all, 0.05) : [0, 1];
    const domain = [Math.min(from, to - 1e-3), to], piles = values.map(own => piled(own, domain)), tallest = Math.max(4, ...piles.flat().map(({ below }) => below + 1));
    const [accuracyPanel] = accuracyPanels(), rowHeight = accuracyPanel.height / networks.length;
    accuracyPanel.names[0].name.dataset.name = accuracyPanel.names[0].still = isRegression ? 'test loss' : 'test accuracy';
    drawPanel(accuracyPanel, domain, [0, networks.length], panel => {
        panel.back.querySelectorAll('text[text-anchor=end]').forEach(label => label.remove());
        piles.forEach((marks, index) => {
            const foot = panel.top + rowHeight * (index + 1) - 5, step = Math.min(7, (rowHeight - 10) / tallest);
            panel.front.append(element('g', { class: `points ${networks[index].colour}` }, ...marks.map(({ value, seed, below }) => titled(
                element('path', { d: networks[index].marker, transform: `translate(${rounded(panel.x(value))} ${rounded(foot - below * step)})`, 'data-seed': seeds.first + seed }),
                `seed ${seeds.first + seed}: ${sayJudged(value)}`))));
        });
    });
    byId('worst').replaceChildren(...networks.map((network, index) => luckOf(network, values[index])));
    showVerdicts();
}

// For each value that can be shown how many before it fall into the same of some bins.
function piled(values, [from, to]) {
    const bins = 96, counts = new Map();
    return values.map((value, seed) => ({ value, seed })).filter(({ value }) => canShow(value)).map(mark => {
        const bin = Math.floor((mark.value - from) / (to - from) * bins), below = counts.get(bin) ?? 0;
        counts.set(bin, below + 1);
        return { ...mark, below };
    });
}

// Seeds that end where one answer for all samples would: their training loss is at most 1 % below that of the best such answer.
function learnedNothing({ head }) {
    const targets = view.samples.filter(({ isTest }) => !isTest).map(({ target }) => target), mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
    const ofOneAnswer = view.answer.isRegression ? variance(targets) / 2 : mean === 0 || mean === 1 ? 0 : -mean * Math.log(mean) - (1 - mean) * Math.log(1 - mean);
    return [...head.seeds.finalLosses].filter(loss => loss >= 0.99 * ofOneAnswer).length;
}

const diverged = ({ head }) => [...head.seeds.finalLosses].filter(loss => !Number.isFinite(loss)).length;

function scoreOfSeeds(network) {
    const sorted = judged(network).filter(Number.isFinite).sort((a, b) => a - b), { count } = view.answer.seeds, failures = [[learnedNothing(network), 'learned nothing'], [diverged(network), 'diverged']];
    const range = sorted.length === 0 ? 'no finite result' : `${sayJudged(sorted[0])} to ${sayJudged(sorted.at(-1))}, median ${sayJudged(quantile(sorted, 0.5))}`;
    return `${view.answer.isRegression ? 'test loss' : 'test accuracy'} of ${count} seeds: ${range}${failures.filter(([many]) => many > 0).map(([many, what]) => `; ${many} ${what}`).join('')}`;
}

// A network's luck in words, and buttons for its worst seeds.
function luckOf(network, values) {
    const { letter, displayName } = network, { first, count } = view.answer.seeds, part = document.createElement('div'), text = document.createElement('p'), buttons = document.createElement('p');
    const sorted = values.filter(Number.isFinite).sort((a, b) => a - b), nothing = learnedNothing(network), lost = diverged(network);
    text.textContent = `${letter.toUpperCase()}, ${displayName}: ${middleOf(sorted)}`
        + (nothing ? ` ${nothing} of ${count} learned nothing: one answer for all samples would do as well.` : '') + (lost ? ` ${lost} of ${count} diverged.` : '');
    const badness = value => Number.isFinite(value) ? view.answer.isRegression ? value : -value : Infinity;
    const worst = values.map((value, place) => ({ value, seed: first + place })).sort((a, b) => badness(b.value) - badness(a.value)).slice(0, mostSeedsToLookAt);
    buttons.className = 'take';
    buttons.append('The worst:', ...worst.map(({ value, seed }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = `seed ${seed} (${sayJudged(value)})`;
        button.addEventListener('click', () => jump(() => lookAt(seed)));
        return button;
    }));
    part.append(text, buttons);
    return part;
}

function middleOf(sorted) {
    if (sorted.length === 0) return 'no seed has a finite result.';
    const [low, high] = [0.25, 0.75].map(part => sayJudged(quantile(sorted, part)));
    return low === high ? `at least half of the seeds end at ${low}.` : `half of the seeds end between ${low} and ${high}.`;
}

// One seed alone, until the reader goes back to all of them.
const seedKeys = ['seeds', 'seed', 'data-seed'];
let manySeeds = null;
function lookAt(seed) {
    manySeeds = seedKeys.map(key => [key, valueOf(key)]);
    holders.get('seeds').value = '1';
    if (valueOf('vary') === 'all') holders.get('data-seed').value = Number(valueOf('data-seed')) + seed - Number(valueOf('seed'));
    change('seed', String(seed));
    byId('networks-side-by-side').scrollIntoView({ block: 'nearest' });
}

function showWayBack() {
    if (valueOf('seeds') !== '1') manySeeds = null;
    byId('all-seeds').hidden = manySeeds === null;
    if (manySeeds) byId('all-seeds').textContent = `Back to ${manySeeds[0][1]} seeds`;
}

byId('all-seeds').addEventListener('click', () => {
    for (const [key, text] of manySeeds) holders.get(key).value = text;
    settingsChanged();
});
