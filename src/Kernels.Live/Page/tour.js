// The tour: each scene sets the stage and offers one drag.

const scenes = Array.from(document.querySelectorAll('.scene'));
let scene = -1;

function showScene(index) {
    scene = Math.max(0, Math.min(scenes.length - 1, index));
    scenes.forEach((article, place) => { article.hidden = place !== scene; });
    scenes[scene].querySelector('.then').hidden = true;
    byId('tour-place').textContent = `${scene + 1} of ${scenes.length}`;
    byId('tour-back').disabled = scene === 0;
    byId('tour-next').disabled = scene === scenes.length - 1;
    takeSettings(scenes[scene].dataset.settings);
    settingsChanged();
    document.addEventListener('drawn', () => showPlace(scenes[scene]), { once: true });
}

// Brings the part of the page into view that the scene tells of, where the tour stays in view beside it.
function showPlace({ dataset: { place } }) {
    const part = byId(place);
    if (part.closest('details')) part.closest('details').open = true;
    if (getComputedStyle(byId('tour')).position !== 'sticky') return;
    part.scrollIntoView({ block: 'nearest', behavior: prefersStillness.matches ? 'instant' : 'smooth' });
}

// Goes through the stops between, as a hand on the slider would; all else is set at once.
function drag(article) {
    const { keyToDrag: key, to } = article.dataset, holder = holders.get(key), slider = sliders.find(({ field }) => field === holder);
    const done = () => {
        article.querySelector('.then').hidden = false;
        document.addEventListener('drawn', () => showPlace(article), { once: true });
        change(key, to);
    };
    if (!slider || prefersStillness.matches) return done();
    let at = nearestStop(slider.stops, Number(holder.value));
    const end = nearestStop(slider.stops, Number(to)), timer = setInterval(() => {
        if (at === end) { clearInterval(timer); return done(); }
        at += Math.sign(end - at);
        change(key, slider.stops[at]);
    }, 160);
}

for (const article of scenes) article.querySelector('.drag').addEventListener('click', () => drag(article));
byId('tour-back').addEventListener('click', () => showScene(scene - 1));
byId('tour-next').addEventListener('click', () => showScene(scene + 1));
byId('tour').addEventListener('toggle', () => { if (byId('tour').open && scene < 0) jump(() => showScene(0)); });
