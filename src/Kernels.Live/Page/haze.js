// Many seeds in one map: bands for the share of networks that say class 1, and the boundary of each network as a faint line.

const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
const mostLines = 60;

function drawHaze(panel, network, { fields }, { seeds: { count, columns, rows }, isRegression, levels }) {
    const points = (columns + 1) * (rows + 1), middle = isRegression ? 0 : 0.5, mean = new Float64Array(points), ofSeeds = [];
    for (let seed = 0; seed < count; seed++) {
        const field = fields.subarray(seed * points, (seed + 1) * points);
        if (!field.every(Number.isFinite)) continue;
        ofSeeds.push(field);
        for (let point = 0; point < points; point++) mean[point] += isRegression ? field[point] : field[point] > middle ? 1 : 0;
    }
    for (let point = 0; point < points; point++) mean[point] /= ofSeeds.length;
    drawBands(panel, mean, isRegression ? levels : shares, columns, rows);
    const lines = ofSeeds.slice(0, mostLines).map(field => pathOf(panel, contours(field, columns, rows, middle, false), columns, rows));
    panel.back.append(element('g', { class: 'haze', 'stroke-opacity': Math.max(0.12, Math.min(0.6, 8 / ofSeeds.length)) },
        ...lines.map(d => element('path', { class: `line thin ${network.colour}`, d }))));
}
