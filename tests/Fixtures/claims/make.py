"""Makes lines.json beside it: figures and verdicts of statements from the CSV files beside it, by NumPy 1.24.2 and SciPy 1.10.1."""
import csv
import json
import pathlib
import numpy as np
from scipy import stats

HERE = pathlib.Path(__file__).parent
INF = float("inf")


def load(name):
    rows = list(csv.DictReader(open(HERE / f"published-{name}.csv")))
    return {key: np.array([float(row[key]) for row in rows]) for key in rows[0]}


def interquartile_mean(x, axis=-1):
    x = np.sort(x, axis=axis)
    n = x.shape[-1]
    return x[..., n // 4:n - n // 4].mean(axis=-1)


def interval(x, center, method, level):
    found = stats.bootstrap((x,), center, confidence_level=level, n_resamples=4000, method=method, random_state=np.random.RandomState(0),
                            vectorized=True).confidence_interval
    return [found.low, found.high]


def judge(low, high, kind, a, b=None):
    if kind == "margin":
        return "SUPPORTED" if low > a else "REVERSED" if high < -a else "NO PRACTICAL DIFFERENCE" if low > -a and high < a else "UNDECIDED"
    words = ("REPRODUCED", "NOT REPRODUCED") if kind == "band" else ("SUPPORTED", "REVERSED")
    return words[0] if low > a and high < b else words[1] if low > b or high < a else "UNDECIDED"


def line(statement, test, x, method, *rule, center=interquartile_mean):
    found = [interval(x, center, method, level) for level in (.95, .9985)]
    other = np.mean if center is interquartile_mean else interquartile_mean
    return {"id": statement, "test": test, "value": center(x), "interval": found[0], "strict": found[1], "verdict": judge(*found[0], *rule),
            "at_strict_level": judge(*found[1], *rule), "by_other_center": judge(*interval(x, other, method, .95), *rule)}


s, r = load("sigmoid"), load("relu")
log = np.log
lines = [
    line("L1", "training loss of epoch 800", s["loss_800"], "percentile", "band", .27, .29),
    line("L2", "relative fall of the loss", 1 - s["loss_800"] / s["loss_400"], "percentile", "bound", -INF, .05),
    line("L4", "training loss of epoch 800", r["loss_800"], "percentile", "band", 0, .06),
    line("L4", "training loss of epoch 200", r["loss_200"], "percentile", "band", .12, .18),
    line("L5", "final training loss", s["loss_800"] - r["loss_800"], "BCa", "margin", .02),
    line("L6", "excess error", s["excess"] - r["excess"], "BCa", "margin", .01),
    line("A1", "accuracy on 20,000 fresh points", s["fresh"], "percentile", "band", .78, .8),
    line("A1", "accuracy on the test set of 100", s["test"], "percentile", "band", .78, .8),
    line("A2", "accuracy on 20,000 fresh points", r["fresh"], "percentile", "band", .95, .97),
    line("H1", "log spread, layer 1 over layer 2", log(s["spread1"]) - log(s["spread2"]), "BCa", "margin", log(1.1)),
    line("H2", "log spread, layer 2 over layer 1", log(r["spread2"]) - log(r["spread1"]), "BCa", "margin", log(1.1)),
    line("H3", "linear probe, layer 2", r["probe2"] - s["probe2"], "BCa", "margin", .01),
    line("H3", "linear probe, layer 1", r["probe1"] - s["probe1"], "BCa", "margin", .01),
    line("H3", "log D of layer 2", log(s["separation2"]) - log(r["separation2"]), "BCa", "margin", log(1.25)),
    line("H4", "starved share of layer 1", r["starved1"], "percentile", "bound", .25, INF),
    line("G3", "share of points with rank below 2, layer 2", r["rank_below_2_2"] - s["rank_below_2_2"], "BCa", "margin", .05, center=np.mean),
    line("G3", "share of points with rank below 2, layer 1", r["rank_below_2_1"] - s["rank_below_2_1"], "BCa", "margin", .05, center=np.mean),
    line("G3", "continuity, layer 2", s["cont2"] - r["cont2"], "BCa", "margin", .01),
    line("G4", "Spearman with distance, layer 2", s["spearman2"] - r["spearman2"], "BCa", "margin", .05),
    line("G4", "trustworthiness, layer 2", s["trust2"] - r["trust2"], "BCa", "margin", .01),
]
(HERE / "lines.json").write_text(json.dumps(lines, indent=1) + "\n")
