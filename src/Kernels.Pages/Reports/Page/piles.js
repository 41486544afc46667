// Signs of samples that lie below others, as the still figures have them.

// Arrays of two points and more that lie within a pixel of the first one.
function piles(points) {
    const cells = new Map(), all = [];
    const near = (a, b) => Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1;
    for (const point of points) {
        const column = Math.floor(point.x), row = Math.floor(point.y), around = [-1, 0, 1];
        const pile = around.flatMap(across => around.flatMap(down => cells.get(`${column + across} ${row + down}`) ?? [])).find(([first]) => near(first, point));
        if (pile) { pile.push(point); continue; }
        const key = `${column} ${row}`, made = [point];
        cells.set(key, [...cells.get(key) ?? [], made]);
        all.push(made);
    }
    return all.filter(({ length }) => length > 1);
}

// A ring in the colour of what is hidden, and the numbers of both classes where there is room.
function pileSigns(panel, points) {
    const taken = [];
    return piles(points).sort((one, other) => other.length - one.length).flatMap(pile => {
        const { x, y, label } = pile.at(-1), ofClass1 = pile.filter(point => point.label === 1).length, ofClass0 = pile.length - ofClass1;
        const hidden = ofClass0 > 0 && ofClass1 > 0 ? 1 - label : label;
        const ring = titled(element('circle', { class: `ring c${hidden}`, cx: x, cy: y, r: 6.5 }), `${pile.length} samples: ${ofClass0} of class 0, ${ofClass1} of class 1`);
        const count = pile.length >= 5 ? pileCount(panel, taken, `${ofClass0}+${ofClass1}`, x, y) : null;
        return count ? [ring, count] : [ring];
    });
}

function pileCount(panel, taken, text, x, y) {
    const width = letterWidth * text.length, left = x + 9 + width <= panel.left + panel.width ? x + 9 : x - 9 - width;
    const foot = Math.min(Math.max(y + 4, panel.top + 8), panel.top + panel.height - 3);
    if (taken.some(other => other.left < left + width && left < other.right && Math.abs(other.foot - foot) < 11)) return null;
    taken.push({ left, right: left + width, foot });
    return element('text', { class: 'small halo', x: left, y: foot }, text);
}

