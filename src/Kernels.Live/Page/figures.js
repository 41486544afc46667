// Figures that the page makes itself, of the report's panels.

// A panel in a drawing: frame [left, top, width, height], titles of both axes, and labels for the places 0, 1, 2 ... below, if they have names.
function newPanel(svg, [left, top, width, height], titles, { names = [], data = {} } = {}) {
    const node = element('g', { class: 'plot', 'data-frame': `${left} ${top} ${width} ${height}`, 'data-domain': '0 1 0 1' });
    for (const [key, value] of Object.entries(data)) node.dataset[key] = value;
    const below = element('g', { class: 'axis' }, ...names.map(name => element('text', { class: 'tick' }, name)),
        element('text', { class: 'name muted small', 'data-name': titles[0], x: left + width / 2, y: top + height + 30, 'text-anchor': 'middle' }, titles[0]));
    const [x, y] = [left - 44, top + height / 2], upright = `rotate(-90 ${x} ${y})`;
    const aside = element('g', { class: 'axis' },
        element('text', { class: 'name muted small', 'data-name': titles[1], x, y, 'text-anchor': 'middle', transform: upright }, titles[1]));
    node.append(
        element('rect', { class: 'panel', x: left, y: top, width, height }), below, aside,
        element('text', { class: 'heading', x: left, y: top - 9 }));
    svg.append(node);
    return new Panel(node);
}

// The panels of a figure that is as wide as its place: made anew when that changes, so that its texts keep their size.
function fittingPanels(svg, height, make) {
    let width = null, panels = [];
    return () => {
        const wanted = Math.max(240, Math.round(svg.parentElement.clientWidth));
        if (wanted === width) return panels;
        width = wanted;
        svg.setAttribute('viewBox', `0 0 ${width} ${typeof height === 'function' ? height(width) : height}`);
        svg.replaceChildren();
        return panels = make(svg, width);
    };
}

// A group of a panel that draws nothing beyond it.
function clipped(panel) {
    const { left: x, top: y, width, height } = panel, id = `${panel.id}-clip`;
    const group = element('g', { 'clip-path': `url(#${id})` });
    panel.back.append(element('clipPath', { id }, element('rect', { x, y, width, height })), group);
    return group;
}

// Draws a panel anew, over other ranges.
function drawPanel(panel, domainX, domainY, draw) {
    [panel.stillX, panel.stillY] = [domainX, domainY];
    panel.move(() => { panel.drawAxes(); draw(panel); });
}

const lineThrough = places => places.length ? `M${places.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}` : '';

// The markers of both classes, which samples refer to by the id of their figure.
const markerDefinitions = id => element('defs', {}, ...[0, 1].map(label => element('path', { id: `${id}-c${label}`, d: markers[label] })));

const sampleTitle = ({ row, x1, x2, target, isTest }) =>
    `sample ${row}: ${number(x1, 2)}, ${number(x2, 2)}, ${view.answer.isRegression ? `value ${number(target, 2)}` : `class ${target}`}, ${isTest ? 'test' : 'training'}`;
