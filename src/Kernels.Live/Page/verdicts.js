// The study's statements, judged by their own tests on the seeds that are shown, beside the ledger.

function showVerdicts() {
    const { verdicts } = view.answer, list = document.createElement('ul');
    for (const { id, sentence, test, rule, networks, here, value, low, high, ledger } of verdicts) {
        const item = document.createElement('li'), said = document.createElement('p'), told = document.createElement('p'), strong = document.createElement('strong');
        strong.textContent = here;
        strong.dataset.verdict = here;
        said.append(`${id}: ${sentence} `, strong);
        told.className = 'muted';
        told.textContent = `${[...networks].join(' and ')}, ${test}: ${number(value, 4)}, 95 % interval ${number(low, 4)} to ${number(high, 4)}. The statement needs: ${rule}. `
            + (ledger ? `The ledger, ${ledger.scope}, ${ledger.seeds} seeds: ${ledger.verdict}, ${number(ledger.value, 4)}.` : 'The ledger has no line of this test.');
        item.append(said, told);
        list.append(item);
    }
    const note = document.createElement('p'), others = otherSettings();
    note.className = 'muted';
    note.textContent = view.answer.isRegression ? 'The statements are about classes; these networks answer with values.'
        : !verdicts.length ? 'The statements are about sigmoid and ReLU. These are other networks, or one of them diverged.'
        : others.length ? `The statements are about networks 2-8-8-1 after 800 epochs on two moons. Their tests judge something else here: ${others.join('; ')}.`
        : 'The statements are about networks like these: the same shape, data and number of epochs.';
    byId('verdicts').replaceChildren(note, ...verdicts.length ? [list] : []);
}

// Where the picture is of something else than the study.
function otherSettings() {
    const { networks, answer } = view, shapes = new Set(networks.map(({ widths }) => widths.join('-')).filter(text => text !== '2-8-8-1'));
    const data = valueOf('data') === 'moons' ? [] : [holders.get('data').selectedOptions[0].textContent];
    return [...[...shapes].map(text => `networks ${text}`), ...answer.epochs === 800 ? [] : [`${answer.epochs} epochs`], ...data];
}
