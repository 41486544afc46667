// A network at each recorded epoch. Layers count from 1, and parameters stand as in the results: W1 row-major, b1, W2 and so on, then what
// activations learn, layer by layer.

function singles(base64) {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
}

class Network {
    // Data of one activation for all layers, or with layers of their own; and of networks that take more than the two coordinates, what they take.
    constructor(data, widths, epochs) {
        Object.assign(this, data);
        this.widths = widths;
        this.layers ??= widths.slice(1, -1).map(() => ({ formula: data.formula, learned: data.learned }));
        this.activations = this.layers.map(({ formula, learned }) => compileFormula(formula, learned));
        this.inputs ??= [x1 => x1, (_, x2) => x2];
        this.all = typeof data.parameters === 'string' ? singles(data.parameters) : data.parameters;
        this.count = this.all.length / epochs;
        this.select(epochs - 1);
    }

    // Takes the parameters of a recorded epoch, which is given by its place among them.
    select(position) {
        this.position = position;
        this.use(this.all.subarray(position * this.count, (position + 1) * this.count));
    }

    use(parameters) {
        this.plane = this.fields = null;
        this.parameters = parameters;
        let start = this.count - this.layers.reduce((sum, { learned }) => sum + learned.length, 0);
        this.ofLayer = this.layers.map(({ learned }) => parameters.subarray(start, start += learned.length));
    }

    // The stages z1, a1, z2, ... up to the logit, an array of units each.
    stages(x1, x2) { return this.stagesOver([x1], [x2]).map(units => units.map(([value]) => value)); }

    // The same over many points, z = h W + b and h = f(z): for each stage an array of units, and for each unit its values at the points.
    stagesOver(xs, ys) {
        const { widths, parameters } = this, stages = [];
        let h = this.inputs.map(of => Float64Array.from(xs, (x1, point) => of(x1, ys[point]))), W = 0;
        for (let layer = 1; layer < widths.length; layer++) {
            const width = widths[layer], b = W + h.length * width;
            const z = Array.from({ length: width }, (_, j) => {
                const sums = new Float64Array(xs.length).fill(parameters[b + j]);
                h.forEach((values, i) => {
                    const weight = parameters[W + i * width + j];
                    for (let point = 0; point < sums.length; point++) sums[point] += values[point] * weight;
                });
                return sums;
            });
            W = b + width;
            stages.push(z);
            if (layer === widths.length - 1) return stages;
            const f = this.activations[layer - 1], learned = this.ofLayer[layer - 1];
            h = z.map(values => values.map(value => f(value, learned)));
            stages.push(h);
        }
    }

    logit(x1, x2) { return this.stages(x1, x2).at(-1)[0]; }

    probability(x1, x2) { return functions.logistic(this.logit(x1, x2)); }

    hidden(layer, x1, x2) { return this.stages(x1, x2)[2 * layer - 1]; }

    // The mean absolute value at every stage.
    trace(x1, x2) { return this.stages(x1, x2).map(units => units.reduce((sum, value) => sum + Math.abs(value), 0) / units.length); }
}
