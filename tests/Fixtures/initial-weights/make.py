"""Makes initial-weights.json beside it with PyTorch and NumPy: python3 make.py. Seen with PyTorch 1.13.0 and NumPy 1.24.2.

Of each initialiser it keeps what PyTorch passes on to its generator, the standard deviation of the normal form and the limit of the uniform
one, for matrices of several fan-ins and fan-outs. PyTorch has LeCun's as Kaiming's with the gain of a linear layer. Draws differ between
libraries; the uniform ones here are NumPy's, which Kernels draws too: a network 3-4-2, seed 42, weights row by row.
"""
import json, math, os
from unittest import mock
import numpy
import torch

HERE = os.path.dirname(os.path.abspath(__file__))
FANS = [(1, 1), (2, 8), (8, 8), (8, 1), (3, 64), (64, 3), (17, 5)]
INITIALISERS = {
    "He": (lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="relu"), lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu")),
    "LeCun": (lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="linear"), lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="linear")),
    "Glorot": (torch.nn.init.xavier_normal_, torch.nn.init.xavier_uniform_),
}
THREE_VARIANCES = {"He": lambda i, o: 6.0 / i, "LeCun": lambda i, o: 3.0 / i, "Glorot": lambda i, o: 6.0 / (i + o)}


def passed_on(method, initialise, fan_in, fan_out):
    with mock.patch.object(torch.Tensor, method) as spy:
        initialise(torch.empty(fan_out, fan_in))
        return spy.call_args.args[1]


def uniform_draws(name):
    random = numpy.random.RandomState(42)
    draws = []
    for fan_in, fan_out in [(3, 4), (4, 2)]:
        limit = math.sqrt(THREE_VARIANCES[name](fan_in, fan_out))
        draws.append(random.uniform(-limit, limit, (fan_in, fan_out)).ravel().tolist())
    return draws


rows = [{
    "scale": name, "fan_in": fan_in, "fan_out": fan_out,
    "deviation": passed_on("normal_", normal, fan_in, fan_out),
    "limit": passed_on("uniform_", uniform, fan_in, fan_out),
} for name, (normal, uniform) in INITIALISERS.items() for fan_in, fan_out in FANS]
with open(os.path.join(HERE, "initial-weights.json"), "w") as file:
    json.dump({"pytorch": rows, "numpy_uniform": {name: uniform_draws(name) for name in INITIALISERS}}, file, indent=1)
