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
    byId('worst').replaceChildren(...networks.map(luckOf));
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

// The training loss of the best single answer for all samples.
function lossOfOneAnswer() {
    const targets = view.samples.filter(({ isTest }) => !isTest).map(({ target }) => target);
    if (view.answer.isRegression) return variance(targets) / 2;
    const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
    return mean === 0 || mean === 1 ? Infinity : -mean * Math.log(mean) - (1 - mean) * Math.log(1 - mean);
}

// How many seeds end less than 1 % below that loss, and how many end at no finite one.
function failuresOf({ head: { seeds: { finalLosses } } }) {
    const nothing = 0.99 * lossOfOneAnswer();
    return { nothing: finalLosses.filter(loss => loss >= nothing).length, diverged: finalLosses.filter(loss => !Number.isFinite(loss)).length };
}

const sortedResults = network => judged(network).filter(Number.isFinite).sort((a, b) => a - b);

function scoreOfSeeds(network) {
    const [least, median, greatest] = [0, 0.5, 1].map(part => quantile(sortedResults(network), part)).map(value => Number.isNaN(value) ? '' : sayJudged(value));
    const { nothing, diverged } = failuresOf(network), what = view.answer.isRegression ? 'test loss' : 'test accuracy';
    return [
        `${what} of ${view.answer.seeds.count} seeds: ${!least ? 'no finite result' : least === greatest ? `all ${least}` : `${least} to ${greatest}, median ${median}`}`,
        nothing && `${nothing} learned nothing`, diverged && `${diverged} diverged`,
    ].filter(Boolean).join('; ');
}

// A network's luck in words, and buttons for its worst seeds.
function luckOf(network) {
    const part = document.createElement('div'), text = document.createElement('p'), buttons = document.createElement('p'), worst = worstOf(network);
    const { count } = view.answer.seeds, { nothing, diverged } = failuresOf(network);
    text.textContent = [
        `${network.letter.toUpperCase()}, ${network.displayName}: ${middleOf(sortedResults(network))}`,
        nothing && `${nothing} of ${count} learned nothing: one answer for all samples would do as well.`, diverged && `${diverged} of ${count} diverged.`,
    ].filter(Boolean).join(' ');
    buttons.className = 'take';
    buttons.append(worst.length ? 'The worst:' : 'No seed is worse than the median.', ...worst.map(({ value, seed }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = `seed ${seed} (${sayJudged(value)})`;
        button.addEventListener('click', () => jump(() => lookAt(seed)));
        return button;
    }));
    part.append(text, buttons);
    return part;
}

// The seeds below the median, the worst first.
function worstOf(network) {
    const badness = value => !Number.isFinite(value) ? Infinity : view.answer.isRegression ? value : -value, { first } = view.answer.seeds;
    const sorted = sortedResults(network), usual = sorted.length ? badness(quantile(sorted, 0.5)) : -Infinity;
    return judged(network).map((value, place) => ({ value, seed: first + place })).filter(({ value }) => badness(value) > usual)
        .sort((a, b) => badness(b.value) - badness(a.value)).slice(0, mostSeedsToLookAt);
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
