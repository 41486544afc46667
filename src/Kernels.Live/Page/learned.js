// The networks of an answer as those of the report: with parameters at each recorded epoch, a colour, a line and a marker.

const features = {
    x1: x1 => x1, x2: (_, x2) => x2, x1sq: x1 => x1 * x1, x2sq: (_, x2) => x2 * x2, x1x2: (x1, x2) => x1 * x2,
    sinx1: x1 => Math.sin(x1), sinx2: (_, x2) => Math.sin(x2),
};
const featureLabels = { x1: 'x1', x2: 'x2', x1sq: 'x1²', x2sq: 'x2²', x1x2: 'x1 x2', sinx1: 'sin x1', sinx2: 'sin x2' };
const markers = [0, 1].map(index => byId(`marker-${index}`).getAttribute('d'));

function networkOf(head, index, answer) {
    const parameters = Float64Array.from(head.recorded);
    // The last ones are there in full.
    parameters.set(head.final, parameters.length - head.final.length);
    const { layers, displayName, losses } = head;
    return Object.assign(new Network({ layers, displayName, losses, parameters, inputs: answer.features.map(name => features[name]) }, head.widths, answer.recordedEpochs.length), {
        head, index, letter: letters[index], colour: `s${index}`, line: `line d${index} s${index}`, marker: markers[index], isRegression: answer.isRegression, edited: null,
    });
}

function samplesOf({ isRegression, samples: { points, targets, test } }) {
    const tested = new Set(test);
    return Array.from(targets, (target, row) => ({ row, target, label: labelOf(target, isRegression), x1: points[2 * row], x2: points[2 * row + 1], isTest: tested.has(row) }));
}

// The class of a target; a value counts by its sign.
const labelOf = (target, isRegression) => target > (isRegression ? 0 : 0.5) ? 1 : 0;

// What a network answers for samples: the last pre-activation of each.
const outputsFor = (network, samples) => network.stagesOver(samples.map(({ x1 }) => x1), samples.map(({ x2 }) => x2)).at(-1)[0];

function accuracyOf(network, samples) {
    const outputs = outputsFor(network, samples);
    if (outputs.some(Number.isNaN)) return NaN;
    return samples.filter(({ target }, index) => outputs[index] >= 0 === (target === 1)).length / samples.length;
}

// The mean loss of some samples, as training has it.
function lossFor(network, samples) {
    const outputs = outputsFor(network, samples);
    const cost = ({ target }, z) => {
        if (network.isRegression) return (z - target) ** 2 / 2;
        const q = functions.logistic(z);
        return -(target * Math.log(q + 1e-9) + (1 - target) * Math.log(1 - q + 1e-9));
    };
    return samples.reduce((sum, sample, index) => sum + cost(sample, outputs[index]), 0) / samples.length;
}

// For each unit of a hidden layer the share of samples at which it is starved: its slope, at a kink the lesser one, is below 5 % of the activation's greatest.
// Units of an activation that is flat at both ends are called saturated then, others dead.
function starvedUnits(network, layer, stages) {
    const activation = network.activations[layer - 1], learned = network.ofLayer[layer - 1], step = 1e-4;
    const slope = z => {
        const [below, here, above] = [z - step, z, z + step].map(place => activation(place, learned));
        return Math.min(Math.abs(here - below), Math.abs(above - here)) / step;
    };
    const greatest = Math.max(...Array.from({ length: 121 }, (_, place) => slope(place / 10 - 6)));
    const isFlat = z => slope(z) < 0.05 * greatest, saturates = isFlat(-60) && isFlat(60);
    return stages[2 * layer - 2].map(values => ({ saturates, share: values.filter(isFlat).length / values.length }));
}
