// A panel of a figure: still, as the page came, or moved to another epoch of the training. What moves is drawn anew in two groups of the
// script's own, behind and before all else; what was there is hidden meanwhile, by the styles.

class Panel {
    constructor(node) {
        const [left, top, width, height] = node.dataset.frame.split(' ').map(Number);
        const [fromX, toX, fromY, toY] = node.dataset.domain.split(' ').map(Number);
        Object.assign(this, { node, left, top, width, height, stillX: [fromX, toX], stillY: [fromY, toY] });
        this.id = node.ownerSVGElement.dataset.figure;
        this.figure = this.id.replace('-narrow', '');
        this.names = Array.from(node.querySelectorAll('.name'), name => ({ name, still: name.textContent }));
        this.heading = node.querySelector('.heading');
        this.stillHeading = this.heading?.textContent;
        this.back = element('g', {});
        this.front = element('g', {});
        node.querySelector('.panel').after(this.back);
        node.append(this.front);
        this.rest();
    }

    // Shows the end of the training, as the page came.
    rest() {
        this.node.classList.remove('moved', 'rescaled');
        this.back.replaceChildren();
        this.front.replaceChildren();
        if (this.heading) this.heading.textContent = this.stillHeading;
        for (const { name, still } of this.names) name.textContent = still;
        [this.domainX, this.domainY] = [this.stillX, this.stillY];
    }

    // Shows another epoch, drawn by a function of this panel.
    move(draw) {
        this.rest();
        this.node.classList.add('moved');
        draw(this);
    }

    x(value) { return this.left + (value - this.domainX[0]) / (this.domainX[1] - this.domainX[0]) * this.width; }

    y(value) { return this.top + this.height - (value - this.domainY[0]) / (this.domainY[1] - this.domainY[0]) * this.height; }

    // Axes stay as they are unless values lie outside; then they reach as far as these, with ticks of their own, and a note says so.
    makeRoom(domainX, domainY) {
        this.domainX = widened(this.stillX, domainX);
        this.domainY = widened(this.stillY, domainY);
        if (String([this.domainX, this.domainY]) === String([this.stillX, this.stillY])) return;
        this.drawAxes();
        this.addNote('wider axes', this.node.dataset.layer ? this.top + this.height + 36 : this.top - 9, 'muted');
    }

    drawAxes() {
        this.node.classList.add('rescaled');
        const axes = element('g', { class: 'muted small' }), bottom = this.top + this.height;
        const named = [...this.node.querySelectorAll('.axis')[0].querySelectorAll('.tick')].map(tick => tick.textContent);
        const below = String(this.domainX) === String(this.stillX) && named.some(name => isNaN(name))
            ? { all: named.map((label, value) => ({ value, label })), offset: 0 } : ticksBelow(this.domainX, this.width);
        const aside = ticks(this.domainY, 2 + Math.floor(this.height / 60));
        [below, aside].forEach(({ offset }, axis) => { const { name } = this.names[axis]; name.textContent = axisTitle(name.dataset.name, offset); });
        for (const { value, label } of below.all)
            axes.append(
                element('line', { class: 'grid', x1: this.x(value), y1: this.top, x2: this.x(value), y2: bottom }),
                element('text', { x: this.x(value), y: bottom + 14, 'text-anchor': 'middle' }, label));
        for (const { value, label } of aside.all)
            axes.append(
                element('line', { class: 'grid', x1: this.left, y1: this.y(value), x2: this.left + this.width, y2: this.y(value) }),
                element('text', { x: this.left - 6, y: this.y(value) + 4, 'text-anchor': 'end' }, label));
        this.back.append(axes);
    }

    // A note at the right, where no points lie.
    addNote(text, y, classes) {
        this.front.append(element('text', { class: `small ${classes}`, x: this.left + this.width, y, 'text-anchor': 'end' }, text));
    }
}

const planeColumns = 72, planeRows = 62;

// All stages of a network on a grid over the plane of the samples, row by row; computed once for each choice of parameters.
function planeFields(network, [fromX, toX], [fromY, toY]) {
    const across = planeColumns + 1, xs = new Float64Array(across * (planeRows + 1)), ys = new Float64Array(xs.length);
    for (let index = 0; index < xs.length; index++) {
        xs[index] = fromX + (toX - fromX) * (index % across) / planeColumns;
        ys[index] = fromY + (toY - fromY) * Math.floor(index / across) / planeRows;
    }
    return network.fields ??= network.stagesOver(xs, ys);
}

// The logits there; null where one is not finite.
function plane(network, domainX, domainY) {
    const [values] = planeFields(network, domainX, domainY).at(-1);
    return values.every(Number.isFinite) ? values : null;
}

function pathOf(panel, lines, columns = planeColumns, rows = planeRows) {
    const place = ([column, row]) =>
        `${rounded(panel.left + panel.width * column / columns)} ${rounded(panel.top + panel.height * (1 - row / rows))}`;
    return lines.map(line => `M${line.map(place).join('L')}`).join('');
}

// An area for each range between two levels.
function drawBands(panel, values, levels, columns = planeColumns, rows = planeRows) {
    const { left: x, top: y, width, height } = panel;
    panel.back.append(element('rect', { class: 'b0', x, y, width, height }));
    levels.forEach((level, band) =>
        panel.back.append(element('path', { class: `b${band + 1}`, d: pathOf(panel, contours(values, columns, rows, level, true), columns, rows) })));
}

function drawBoundary(panel, network, levels, accuracy) {
    panel.heading.textContent = `${network.displayName}, test ${percent(accuracy)}`;
    // Both widths of the figure show the same plane.
    const values = network.plane ??= plane(network, panel.stillX, panel.stillY);
    if (!values) return;
    drawBands(panel, values, levels);
    const boundary = pathOf(panel, contours(values, planeColumns, planeRows, 0, false));
    panel.back.append(element('path', { class: 'casing', d: boundary }), element('path', { class: `line ${network.colour}`, d: boundary }));
}

// What a panel shows of a hidden layer: its first two units, unless the network says which two numbers.
const pairOf = (network, units) => network.pair?.(units) ?? units;

function drawHidden(panel, network, samples, spreads) {
    const layer = Number(panel.node.dataset.layer), shown = Number(panel.node.dataset.shown);
    const outputs = samples.slice(0, shown)
        .map(sample => ({ ...sample, units: pairOf(network, network.hidden(layer, sample.x1, sample.x2)) }))
        .filter(({ units }) => canShow(units[0]) && canShow(units[1]));
    if (outputs.length > 0) panel.makeRoom(...[0, 1].map(unit => around(outputs.map(({ units }) => units[unit]), 0.06)));
    const points = outputs.map(({ row, label, units }) => ({ row, label, units, x: rounded(panel.x(units[0])), y: rounded(panel.y(units[1])) }));
    const group = element('g', { class: 'samples' });
    for (const { row, label, units, x, y } of points)
        group.append(titled(element('use', { class: `p${label}`, href: `#${panel.id}-c${label}`, x, y, 'data-sample': row }), `sample ${row}: ${number(units[0], 2)}, ${number(units[1], 2)}`));
    group.append(...pileSigns(panel, points));
    panel.front.append(group);
    if (outputs.length < shown)
        panel.front.append(element('text', { class: 'small halo', x: panel.left + panel.width / 2, y: panel.top + panel.height / 2, 'text-anchor': 'middle' },
            outputs.length === 0 ? nothingFinite : `${shown - outputs.length} samples have no finite values`));
    panel.addNote(`std ${number(spreads[layer - 1], 4)}`, panel.top - 9, network.colour);
}

function drawTraces(panel, networks, far) {
    const sample = far[Number(panel.node.dataset.class)];
    if (!sample) return;
    const traces = networks.map(network => network.trace(...sample)), shown = traces.flat().filter(canShow);
    if (shown.length > 0) panel.makeRoom(panel.stillX, around([0, ...shown], 0.1));
    traces.forEach((trace, index) => {
        const { colour, line, marker, displayName } = networks[index];
        const places = trace.map((value, stage) => ({ value, x: rounded(panel.x(stage)), y: rounded(panel.y(value)) })).filter(({ value }) => canShow(value));
        const mark = (x, y) => element('path', { d: marker, transform: `translate(${x} ${y})` });
        const marks = element('g', { class: `points ${colour}` });
        for (const { value, x, y } of places) marks.append(titled(mark(x, y), `${displayName}: ${number(value, 3)}`));
        panel.front.append(element('path', { class: line, d: places.length ? `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}` : '' }), marks);
        trace.forEach((value, stage) => drawValue(panel, traces, index, stage, colour));
    });
}

const tableLine = (panel, index) => panel.top + panel.height + 60 + 13 * index;

// At its point for two networks, above the higher and below the lower one; in a table below the stages for more.
function drawValue(panel, traces, index, stage, colour) {
    const value = traces[index][stage], inTable = traces.length > 2;
    if (!canShow(value) && !inTable) return;
    const isHighest = traces.findIndex(trace => trace[stage] === Math.max(...traces.map(other => other[stage]))) === index;
    const y = inTable ? tableLine(panel, index) : panel.y(value) + (isHighest ? -8 : 17);
    panel.front.append(element('text', { class: `small ${inTable ? '' : 'halo '}${colour}`, x: panel.x(stage), y, 'text-anchor': 'middle' }, inTable ? fitting(value, panel.x(1) - panel.x(0) - 4) : number(value, 3)));
}

// With as many decimals as there is room for.
function fitting(value, room) {
    const texts = [3, 2, 1, 0].map(decimals => number(value, decimals));
    return texts.find(text => letterWidth * text.length <= room) ?? value.toExponential(0).toUpperCase();
}

// A line through the losses at an epoch, with a mark on each.
function drawCursor(panel, networks, epoch, lossOf) {
    const x = panel.x(epoch);
    panel.front.append(element('line', { class: 'cursor', x1: x, y1: panel.top, x2: x, y2: panel.top + panel.height }));
    for (const network of networks)
        if (canShow(lossOf(network) ?? NaN))
            panel.front.append(element('path', { class: `points ${network.colour}`, d: network.marker, transform: `translate(${x} ${panel.y(lossOf(network))})` }));
}

