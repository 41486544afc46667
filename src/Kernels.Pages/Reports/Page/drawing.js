// Elements, numbers and axes as the still figures have them.

function element(name, attributes, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
}

const titled = (made, title) => { made.append(element('title', {}, title)); return made; };

const rounded = value => Math.round(10 * value) / 10;

function number(value, decimals) {
    if (!Number.isFinite(value)) return '-';
    return Math.abs(value) < 1e4 ? value.toFixed(decimals) : value.toExponential(2).toUpperCase();
}

const percent = part => `${number(100 * part, 1)}%`;

// Larger values could overflow where differences are taken.
const canShow = value => Math.abs(value) <= 1e150;

// The smallest range around two: of numbers, with a part of its length added at both ends.
function around(values, part) {
    const shown = values.filter(canShow), least = Math.min(...shown), greatest = Math.max(...shown);
    return [least - part * (greatest - least), greatest + part * (greatest - least)];
}

const widened = ([from, to], [otherFrom, otherTo]) => [Math.min(from, otherFrom), Math.max(to, otherTo)];

// Multiples of 1, 2 or 5 times a power of ten.
function ticks([from, to], count) {
    const raw = (to - from) / (count - 1), power = 10 ** Math.floor(Math.log10(raw)), mantissa = raw / power;
    const step = power * (mantissa < 1.5 ? 1 : mantissa < 3 ? 2 : mantissa < 7 ? 5 : 10);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9)), large = Math.max(Math.abs(from), Math.abs(to)) >= 1e6 || decimals > 6;
    const all = [];
    for (let index = Math.ceil(from / step - 1e-9); index * step <= to + 1e-9 * step; index++)
        all.push({ value: index * step, label: large ? (index * step).toExponential(1).toUpperCase() : (index * step + 0).toFixed(decimals) });
    return all;
}

