// The settings: each has one element that holds its text, with its key and its default. What differs from the defaults is the address and the request.

const byId = id => document.getElementById(id);
const letters = ['a', 'b'];

function later(action, milliseconds) {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
}

// What is shown: the networks of the last answer, the place among the recorded epochs, the sample that is lit, and the unit that is promoted.
const view = { answer: null, networks: [], samples: [], position: 0, sample: null, unit: null, pinned: null, brush: '' };

const holders = new Map(Array.from(document.querySelectorAll('[data-key]'), holder => [holder.dataset.key, holder]));
const valueOf = key => holders.get(key).value;
const settingOf = (letter, key) => valueOf(`${letter}.${key}`);
const shownLetters = () => letters.slice(0, Number(valueOf('networks')));

const settingsText = () => [...holders].filter(([, holder]) => holder.value !== holder.dataset.default)
    .map(([key, holder]) => `${key}=${encodeURIComponent(holder.value)}`).join('&');

// Puts texts into the controls; what is not named gets its default.
function takeSettings(text) {
    manySeeds = null;
    const given = new URLSearchParams(text.replaceAll('+', '%2B'));
    for (const [key, holder] of holders) {
        holder.value = given.get(key) ?? holder.dataset.default;
        if (holder.tagName === 'SELECT' && holder.selectedIndex < 0) holder.value = holder.dataset.default;
    }
    showSettings();
}

// Changes one setting, as its control does.
function change(key, text) {
    holders.get(key).value = text;
    settingsChanged();
}

const sliders = Array.from(document.querySelectorAll('.slider'), slider => ({
    slider, field: byId(slider.dataset.for), stops: slider.dataset.stops.split(' '),
}));

// The stop nearest to a number: by ratio where stops are.
function nearestStop(stops, value) {
    const distance = stop => Math.abs(Math.asinh(1e4 * stop) - Math.asinh(1e4 * value));
    return stops.reduce((best, stop, index) => distance(Number(stop)) < distance(Number(stops[best])) ? index : best, 0);
}

function showSliders() {
    for (const { slider, field, stops } of sliders) {
        slider.value = nearestStop(stops, Number(field.value));
        slider.setAttribute('aria-valuetext', field.value);
    }
}

for (const { slider, field, stops } of sliders)
    slider.addEventListener('input', () => { field.value = stops[slider.value]; settingsChanged(); });
for (const [key, holder] of holders)
    holder.addEventListener(holder.tagName === 'SELECT' || key === 'points' ? 'change' : 'input', () => settingsChanged());
