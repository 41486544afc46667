"""Prints the polynomial coefficients of PortableMath. Needs mpmath.

Each polynomial is the interpolant at Chebyshev nodes in 80 digits, which is within a small factor of the best
uniform approximation, with every coefficient then rounded to a double. The error printed is that of the rounded
polynomial, weighted as it enters the result.
"""
from mpmath import mp, mpf, cos, pi, exp, log, sqrt, erfc, lu_solve, matrix

mp.dps = 80


def fit(function, low, high, count):
    """Coefficients c[0..count-1], each a double, with sum c[i] t^i near function(t) on [low, high]."""
    nodes = [(low + high) / 2 + (high - low) / 2 * cos((2 * i + 1) * pi / (2 * count)) for i in range(count)]
    system = matrix([[t**i for i in range(count)] for t in nodes])
    return [mpf(float(c)) for c in lu_solve(system, matrix([function(t) for t in nodes]))]


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

largest = (2 * (sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2
logarithm = series([1 / ((2 * i + 3) * mpf(4) ** (i + 1)) for i in range(60)])
d = fit(logarithm, mpf(0), largest, 8)
report("Log, (2 atanh(s / 2) - s) / s^3 in s^2", d, lambda z: z * sqrt(z) * (value(d, z) - logarithm(z)), mpf(0), largest)

ratio = series([mpf(-1) ** i * 2 / (sqrt(pi) * factorial[i] * (2 * i + 1)) - (i == 0) for i in range(50)])
near = mpf("0.875") ** 2
e = fit(ratio, mpf(0), near, 13)
report("Erf, erf(x) / x - 1 in x^2, up to 0.875", e, lambda z: sqrt(z) * (value(e, z) - ratio(z)), mpf(0), near)

for low, center, high in [("0.875", "1", "2.25"), ("2.25", "4", "6")]:
    low, center, high = mpf(low), mpf(center), mpf(high)
    g = fit(lambda t: log(erfc(center + t)), low - center, high - center, 18)
    report(f"Erf, log(1 - erf(x)) in x - {center}, from {low} to {high}", g,
           lambda t: erfc(center + t) * (value(g, t) - log(erfc(center + t))), low - center, high - center)
