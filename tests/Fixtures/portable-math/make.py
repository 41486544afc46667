"""Writes <function>.txt: reference values of elementary functions. Needs mpmath.

A line holds the bits of x, the bits of the double nearest to f(x), and f(x) minus that double in units of its last place.
The points cover all exponents, the range where the function bends, and the neighbours of every seam of PortableMath.
"""
import math
import random
import struct
from pathlib import Path

from mpmath import atan, cos, cosh, erf, exp, expm1, log, log1p, mp, mpf, sin, sinh, tanh

mp.dps = 400


def logistic(x):
    return 1 / (1 + exp(-x))


def softplus(x):
    return log1p(exp(-abs(x))) + max(x, 0)


def power(exponent):
    return lambda x: mp.power(x, mpf(exponent))


def bits(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def from_bits(b):
    return struct.unpack("<d", struct.pack("<Q", b))[0]


def round_to_double(y):
    # float(mpf) rounds to nearest but not always into the subnormal range; whole multiples of 2^-1074 do.
    if abs(y) < mpf(2) ** -1022:
        return math.ldexp(int(mp.nint(mp.ldexp(y, 1074))), -1074)
    return math.inf if y >= mpf(2) ** 1024 - mpf(2) ** 970 else float(y)


def line(function, x):
    y = function(mpf(x))
    rounded = round_to_double(y)
    offset = 0.0 if math.isinf(rounded) else float((y - mpf(rounded)) / mpf(math.ulp(rounded)))
    return f"{bits(x):016x} {bits(rounded):016x} {offset:.4f}\n"


def neighbours(x, count=4):
    return [from_bits(bits(x) + i) for i in range(-count, count + 1)]


def points(randoms, low, high, seams, exponents, signs):
    """Positive and, where signs asks for it, negative points inside [low, high]."""
    found = [s * x for seam in seams for x in neighbours(seam) for s in signs]
    found += [s * math.ldexp(randoms.uniform(1, 2), e) for e in exponents for s in signs]
    found += [randoms.uniform(max(low, -1e6), min(high, 1e6)) if math.isinf(high) else randoms.uniform(low, high) for _ in range(1200)]
    found += [randoms.uniform(max(low, -2), min(high, 2)) for _ in range(1200)]
    found += [randoms.uniform(max(low, -40), min(high, 40)) for _ in range(600)]
    return sorted({x for x in found if low <= x <= high})


half_logs = [(i + 0.5) * math.log(2) for i in (*range(12), 52, 53, 54, 1020, 1022, 1023)]
small = range(-1074, 10, 1)
wide = range(-1074, 1024)
quarters = [i * math.pi / 4 for i in (*range(1, 24), 101, 10_001, 683_565_275, 683_565_277)] + [2.0**30, 6381956970095103 * 2.0**797]
both = (1, -1)
functions = {
    "exp": (exp, -746, 709.78, half_logs + [708.3964185322641, 745.13, 709.7], small, both),
    "expm1": (expm1, -45, 709.78, half_logs + [2.0**-54, 37.0, 40.0], small, both),
    "log": (log, 5e-324, 1.7e308, [0.5**0.5, 2**0.5, 1.0, 2.0, 2.2250738585072014e-308], range(-1074, 1023), (1,)),
    "log1p": (log1p, -1 + 2.0**-53, 1.7e308, [2**0.5 - 1, 1 - 0.5**0.5, 0.5, 1.0, 2.0**53], range(-1074, 1023, 2), both),
    "logistic": (logistic, -745.2, 40, half_logs + [36.7, 37.1, 708.3964185322641, 745.13], small, both),
    "softplus": (softplus, -745, 45, half_logs + [36.5, 37.0, 40.0], small, both),
    "tanh": (tanh, -30, 30, [h / 2 for h in half_logs] + [18.53, 19.0, 19.061547465398498], small, both),
    "sin": (sin, -math.inf, math.inf, quarters, wide, both),
    "cos": (cos, -math.inf, math.inf, quarters, wide, both),
    "sinh": (sinh, -710.4, 710.4, half_logs + [18.37, 18.7, 19.4], small, both),
    "cosh": (cosh, -710.4, 710.4, half_logs + [18.37, 18.7, 19.4], small, both),
    "atan": (atan, -1e19, 1e19, [2**0.5 - 1, 2**0.5 + 1, 0.5, 1.0, 2.0, 1e18], range(-1074, 63), both),
    "pow0.3": (power(0.3), 5e-324, 1.7e308, [0.5**0.5, 2**0.5, 1.0, 2.2250738585072014e-308], range(-1074, 1023), (1,)),
    "pow-2.5": (power(-2.5), 1e-123, 1e129, [0.5**0.5, 2**0.5, 1.0], range(-400, 420), (1,)),
    "pow3": (power(3), -5e102, 5e102, [0.5**0.5, 2**0.5, 1.0], range(-350, 340), both),
    "erf": (erf, -8, 8, [0.875, 1.0, 2.25, 4.0, 5.9, 6.0], small, both),
}

if __name__ == "__main__":
    for name, (function, low, high, seams, exponents, signs) in functions.items():
        chosen = points(random.Random(1), low, high, seams, exponents, signs)
        Path(__file__).with_name(name + ".txt").write_text("".join(line(function, x) for x in chosen))

    # Pairs of base and exponent, the results normal numbers up to the largest; the last column but one is the result.
    randoms = random.Random(1)
    rows = []
    while len(rows) < 4000:
        x = randoms.choice((math.exp(randoms.uniform(-700, 700)), randoms.uniform(0.5, 2), 1 + randoms.uniform(-1e-3, 1e-3), randoms.uniform(0.705, 0.709), randoms.uniform(1.4, 1.4142)))
        y = randoms.uniform(-700, 705) / math.log(x)
        rows.append(f"{bits(x):016x} {bits(y):016x} {line(power(y), x)[17:]}")
    Path(__file__).with_name("pow.txt").write_text("".join(rows))
