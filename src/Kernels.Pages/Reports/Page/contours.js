// Marching squares: the lines on which a function on a grid has one value.

// The lines as arrays of points in steps of the grid. On the left of each the function is greater.
//   values   row by row, (columns + 1) * (rows + 1) of them, all finite
//   closed   whether lines go on along the rim of the grid, so that each encloses the area where the function is greater
function contours(values, columns, rows, level, closed) {
    const rim = closed ? 1 : 0, across = columns + 1 + 2 * rim;
    const at = (column, row) => column < 0 || row < 0 || column > columns || row > rows ? -Infinity : values[row * (columns + 1) + column] - level;
    const next = new Map(), places = new Map(), entered = new Set();
    for (let row = -rim; row < rows + rim; row++)
        for (let column = -rim; column < columns + rim; column++) addCell(column, row);
    return follow();

    // A line leaves the rim of a cell where its inside ends, and comes back to it where the inside begins.
    function addCell(column, row) {
        const first = at(column, row) > 0;
        if (first === at(column + 1, row) > 0 && first === at(column + 1, row + 1) > 0 && first === at(column, row + 1) > 0) return;
        const corners = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]];
        const heights = corners.map(([x, y]) => at(x, y)), inside = heights.map(height => height > 0);
        const sides = [0, 1, 2, 3].filter(side => inside[side] !== inside[(side + 1) % 4]);
        // At a saddle the value in the middle tells which corners hang together.
        const joined = sides.length === 4 && heights.reduce((sum, height) => sum + height, 0) > 0;
        sides.forEach((side, index) => {
            if (!inside[side]) return;
            const step = joined ? 1 : sides.length - 1;
            const [from, to] = [side, sides[(index + step) % sides.length]].map(end => crossing(corners[end], corners[(end + 1) % 4]));
            next.set(from, to);
            entered.add(to);
        });
    }

    function crossing(a, b) {
        const [first, second] = a[0] + a[1] < b[0] + b[1] ? [a, b] : [b, a];
        const key = 2 * ((first[1] + rim) * across + first[0] + rim) + (first[1] === second[1] ? 0 : 1);
        if (!places.has(key)) {
            const [low, high] = [at(...first), at(...second)];
            const part = high === -Infinity ? 0 : low === -Infinity ? 1 : low / (low - high);
            places.set(key, [first[0] + part * (second[0] - first[0]), first[1] + part * (second[1] - first[1])]);
        }
        return key;
    }

    function follow() {
        const lines = [], starts = [...next.keys()].filter(key => !entered.has(key));
        for (const start of [...starts, ...next.keys()]) {
            if (!next.has(start)) continue;
            const line = [];
            let key = start;
            while (next.has(key)) {
                line.push(places.get(key));
                const following = next.get(key);
                next.delete(key);
                key = following;
            }
            line.push(places.get(key));
            lines.push(line);
        }
        return lines;
    }
}

