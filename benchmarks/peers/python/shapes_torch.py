"""Networks of many shapes in PyTorch, eager, on one thread: the questions are those of ../cpp/shapes.cpp."""

import platform
import sys
import time

import torch
from torch import nn

import peer

MOST_SAMPLES, FEWEST_SAMPLES = 16384, 1024
FEWEST_PASSES, MOST_PASSES, ENOUGH_NANOSECONDS = 3, 12, 30_000_000

torch.set_num_threads(1)


class Network:
    """A network 2-width-...-width-1 of ReLU units and one logistic unit."""

    def __init__(self, shape, precision):
        width, hidden = map(int, shape.split("x"))
        dtype = torch.float64 if precision == "double" else torch.float32
        self.x = torch.tensor([((index * 31) % 101 - 50) / 50 for index in range(2 * MOST_SAMPLES)], dtype=dtype).reshape(-1, 2)
        widths = [2] + [width] * hidden + [1]
        modules, index = [], 0
        for fan_in, units in zip(widths, widths[1:]):
            linear = nn.Linear(fan_in, units).to(dtype)
            # Numbers that every language computes alike.
            values = torch.arange(index, index + (fan_in + 1) * units, dtype=torch.int64) * 7919 % 1009 - 504
            values = values.to(torch.float64) / 504
            index += (fan_in + 1) * units
            with torch.no_grad():
                linear.weight.copy_((values[: fan_in * units] * (6 / fan_in) ** 0.5).reshape(fan_in, units).T)
                linear.bias.copy_(values[fan_in * units :] * 0.1)
            modules += [linear, nn.ReLU()]
        self.model = nn.Sequential(*modules[:-1])

    def infer(self, batch, samples):
        with torch.inference_mode():
            for x in self.x[:samples].split(batch):
                torch.sigmoid(self.model(x))

    def measure(self, work):
        if work == "mean":
            with torch.inference_mode():
                return torch.sigmoid(self.model(self.x)).double().mean().item()
        batch = int(work.removeprefix("infer-"))
        samples = max(batch, FEWEST_SAMPLES)
        times, start = [], time.perf_counter_ns()
        while len(times) < FEWEST_PASSES or (len(times) < MOST_PASSES and time.perf_counter_ns() - start < ENOUGH_NANOSECONDS):
            begin = time.perf_counter_ns()
            self.infer(batch, samples)
            times.append(time.perf_counter_ns() - begin)
        return min(times) / samples


networks = {}
print("ready", f"{torch.__version__}, Python {platform.python_version()}, {peer.blas()}", flush=True)
for line in sys.stdin:
    work, shape, precision = line.split()
    if (shape, precision) not in networks:
        networks[shape, precision] = Network(shape, precision)
    print(work, shape, precision, networks[shape, precision].measure(work), flush=True)
