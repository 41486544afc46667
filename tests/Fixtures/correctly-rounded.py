"""Writes correctly-rounded.csv: arguments and correctly rounded values of log, sin and cos, computed with mpmath.

Columns: function; argument and value as the hexadecimal bits of a double; how many bits after the rounding bit of the true
value are its opposite, so that they leave open which double is the nearest: the hardness of the case.

    python3 correctly-rounded.py > correctly-rounded.csv
"""
import math
import random
import struct

import mpmath

mpmath.mp.prec = 4000
random.seed(20240229)

# From the searches of V. Lefevre and J.-M. Muller for the arguments that are hardest to round; the last column judges them anew.
HARD = {
    "log": """0x1.9476e304cd7c7p-384 0x1.613955dc802f8p-35 0x1.2053889b642ccp+21 0x1.e3f8addf827cep+13 0x1.7434691b1d0acp+20
        0x1.50ba8724b4d35p+13 0x1.b188600086feep+0 0x1.21e133699fd0fp+1 0x1.c19bdd1656c31p+0 0x1.d2e75daa7d786p+0
        0x1.1f1f3da2014bbp+1 0x1.dafdb40362537p+0 0x1.befeb75414206p+0 0x1.bbfff9457d5c3p+0 0x1.62a88613629b6p+678""",
    "sin": """0x1.598bae9e632f6p-7 0x1.0102947e7003bp-3 0x1.043e268ba402ap+1 0x1.065665ef772cbp-1 0x1.00e730f98fd44p-9
        0x1.009ee184a02e7p-8 0x1.11cc1fc3e23b1p-3 0x1.5d9b876341713p+1 0x1.00874a5f9fc33p-13 0x1.034c2318b3f2dp+0
        0x1.093026e62d889p+1 0x1.2ac7daed2ed67p-14 0x1.30c7efbee12acp-24 0x1.184a0aa58191dp-24 0x1.e0000000001c2p-20""",
    "cos": """0x1.34ec2f9fc9c00p+1 0x1.0f16c6f632009p+0 0x1.0066bbcf2cf68p-7 0x1.00147eec5cfa5p+0 0x1.0240a42cca393p-7
        0x1.35c1fe2237f1cp+0 0x1.00786b0bf421p-2 0x1.0155dcbae56fdp-2 0x1.01d2bb8888acp-15 0x1.0009effd4bedap-12
        0x1.5e8add236a58dp-25 0x1.2c2fc595456a4p-25 0x1.0f876ccdf6cd6p-25 0x1.06b505550e6b2p-9 0x1.8000000000009p-23""",
}


def of_bits(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def bits_of(value):
    return struct.unpack("<Q", struct.pack("<d", value))[0]


def round_to_double(value):
    """The nearest double, ties to even, subnormal numbers included, and the hardness."""
    if value == 0:
        return 0.0, 0
    _, exponent = mpmath.frexp(value)
    ulp = max(exponent - 53, -1074)
    scaled = mpmath.ldexp(abs(value), -ulp)
    whole = int(mpmath.floor(scaled))
    rest = scaled - whole
    digits = format(int(mpmath.floor(mpmath.ldexp(rest, 200))), "0200b")
    hardness = 199 - len(digits[1:].lstrip("10"[int(digits[0])]))
    if rest > 0.5 or (rest == 0.5 and whole % 2):
        whole += 1
    return math.copysign(math.ldexp(whole, ulp), value), hardness


def arguments(function):
    for text in HARD[function].split():
        yield float.fromhex(text)
    any_double = lambda: of_bits(random.randrange(1, 0x7FF << 52))
    if function == "log":
        near_one = [1 + k * 2.0**-52 for k in (1, 2, 3, 1000)] + [1 - k * 2.0**-53 for k in (1, 2, 3, 1000)]
        yield from [1.0, 2.0, 0.5, math.e, math.sqrt(2), math.sqrt(0.5), 1e22, of_bits(1), of_bits(3), 2.0**-1022, of_bits((0x7FF << 52) - 1)] + near_one
        yield from (random.random() for _ in range(50))
        yield from (random.uniform(0.7, 1.5) for _ in range(30))
        yield from (any_double() for _ in range(50))
        yield from (of_bits(random.randrange(1, 1 << 52)) for _ in range(10))
    else:
        yield from (math.nextafter(k * math.pi / 2, side) for k in (1, 2, 3, 4, 5, 100, 12345) for side in (0, k * math.pi / 2, 1e9))
        yield from [math.pi / 4, math.nextafter(math.pi / 4, 0), math.sqrt(2) * 2.0**-27, math.nextafter(math.sqrt(2) * 2.0**-27, 0), 2.0**-26, math.nextafter(2.0**-26, 0), 2.0**-27, math.nextafter(2.0**-27, 0), 2.0**-30, of_bits(1), 2.0**-1022]
        yield from [65536.0, math.nextafter(65536.0, 0), 1e22, 6381956970095103 * 2.0**797, 2.0**1023, of_bits((0x7FF << 52) - 1)]
        yield from (random.uniform(0, math.pi) for _ in range(60))
        yield from (-random.uniform(0, 100) for _ in range(20))
        yield from (random.uniform(0, 65536) for _ in range(20))
        yield from (random.choice((-1, 1)) * any_double() for _ in range(30))


print("function,argument,value,hardness")
for function in ("log", "sin", "cos"):
    for argument in arguments(function):
        value, hardness = round_to_double(getattr(mpmath, function)(mpmath.mpf(argument)))
        print(f"{function},{bits_of(argument):016x},{bits_of(value):016x},{hardness}")
