// Own points: painted into a map, typed, pasted or dropped. Painting begins with the samples as they are shown.

const short = value => String(Math.round(1e3 * value) / 1e3);
const pointText = ({ x1, x2, target }) => `${short(x1)},${short(x2)},${short(target)}`;
const isOwn = () => valueOf('data').startsWith('own');

function ownPoints() {
    if (isOwn() && valueOf('scaling') === 'none') return pointTexts();
    return view.samples.slice(0, 1000).map(pointText);
}

// Fewer points than a training needs are drawn, and wait for more.
const leastPoints = 4;
const pointTexts = () => valueOf('points').split(';').filter(Boolean);
const lacksPoints = () => isOwn() && pointTexts().length < leastPoints && pointTexts().every(text => /^[^,]+,[^,]+,[^,]+$/.test(text) && text.split(',').map(Number).every(Number.isFinite));

function showOwnPoints() {
    const points = pointTexts().map(text => text.split(',').map(Number)), isRegression = valueOf('data') === 'own-values';
    wishes.forget();
    view.samples = points.map(([x1, x2, target], row) => ({ row, target, label: labelOf(target, isRegression), x1, x2, isTest: false }));
    view.sample = null;
    document.body.classList.add('awaits-points');
    drawMarkers();
    for (const { panel } of maps) drawPanel(panel, panel.stillX, panel.stillY, () => { panel.heading.textContent = 'own points'; });
    fail({ key: 'points', message: `Own points: ${points.length} so far. Training begins with ${leastPoints}.` });
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

const addPoint = (x1, x2, target = view.brush === '1' ? 1 : 0) => usePoints([...ownPoints(), pointText({ x1, x2, target })].slice(-1000), 'none');

// Three numbers, or two where the brush says the class.
function addPlace() {
    const numbers = byId('place').value.trim().split(/[,;\s]+/).map(Number);
    if (numbers.length < 2 || numbers.length > 3 || !numbers.every(Number.isFinite))
        return fail({ key: 'place', message: 'A point is x1, x2 and its class, such as 0.5, 1.2, 0.' });
    byId('place').value = '';
    addPoint(...numbers);
}

function erase(row) {
    if (row !== null) usePoints(ownPoints().filter((_, index) => index !== row), 'none');
}

// Lines of numbers with commas, semicolons, tabs or spaces between them; a first line without numbers is a heading.
function readLines(text) {
    const lines = text.trim().split(/\r?\n/).map(line => line.trim().split(/[,;\s]+/).join(','));
    return lines.length > 0 && !/\d/.test(lines[0]) ? lines.slice(1) : lines;
}

for (const { panel, svg } of maps) {
    svg.addEventListener('pointerdown', event => { if (view.brush && view.answer) paintAt(panel, event); });
    svg.addEventListener('dragover', event => event.preventDefault());
    svg.addEventListener('drop', event => { event.preventDefault(); dropFile(event.dataTransfer.files[0]); });
}
for (const brush of document.querySelectorAll('[name=brush]'))
    brush.addEventListener('change', () => { view.brush = brush.value; document.body.classList.toggle('paints', brush.value !== ''); });
// Who chooses own points begins with those that are shown. This comes before the change is answered.
holders.get('data').addEventListener('change', () => {
    if (!isOwn() || pointTexts().length > 0) return;
    const hasClasses = valueOf('data') === 'own';
    holders.get('points').value = view.samples.slice(0, 1000).map(sample => pointText({ ...sample, target: hasClasses ? sample.label : sample.target })).join(';');
    holders.get('scaling').value = 'none';
}, { capture: true });
byId('add-point').addEventListener('click', addPlace);
byId('place').addEventListener('keydown', event => { if (event.key === 'Enter') addPlace(); });
byId('clear-points').addEventListener('click', () => jump(() => usePoints([], 'none')));
byId('use-csv').addEventListener('click', () => jump(() => usePoints(readLines(byId('csv').value), 'standard')));
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
