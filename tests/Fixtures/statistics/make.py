"""Makes statistics.json beside it: what NumPy 1.24.2 and SciPy 1.10.1 say of some samples."""
import json
import pathlib
import numpy as np
from scipy import stats
from scipy.special import ndtr, ndtri

LEVELS = [0.95, 0.9985]


def interquartile_mean(x, axis=-1):
    x = np.sort(np.moveaxis(x, axis, -1), axis=-1)
    n = x.shape[-1]
    return x[..., n // 4:n - n // 4].mean(axis=-1)


def intervals(x, statistic, method, **more):
    found = [stats.bootstrap((x,), statistic, confidence_level=level, n_resamples=4000, method=method, random_state=np.random.RandomState(0),
                             vectorized=True, **more).confidence_interval for level in LEVELS]
    return [[interval.low, interval.high] for interval in found]


def sample(x):
    return {
        "values": x.tolist(),
        "iqm": interquartile_mean(x), "mean": x.mean(),
        "iqm_percentile": intervals(x, interquartile_mean, "percentile"), "iqm_bca": intervals(x, interquartile_mean, "BCa"),
        "mean_percentile": intervals(x, np.mean, "percentile"), "mean_bca": intervals(x, np.mean, "BCa"),
        "quantiles": np.quantile(x, [0, .05, .25, .5, .75, .95, 1]).tolist(),
    }


draws = np.random.RandomState(2026)
samples = [draws.normal(size=41), draws.exponential(size=200), draws.normal(size=100) ** 3, np.round(8 * draws.exponential(size=60)) / 8]
x, y = draws.normal(size=50), np.round(draws.normal(size=50), 0)
y += np.round(x)
pairs = np.arange(50)
correlate = lambda places, axis=-1: np.apply_along_axis(lambda p: stats.spearmanr(x[p], y[p])[0], axis, places)
shares = [(0, 200), (3, 200), (59, 200), (200, 200), (1, 7)]
values = [-4.5, -3, -1.96, -.5, 0, .25, 2, 3.3]
parts = [1e-4, .00075, .025, .3, .5, .9, .99925]
result = {
    "first_resamples": np.random.RandomState(0).randint(0, 200, (4000, 200))[[0, 1, 3999]].tolist(),
    "samples": [sample(values) for values in samples],
    "correlation": {"x": x.tolist(), "y": y.tolist(), "rho": stats.spearmanr(x, y)[0], "bca": intervals(pairs, correlate, "BCa")},
    "wilson": [[k, n] + [end for level in LEVELS for end in stats.binomtest(k, n).proportion_ci(level, "wilson")] for k, n in shares],
    "cdf": [values, ndtr(values).tolist()], "quantile": [parts, ndtri(parts).tolist()],
}
pathlib.Path(__file__).with_name("statistics.json").write_text(json.dumps(result) + "\n")
