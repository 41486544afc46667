// One sample at a time is lit, in every panel that shows it: the one last pointed at or entered.

const reach = 12;

// The number of the sample drawn nearest to a pointer, if one is near.
function sampleAt(panel, event) {
    const pointer = new DOMPoint(event.clientX, event.clientY).matrixTransform(panel.node.getScreenCTM().inverse());
    let nearest = null, least = reach;
    for (const use of visibleSamples(panel)) {
        const distance = Math.hypot(use.x.baseVal.value - pointer.x, use.y.baseVal.value - pointer.y);
        if (distance < least) [nearest, least] = [Number(use.dataset.sample), distance];
    }
    return nearest;
}

function visibleSamples(panel, sample) {
    const within = panel.node.matches('.moved[data-layer]') ? panel.front : panel.node;
    return within.querySelectorAll(sample === undefined ? '[data-sample]' : `[data-sample="${sample}"]`);
}

function light(panels, sample) {
    document.querySelectorAll('.lit').forEach(lit => lit.remove());
    if (sample === null) return;
    for (const panel of panels)
        for (const use of visibleSamples(panel, sample))
            panel.node.append(element('circle', { class: 'lit', cx: use.getAttribute('x'), cy: use.getAttribute('y'), r: 8 }));
}

