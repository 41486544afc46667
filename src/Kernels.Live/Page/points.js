// Own points: painted into a map, typed, pasted or dropped. Painting begins with the samples as they are shown.

const short = value => String(Math.round(1e3 * value) / 1e3);
const pointText = ({ x1, x2, target }) => `${short(x1)},${short(x2)},${short(target)}`;
const isOwn = () => valueOf('data').startsWith('own');

function ownPoints() {
    if (isOwn() && valueOf('scaling') === 'none') return valueOf('points').split(';').filter(Boolean);
    return view.samples.slice(0, 1000).map(pointText);
}

function usePoints(points, scaling) {
    holders.get('points').value = points.join(';');
    holders.get('data').value = view.answer?.isRegression ? 'own-values' : 'own';
    holders.get('scaling').value = scaling;
    settingsChanged();
}

function paintAt(panel, event) {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(panel.node.getScreenCTM().inverse());
    if (x < panel.left || y < panel.top || x > panel.left + panel.width || y > panel.top + panel.height) return;
    const x1 = panel.stillX[0] + (x - panel.left) / panel.width * (panel.stillX[1] - panel.stillX[0]);
    const x2 = panel.stillY[0] + (panel.top + panel.height - y) / panel.height * (panel.stillY[1] - panel.stillY[0]);
    if (view.brush === 'erase') erase(sampleAt(panel, event));
    else addPoint(x1, x2);
}

const addPoint = (x1, x2) => usePoints([...ownPoints(), pointText({ x1, x2, target: Number(view.brush || 0) })].slice(-1000), 'none');

function erase(row) {
    if (row !== null) usePoints(ownPoints().filter((_, index) => index !== row), 'none');
}

// Lines of numbers with commas, semicolons, tabs or spaces between them; a first line without numbers is a heading.
function readLines(text) {
    const lines = text.trim().split(/\r?\n/).map(line => line.trim().split(/[,;\s]+/).join(','));
    return lines.length > 0 && !/\d/.test(lines[0]) ? lines.slice(1) : lines;
}

for (const { panel, svg } of maps) {
    svg.addEventListener('pointerdown', event => { if (view.brush) paintAt(panel, event); });
    svg.addEventListener('dragover', event => event.preventDefault());
    svg.addEventListener('drop', event => { event.preventDefault(); dropFile(event.dataTransfer.files[0]); });
}
for (const brush of document.querySelectorAll('[name=brush]'))
    brush.addEventListener('change', () => { view.brush = brush.value; document.body.classList.toggle('paints', brush.value !== ''); });
byId('add-point').addEventListener('click', () => {
    const [x1, x2] = byId('place').value.split(/[,;\s]+/).map(Number);
    if (Number.isFinite(x1) && Number.isFinite(x2)) addPoint(x1, x2);
    else fail({ key: 'place', message: 'A place is two numbers, such as 0.5, 1.' });
});
byId('use-csv').addEventListener('click', () => usePoints(readLines(byId('csv').value), 'standard'));
byId('csv').addEventListener('dragover', event => event.preventDefault());
byId('csv').addEventListener('drop', event => { if (event.dataTransfer.files.length) { event.preventDefault(); dropFile(event.dataTransfer.files[0]); } });

async function dropFile(file) {
    if (!file) return;
    byId('csv').value = (await file.text()).slice(0, 65536);
    usePoints(readLines(byId('csv').value), 'standard');
}

const featureBoxes = Array.from(document.querySelectorAll('.feature'));
for (const box of featureBoxes)
    box.addEventListener('change', () => {
        const chosen = featureBoxes.filter(({ checked }) => checked).map(({ value }) => value);
        if (chosen.length) change('features', chosen.join(','));
        else { box.checked = true; fail({ key: 'features', message: 'A network needs at least one input.' }); }
    });
