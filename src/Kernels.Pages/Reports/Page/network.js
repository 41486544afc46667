// A network at each recorded epoch. Layers count from 1, and parameters stand as in the results: W1 row-major, b1, W2 and so on, then what
// activations learn, layer by layer.

function singles(base64) {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
}

class Network {
    constructor(data, widths, epochs) {
        Object.assign(this, data);
        this.widths = widths;
        this.activation = compileFormula(data.formula, data.learned);
        this.all = singles(data.parameters);
        this.count = this.all.length / epochs;
        this.select(epochs - 1);
    }

    // Takes the parameters of a recorded epoch, which is given by its place among them.
    select(position) {
        this.position = position;
        this.plane = null;
        this.parameters = this.all.subarray(position * this.count, (position + 1) * this.count);
        const layers = this.widths.length - 1, learned = this.learned.length;
        this.ofLayer = Array.from({ length: layers }, (_, layer) => {
            const start = this.count - (layers - 1 - layer) * learned;
            return this.parameters.subarray(start, start + learned);
        });
    }

    // The stages z1, a1, z2, ... up to the logit, an array of units each.
    stages(x1, x2) {
        const { widths, parameters, activation } = this, stages = [];
        let input = [x1, x2], offset = 0;
        for (let layer = 1; layer < widths.length; layer++) {
            const width = widths[layer], z = new Float64Array(width);
            for (let unit = 0; unit < width; unit++) {
                let sum = parameters[offset + input.length * width + unit];
                for (let from = 0; from < input.length; from++) sum += input[from] * parameters[offset + from * width + unit];
                z[unit] = sum;
            }
            offset += (input.length + 1) * width;
            stages.push(z);
            if (layer === widths.length - 1) return stages;
            const learned = this.ofLayer[layer - 1];
            input = z.map(value => activation(value, learned));
            stages.push(input);
        }
    }

    logit(x1, x2) { return this.stages(x1, x2).at(-1)[0]; }

    probability(x1, x2) { return functions.logistic(this.logit(x1, x2)); }

    hidden(layer, x1, x2) { return this.stages(x1, x2)[2 * layer - 1]; }

    // The mean absolute value at every stage.
    trace(x1, x2) { return this.stages(x1, x2).map(units => units.reduce((sum, value) => sum + Math.abs(value), 0) / units.length); }
}

