"""Prints the polynomial coefficients of PortableMath. Needs mpmath.

Each polynomial but two is the interpolant at Chebyshev nodes in 80 digits, which is within a small factor of the best
uniform approximation, with every coefficient then rounded to a double. The error printed is that of the rounded
polynomial, weighted as it enters the result. For the logarithm of 1 - erf(x) those weights are part of the fit; for tanh
the first coefficient is rounded before the others are fitted, which make up for it.
"""
import struct

from mpmath import bernfrac, mp, mpf, cos, pi, log, sqrt, erf, erfc, lu_solve, matrix

mp.dps = 80


def single(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def fit(function, low, high, count, rounding=float):
    """Coefficients c[0..count-1], each rounded, with sum c[i] t^i near function(t) on [low, high]."""
    nodes = [(low + high) / 2 + (high - low) / 2 * cos((2 * i + 1) * pi / (2 * count)) for i in range(count)]
    system = matrix([[t**i for i in range(count)] for t in nodes])
    return [mpf(rounding(float(c))) for c in lu_solve(system, matrix([function(t) for t in nodes]))]


def weighted_fit(function, weight, low, high, count, rounding=float, rounds=2):
    """As fit, but by least squares at five times as many nodes; each further round leans on the nodes with large errors (Lawson 1961)."""
    nodes = [(low + high) / 2 + (high - low) / 2 * cos((2 * i + 1) * pi / (10 * count)) for i in range(5 * count)]
    weights, values, lean = [weight(t) for t in nodes], [function(t) for t in nodes], [mpf(1)] * len(nodes)
    for _ in range(rounds):
        system = matrix([[w * l * t**i for i in range(count)] for t, w, l in zip(nodes, weights, lean)])
        target = matrix([w * l * v for v, w, l in zip(values, weights, lean)])
        c = lu_solve(system.T * system, system.T * target)
        errors = [abs(w * (value(c, t) - v)) for t, w, v in zip(nodes, weights, values)]
        lean = [l * sqrt(error / max(errors) + mpf("0.02")) for l, error in zip(lean, errors)]
        lean = [l / max(lean) for l in lean]
    return [mpf(rounding(float(a))) for a in c]


def report(name, coefficients, error, low, high):
    print(f"{name}: largest error {float(max(abs(error(low + (high - low) * i / mpf(999))) for i in range(1000))):.2g}")
    for c in coefficients:
        print(f"    {float(c)!r}")


def series(terms):
    """A function from a convergent series, for arguments where the closed form would cancel."""
    return lambda t: sum(term * t**i for i, term in enumerate(terms))


def value(c, t):
    return sum(a * t**i for i, a in enumerate(c))


half_log2 = log(mpf(2)) / 2 * mpf("1.0001")
factorial = [mpf(1)]
for i in range(1, 60):
    factorial.append(factorial[-1] * i)

exponential = series([1 / factorial[i + 3] for i in range(50)])
c = fit(exponential, -half_log2, half_log2, 10)
report("Exp, (exp(r) - 1 - r - r^2 / 2) / r^3 in r", c, lambda r: r**3 * (value(c, r) - exponential(r)), -half_log2, half_log2)

bernoulli = [2 * mpf(bernfrac(2 * i + 2)[0]) / bernfrac(2 * i + 2)[1] / factorial[2 * i + 2] for i in range(25)]
cotangent = series(bernoulli)
q = fit(cotangent, mpf(0), half_log2**2, 5)
report("Logistic, (r coth(r / 2) - 2) / r^2 in r^2", q, lambda z: z * (value(q, z) - cotangent(z)), mpf(0), half_log2**2)

def below_one(z):
    return -2 * cotangent(4 * z)


near = mpf("0.55") ** 2
first = mpf(float(below_one(mpf(0))))
w = [first] + fit(lambda z: (below_one(z) - first) / z, mpf(0), near, 7)
report("Tanh, (1 - u coth(u)) / u^2 in u^2, up to 0.55", w, lambda z: z * (value(w, z) - below_one(z)), mpf(0), near)

largest = (2 * (sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2
logarithm = series([1 / ((2 * i + 3) * mpf(4) ** (i + 1)) for i in range(60)])
d = fit(logarithm, mpf(0), largest, 8)
report("Log, (2 atanh(s / 2) - s) / s^3 in s^2", d, lambda z: z * sqrt(z) * (value(d, z) - logarithm(z)), mpf(0), largest)

ratio = series([mpf(-1) ** i * 2 / (sqrt(pi) * factorial[i] * (2 * i + 1)) - (i == 0) for i in range(50)])
near = mpf("0.875") ** 2
e = fit(ratio, mpf(0), near, 13)
report("Erf, erf(x) / x - 1 in x^2, up to 0.875", e, lambda z: sqrt(z) * (value(e, z) - ratio(z)), mpf(0), near)

def binary_log_erfc(center):
    return lambda t: log(erfc(center + t)) / log(mpf(2))


def erfc_weight(center):
    return lambda t: erfc(center + t) * log(mpf(2)) / erf(center + t)


def report_erfc(name, center, high, count, rounding, rounds):
    low, high = mpf("0.875") - center, high - center
    function, weight = binary_log_erfc(center), erfc_weight(center)
    g = weighted_fit(function, weight, low, high, count, rounding, rounds)
    report(f"{name}, log2(1 - erf(x)) in x - {float(center)}, from 0.875", g, lambda t: weight(t) * (value(g, t) - function(t)), low, high)


power = series([log(mpf(2)) ** (i + 1) / factorial[i + 1] for i in range(40)])
half_bit = mpf("0.50001")
report_erfc("Erf", mpf("1.25"), mpf(6), 19, float, 2)
v = fit(power, -half_bit, half_bit, 11)
report("Erf, (2^f - 1) / f in f", v, lambda f: f * (value(v, f) - power(f)), -half_bit, half_bit)

rest_of_exponential = series([1 / factorial[i + 2] for i in range(50)])
c = fit(rest_of_exponential, -half_log2, half_log2, 11)
report("Expm1, (exp(r) - 1 - r) / r^2 in r", c, lambda r: r * (value(c, r) - rest_of_exponential(r)), -half_log2, half_log2)

softplus_end = mpf(4) / 9 * mpf("1.0001")
d = fit(logarithm, mpf(0), softplus_end, 10)
report("Softplus, (2 atanh(h / 2) - h) / h^3 in h^2", d, lambda z: z * (value(d, z) - logarithm(z)), mpf(0), softplus_end)

quarter_turn = (pi / 4 * mpf("1.0001")) ** 2
sine = series([mpf(-1) ** (i + 1) / factorial[2 * i + 3] for i in range(25)])
h = fit(sine, mpf(0), quarter_turn, 7)
report("Sin, (sin(r) - r) / r^3 in r^2", h, lambda z: z * (value(h, z) - sine(z)), mpf(0), quarter_turn)
cosine = series([mpf(-1) ** i / factorial[2 * i + 4] for i in range(25)])
k = fit(cosine, mpf(0), quarter_turn, 6)
report("Cos, (cos(r) - 1 + r^2 / 2) / r^4 in r^2", k, lambda z: z * z * (value(k, z) - cosine(z)), mpf(0), quarter_turn)

hyperbolic_sine = series([1 / factorial[2 * i + 3] for i in range(25)])
m = fit(hyperbolic_sine, mpf(0), half_log2**2, 5)
report("Sinh, (sinh(r) - r) / r^3 in r^2", m, lambda z: z * (value(m, z) - hyperbolic_sine(z)), mpf(0), half_log2**2)
hyperbolic_cosine = series([1 / factorial[2 * i + 4] for i in range(25)])
n = fit(hyperbolic_cosine, mpf(0), half_log2**2, 5)
report("Cosh, (cosh(r) - 1 - r^2 / 2) / r^4 in r^2", n, lambda z: z * z * (value(n, z) - hyperbolic_cosine(z)), mpf(0), half_log2**2)

eighth_turn = (sqrt(mpf(2)) - 1) ** 2 * mpf("1.0001")
arc_tangent = series([mpf(-1) ** (i + 1) / (2 * i + 3) for i in range(100)])
o = fit(arc_tangent, mpf(0), eighth_turn, 11)
report("Atan, (atan(t) - t) / t^3 in t^2", o, lambda z: z * (value(o, z) - arc_tangent(z)), mpf(0), eighth_turn)

area_tangent = series([mpf(1) / (2 * i + 5) for i in range(60)])
p = fit(area_tangent, mpf(0), largest / 4, 9)
report("Pow, (atanh(s) / s - 1 - s^2 / 3) / s^4 in s^2", p, lambda z: z * z * (value(p, z) - area_tangent(z)), mpf(0), largest / 4)

c = fit(exponential, -half_log2, half_log2, 5, single)
report("Exp in single precision", c, lambda r: r**3 * (value(c, r) - exponential(r)), -half_log2, half_log2)
q = fit(cotangent, mpf(0), half_log2**2, 2, single)
report("Logistic in single precision", q, lambda z: z * (value(q, z) - cotangent(z)), mpf(0), half_log2**2)
d = fit(logarithm, mpf(0), largest, 3, single)
report("Log in single precision", d, lambda z: z * sqrt(z) * (value(d, z) - logarithm(z)), mpf(0), largest)

c = fit(rest_of_exponential, -half_log2, half_log2, 5, single)
report("Expm1 in single precision", c, lambda r: r * (value(c, r) - rest_of_exponential(r)), -half_log2, half_log2)
d = fit(logarithm, mpf(0), softplus_end, 5, single)
report("Softplus in single precision", d, lambda z: z * (value(d, z) - logarithm(z)), mpf(0), softplus_end)
e = fit(ratio, mpf(0), near, 7, single)
report("Erf in single precision, up to 0.875", e, lambda z: sqrt(z) * (value(e, z) - ratio(z)), mpf(0), near)
report_erfc("Erf in single precision", mpf(1), mpf(4), 7, single, 8)
v = fit(power, -half_bit, half_bit, 6, single)
report("Erf in single precision, (2^f - 1) / f in f", v, lambda f: f * (value(v, f) - power(f)), -half_bit, half_bit)

for name, number in [("pi / 2", pi / 2), ("2 / pi", 2 / pi), ("1 / 3", mpf(1) / 3)]:
    print(f"{name} as a sum of doubles:")
    for _ in range(3):
        print(f"    {float(number)!r}")
        number -= mpf(float(number))

mp.dps = 400
print("2 / pi in words of 64 bits, the first the 64 bits before the point:")
digits = int(2 / pi * mpf(2) ** 1216)
print(", ".join(f"0x{(digits >> (64 * i)) & (2**64 - 1):016X}" for i in range(19, -1, -1)))
