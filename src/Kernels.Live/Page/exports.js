// All that can be taken away: weights, figures, data and commands.

function save(name, content, type) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The drawing alone, with the styles of figures, so that any viewer shows it.
async function standalone(svg) {
    const styles = await (await fetch('figure.css')).text(), own = svg.cloneNode(true), [, , width, height] = svg.getAttribute('viewBox').split(' ');
    own.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    own.setAttribute('width', width);
    own.setAttribute('height', height);
    own.prepend(element('style', {}, `${styles}.trains{opacity:.55}.rescaled>.axis>.tick{display:none}.haze{fill:none}`), element('rect', { class: 'page', width, height }));
    return new XMLSerializer().serializeToString(own);
}

async function savePng(name, svg, text) {
    const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number), image = new Image(), canvas = document.createElement('canvas'), scale = 2;
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    [canvas.width, canvas.height] = [scale * width, scale * height];
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    canvas.toBlob(blob => save(name, blob, 'image/png'), 'image/png');
}

function weightsOf({ head, displayName, widths }) {
    const layers = [];
    let offset = 0;
    for (let layer = 1; layer < widths.length; layer++) {
        const [fanIn, width] = [widths[layer - 1], widths[layer]], row = from => [...head.final.slice(offset + from * width, offset + (from + 1) * width)];
        layers.push({ weights: Array.from({ length: fanIn }, (_, from) => row(from)), biases: row(fanIn), activation: head.layers[layer - 1]?.displayName ?? 'output' });
        offset += (fanIn + 1) * width;
    }
    const { features: inputs, settings } = view.answer, learned = [...head.final.slice(offset)];
    return { name: displayName, widths, inputs, layers, learned, losses: [...head.losses], digest: head.digest, settings };
}

const savers = {
    json: network => save(`network-${network.letter}.json`, JSON.stringify(weightsOf(network), null, 1), 'application/json'),
    svg: async network => save(`map-${network.letter}.svg`, await standalone(maps[network.index].svg), 'image/svg+xml'),
    png: async network => savePng(`map-${network.letter}.png`, maps[network.index].svg, await standalone(maps[network.index].svg)),
    csv: () => save('data.csv', csv([['x1', 'x2', view.answer.isRegression ? 'value' : 'class', 'set'],
        ...view.samples.map(({ x1, x2, target, isTest }) => [x1, x2, target, isTest ? 'test' : 'train'])]), 'text/csv'),
    loss: () => save('losses.csv', csv([['epoch', ...view.networks.map(({ letter }) => letter)],
        ...Array.from({ length: view.answer.epochs }, (_, epoch) => [epoch + 1, ...view.networks.map(({ losses }) => losses[epoch] ?? '')])]), 'text/csv'),
};

for (const button of document.querySelectorAll('[data-save]'))
    button.addEventListener('click', () => savers[button.dataset.save](view.networks[letters.indexOf(button.dataset.of)]));
for (const button of document.querySelectorAll('[data-weights]'))
    button.addEventListener('click', async () => {
        const response = await fetch(`weights/${button.dataset.weights}`, { method: 'POST', body: settingsText() });
        if (response.ok) save(`network.${button.dataset.weights.split('.')[1]}`, await response.arrayBuffer(), 'application/octet-stream');
        else fail(await response.json());
    });

function showCommands() {
    const { answer, networks } = view;
    for (const { letter, head } of networks) {
        byId(`${letter}-csharp`).textContent = head.csharp;
        byId(`${letter}-digest`).textContent = head.digest;
        showCommand(byId(`${letter}-command`), head.command, byId(`${letter}-reproduce`), 'The same numbers on the command line:', answer.reason);
    }
    byId('digest').textContent = answer.digest;
    showCommand(byId('command'), answer.command, byId('together-text'), 'The same numbers on the command line:', answer.reason);
}

function showCommand(code, command, text, words, reason) {
    code.parentElement.hidden = command === null;
    code.textContent = command ?? '';
    text.textContent = command === null ? `No command of the Runner gives this: ${reason}.` : words;
}
