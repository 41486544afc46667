"""Makes boundary.json beside it: distances to the Bayes boundary of the two moons and their gradients, by NumPy 1.24.2 and SciPy 1.10.1.

Coordinates are standardised by the law. The nearest point of the boundary solves two equations: both classes are equally likely there, and the way to
it is along the gradient of their ratio. The solver starts from the nearest of many points of the boundary and ends where no step changes a digit.
"""
import json
import pathlib
import numpy as np
from scipy import optimize
from scipy.spatial import cKDTree

NOISE = 0.18
MEAN = np.array([0.5, 0.25])
DEVIATION = np.sqrt(np.array([0.75, 0.5625 - 1 / np.pi]) + NOISE ** 2)
nodes, weights = np.polynomial.legendre.leggauss(400)
angles = (nodes + 1) * np.pi / 2
ARCS = [np.stack([np.cos(angles), np.sin(angles)], 1), np.stack([1 - np.cos(angles), 0.5 - np.sin(angles)], 1)]


def log_ratio(u):
    """The logarithm of the density of class 1 over that of class 0, and its gradient."""
    x = MEAN + DEVIATION * u
    logs, slopes = [], []
    for arc in ARCS:
        exponents = -((x - arc) ** 2).sum(1) / (2 * NOISE ** 2)
        parts = weights * np.exp(exponents - exponents.max())
        logs.append(np.log(parts.sum()) + exponents.max())
        slopes.append((parts[:, None] * (arc - x)).sum(0) / parts.sum() / NOISE ** 2)
    return logs[1] - logs[0], (slopes[1] - slopes[0]) * DEVIATION


def curve():
    """Points of the boundary, 0.01 apart."""
    half, at, along = [], np.zeros(2), np.array([1.0, 0.0])
    while np.hypot(*at) < 5:
        half.append(at)
        slope = log_ratio(at)[1]
        tangent = np.array([slope[1], -slope[0]]) / np.hypot(*slope)
        along = tangent if tangent @ along >= 0 else -tangent
        at = at + 0.01 * along
        for _ in range(5):
            value, slope = log_ratio(at)
            at = at - value * slope / (slope @ slope)
    return np.array([*(-point for point in half[:0:-1]), *half])


def equations(p, u):
    value, slope = log_ratio(p)
    return [value, (u[0] - p[0]) * slope[1] - (u[1] - p[1]) * slope[0]]


vertices = curve()
points = np.random.RandomState(20).uniform(-2.2, 2.2, (60, 2))
rows = []
for u, nearest in zip(points, cKDTree(vertices).query(points)[1]):
    foot = optimize.fsolve(equations, vertices[nearest], (u,), xtol=1e-12)
    if np.hypot(*(foot - vertices[nearest])) > 0.01:
        raise ValueError(f"The solver has left the nearest point of {u}.")
    normal = log_ratio(foot)[1]
    normal = normal / np.hypot(*normal)
    rows.append({"point": u.tolist(), "distance": float((u - foot) @ normal), "normal": normal.tolist()})
(pathlib.Path(__file__).parent / "boundary.json").write_text(json.dumps(rows, indent=1) + "\n")
