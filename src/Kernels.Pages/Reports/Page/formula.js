// Formulas in the prefix notation that compiled activations carry, such as (? (> z 0) z (* alpha z)).

// The sum of the series 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/15 + ...), whose terms all have one sign.
function erf(x) {
    if (Math.abs(x) > 6) return Math.sign(x);
    let term = x, sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) sum += term *= 2 * x * x / (2 * n + 1);
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
}

const functions = {
    abs: Math.abs, atan: Math.atan, cos: Math.cos, cosh: Math.cosh, erf, exp: Math.exp, expm1: Math.expm1, log: Math.log, log1p: Math.log1p,
    logistic: x => 1 / (1 + Math.exp(-x)),
    sin: Math.sin, sinh: Math.sinh,
    softplus: x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    sqrt: Math.sqrt, tanh: Math.tanh,
};

const operators = {
    '+': (a, b) => (z, p) => a(z, p) + b(z, p),
    '-': (a, b) => (z, p) => a(z, p) - b(z, p),
    '*': (a, b) => (z, p) => a(z, p) * b(z, p),
    '/': (a, b) => (z, p) => a(z, p) / b(z, p),
    '<': (a, b) => (z, p) => a(z, p) < b(z, p),
    '<=': (a, b) => (z, p) => a(z, p) <= b(z, p),
    '>': (a, b) => (z, p) => a(z, p) > b(z, p),
    '>=': (a, b) => (z, p) => a(z, p) >= b(z, p),
    '==': (a, b) => (z, p) => a(z, p) === b(z, p),
    '!=': (a, b) => (z, p) => a(z, p) !== b(z, p),
    and: (a, b) => (z, p) => a(z, p) && b(z, p),
    or: (a, b) => (z, p) => a(z, p) || b(z, p),
    not: a => (z, p) => !a(z, p),
    neg: a => (z, p) => -a(z, p),
    pow: (a, b) => (z, p) => a(z, p) ** b(z, p),
    fma: (a, b, c) => (z, p) => a(z, p) * b(z, p) + c(z, p),
    '?': (a, b, c) => (z, p) => a(z, p) ? b(z, p) : c(z, p),
};

// The function of z and the array p of learned parameters, whose names are given, that a text stands for.
function compileFormula(text, learned) {
    const tokens = text.match(/[()]|[^\s()]+/g), names = new Map();
    return read();

    function read() {
        const token = tokens.shift();
        if (token !== '(') return atom(token);
        const head = tokens.shift(), parts = [];
        if (head === 'let') readNames();
        while (tokens[0] !== ')') parts.push(read());
        tokens.shift();
        if (head === 'let') return parts[0];
        if (operators[head]) return operators[head](...parts);
        const apply = functions[head], [argument] = parts;
        if (!apply) throw new Error(`The formula ${text} uses ${head}, which is not known here.`);
        return (z, p) => apply(argument(z, p));
    }

    // What stands for a part that is used more than once; it is computed once a value.
    function readNames() {
        while (tokens[0].startsWith('$') && !names.has(tokens[0])) {
            const name = tokens.shift(), part = read();
            let z0 = null, p0 = null, known;
            names.set(name, (z, p) => {
                if (!Object.is(z, z0) || p !== p0) [known, z0, p0] = [part(z, p), z, p];
                return known;
            });
        }
    }

    function atom(token) {
        if (names.has(token)) return names.get(token);
        if (token === 'z') return z => z;
        const index = learned.indexOf(token), number = Number(token);
        return index >= 0 ? (z, p) => p[index] : () => number;
    }
}

