"""What the programs in Python share: the samples, the stopwatch, and the conversation with the one who measures."""

import csv
import os
import sys
import time

EPOCHS = 800
BATCH_SIZE = 64
LEARNING_RATE = 0.05
INFERENCE_COUNT = 4096
TRAININGS = 3
PASSES = 12


def read_samples():
    """The study's training samples as two lists, rows (x1, x2) and labels, from the table that the first argument names."""
    with open(sys.argv[1], newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["split"] == "train"]
    return [[float(row["x1"]), float(row["x2"])] for row in rows], [float(row["label"]) for row in rows]


def blas():
    """The library that multiplies matrices, as far as it is a file of its own."""
    if not os.path.exists("/proc/self/maps"):
        return "some BLAS"
    with open("/proc/self/maps") as loaded:
        return "OpenBLAS" if "openblas" in loaded.read() else "another BLAS than OpenBLAS"


def fastest_nanoseconds(repetitions, work):
    """Repeats the work; the fastest repetition, which others on the machine disturbed least."""
    times = []
    for _ in range(repetitions):
        begin = time.perf_counter_ns()
        work()
        times.append(time.perf_counter_ns() - begin)
    return min(times)


def serve(version, workload):
    """Answers each line such as "train relu double" with that line and a number.

    workload(activation, precision) gives an object with train(), infer(batch size) over INFERENCE_COUNT samples, and accuracy().
    """
    workloads = {}
    print("ready", version, flush=True)
    for line in sys.stdin:
        work, activation, precision = line.split()
        key = activation, precision
        if key not in workloads:
            workloads[key] = workload(activation, precision)
            workloads[key].train()
        print(work, activation, precision, measure(workloads[key], work), flush=True)


def measure(workload, work):
    """Nanoseconds of a training, nanoseconds of a sample's inference, or the accuracy that training reached."""
    if work == "train":
        return fastest_nanoseconds(TRAININGS, workload.train)
    if work == "accuracy":
        return workload.accuracy()
    batch = int(work.removeprefix("infer-"))
    return fastest_nanoseconds(PASSES, lambda: workload.infer(batch)) / INFERENCE_COUNT
