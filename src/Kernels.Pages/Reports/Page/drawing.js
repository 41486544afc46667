// Elements, numbers and axes as the still figures have them.

function element(name, attributes, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
}

const titled = (made, title) => { made.append(element('title', {}, title)); return made; };

const rounded = value => Math.round(10 * value) / 10;

const missing = '-', nothingFinite = 'no finite values', readsAsZero = text => !/[1-9]/.test(text);

// As the still figures write numbers: a very large one, and one that would read as 0 but is not, in scientific notation.
function number(value, decimals) {
    if (!Number.isFinite(value)) return missing;
    const plain = value.toFixed(decimals);
    return Math.abs(value) < 1e4 && (value === 0 || !readsAsZero(plain)) ? plain : value.toExponential(2).toUpperCase();
}

// Only all is 100.0% and only nothing 0.0%.
function percent(part) {
    if (!Number.isFinite(part)) return missing;
    for (let decimals = 1; decimals <= 4; decimals++) {
        const text = (100 * part).toFixed(decimals);
        if (part === 0 || part === 1 || !(readsAsZero(text) || text.startsWith('100'))) return `${text}%`;
    }
    return part < 0.5 ? '<0.0001%' : '>99.9999%';
}

// Larger values could overflow where differences are taken.
const canShow = value => Math.abs(value) <= 1e150;

// The smallest range around two: of numbers, with a part of its length added at both ends.
function around(values, part) {
    const shown = values.filter(canShow), least = Math.min(...shown), greatest = Math.max(...shown);
    return [least - part * (greatest - least), greatest + part * (greatest - least)];
}

const widened = ([from, to], [otherFrom, otherTo]) => [Math.min(from, otherFrom), Math.max(to, otherTo)];

// Multiples of 1, 2 or 5 times a power of ten, no two with one label: where that takes many digits, labels count from the first tick.
function ticks([from, to], count) {
    const raw = (to - from) / (count - 1), power = Math.floor(Math.log10(raw)), mantissa = raw / 10 ** power;
    const nice = mantissa < 1.5 ? 1 : mantissa < 3 ? 2 : mantissa < 7 ? 5 : 10, lastDigit = nice === 10 ? power + 1 : power;
    const step = nice * 10 ** power, largest = Math.max(Math.abs(from), Math.abs(to)), digits = Math.floor(Math.log10(largest)) - lastDigit + 1;
    const first = Math.ceil(from / step - 1e-9), offset = digits > 6 ? first : 0;
    const isLong = (offset ? to - from : largest) >= 1e6 || lastDigit < -6;
    const label = value => isLong ? value.toExponential(Math.min(4, Math.max(0, value ? Math.floor(Math.log10(Math.abs(value)) + 1e-9) - lastDigit : 0))).toUpperCase()
        : (value + 0).toFixed(Math.max(0, -lastDigit));
    const all = [];
    for (let index = 0; (first + index) * step <= to + 1e-9 * step; index++)
        all.push({ value: (first + index) * step, label: label((first - offset + index) * step) });
    return { all, offset: offset ? Number((offset * step).toPrecision(Math.min(15, digits))) : 0 };
}

// What an axis shows whose labels leave out an offset.
const axisTitle = (name, offset) => offset === 0 ? name : `${name} ${offset < 0 ? 'plus' : 'minus'} ${Math.abs(offset)}`;

const letterWidth = 0.605 * 11;

// So many ticks that their labels keep apart.
function ticksBelow(domain, width) {
    for (let count = 2 + Math.floor(width / 80); ; count--) {
        const found = ticks(domain, count), { all } = found, gap = (all[1]?.value - all[0]?.value) / (domain[1] - domain[0]) * width;
        if (count === 2 || !(Math.max(...all.map(({ label }) => label.length)) * letterWidth + 6 > gap)) return found;
    }
}
