// Commands to copy, and the numbers as files.

function addCopyButton(command) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy the command');
    button.addEventListener('click', async () => {
        button.textContent = await copy(command.querySelector('code')) ? 'Copied' : 'Selected';
        setTimeout(() => button.textContent = 'Copy', 2000);
    });
    command.append(button);
}

// Where the clipboard is closed to pages the text is selected at least.
async function copy(node) {
    try {
        await navigator.clipboard.writeText(node.textContent);
        return true;
    } catch {
        getSelection().selectAllChildren(node);
        return false;
    }
}

const csv = rows => rows.map(row => row.join(',')).join('\n') + '\n';

const files = {
    'study.json': text => text,
    'losses.csv': text => {
        const { config, networks } = JSON.parse(text);
        const rows = Array.from({ length: config.epochs }, (_, epoch) => [epoch + 1, ...Object.values(networks).map(network => network.loss_history[epoch] ?? '')]);
        return csv([['epoch', ...Object.keys(networks)], ...rows]);
    },
    // The probability of class 1 that each network gives.
    'test_set.csv': text => {
        const { dataset, networks } = JSON.parse(text);
        const samples = dataset.split.map((split, sample) => ({ split, sample, position: dataset.position[sample] }))
            .filter(({ split }) => split === 'test').sort((one, other) => one.position - other.position);
        const rows = samples.map(({ sample, position }) =>
            [sample, dataset.x1[sample], dataset.x2[sample], dataset.label[sample], ...Object.values(networks).map(network => network.test_probabilities[position] ?? '')]);
        return csv([['sample', 'x1', 'x2', 'label', ...Object.keys(networks)], ...rows]);
    },
};

function offer(button) {
    const name = button.dataset.download;
    button.addEventListener('click', () => {
        const content = new Blob([files[name](document.getElementById('study').textContent)], { type: name.endsWith('json') ? 'application/json' : 'text/csv' });
        const link = document.createElement('a');
        link.href = URL.createObjectURL(content);
        link.download = name;
        link.click();
        URL.revokeObjectURL(link.href);
    });
}

