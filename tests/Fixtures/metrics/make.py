"""Makes metrics.json beside it with scikit-learn: python3 make.py. Seen with scikit-learn 1.2.1.

Cases with ties, classes that are absent from labels or from predictions, and targets that are all alike.
"""
import json, os, warnings
import numpy as np
from sklearn import metrics as m
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")
random = np.random.RandomState(7)


def classes(labels, predictions, count):
    return {
        "labels": labels, "predictions": predictions, "classes": count,
        "matrix": m.confusion_matrix(labels, predictions, labels=range(count)).tolist(),
        "accuracy": m.accuracy_score(labels, predictions),
        "precision": m.precision_score(labels, predictions, labels=range(count), average=None, zero_division=0).tolist(),
        "recall": m.recall_score(labels, predictions, labels=range(count), average=None, zero_division=0).tolist(),
        "f1": m.f1_score(labels, predictions, labels=range(count), average=None, zero_division=0).tolist(),
        "mean_precision": m.precision_score(labels, predictions, average="macro", zero_division=0),
        "mean_recall": m.recall_score(labels, predictions, average="macro", zero_division=0),
        "mean_f1": m.f1_score(labels, predictions, average="macro", zero_division=0),
    }


def scores(labels, values):
    return {"labels": labels, "scores": values, "auc": m.roc_auc_score(labels, values)}


def losses(labels, probabilities, count):
    return {"labels": labels, "probabilities": np.ravel(probabilities).tolist(), "log_loss": m.log_loss(labels, probabilities, labels=range(count))}


def calibrations(labels, probabilities, bins):
    curves = [calibration_curve(np.equal(labels, index), column, n_bins=bins) for index, column in enumerate(probabilities.T)]
    return {"labels": labels, "probabilities": np.ravel(probabilities).tolist(), "classes": probabilities.shape[1],
            "shares": [shares.tolist() for shares, _ in curves], "means": [means.tolist() for _, means in curves],
            "areas": [m.roc_auc_score(np.equal(labels, index), column) for index, column in enumerate(probabilities.T)]}


def values(targets, found, outputs):
    t, f = np.reshape(targets, (-1, outputs)), np.reshape(found, (-1, outputs))
    return {"targets": np.ravel(t).tolist(), "values": np.ravel(f).tolist(), "outputs": outputs,
            "mean_squared_error": m.mean_squared_error(t, f), "r2": m.r2_score(t, f)}


rows = random.dirichlet([1, 1, 1, 1], 40)
result = {
    "classes": [
        classes([0, 1, 1, 0, 1], [0, 1, 0, 0, 1], 2),
        classes([0, 0, 0], [1, 1, 1], 2),
        classes([2, 2, 0, 0, 4], [2, 0, 0, 3, 4], 5),
        classes(random.randint(4, size=200).tolist(), random.randint(4, size=200).tolist(), 4),
        classes([1, 1, 1, 1], [1, 1, 1, 1], 3),
    ],
    "scores": [
        scores([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]),
        scores([0, 1, 0, 1, 1], [0.5, 0.5, 0.5, 0.5, 0.7]),
        scores([1, 0], [0.25, 0.25]),
        scores(random.randint(2, size=300).tolist(), (random.randint(20, size=300) / 20).tolist()),
        scores([0, 1, 1], [3.0, -1.0, -2.0]),
    ],
    "losses": [
        losses([0, 1, 1], [0.2, 0.9, 0.4], 2),
        losses([0, 1], [0.0, 1.0], 2),
        losses([1, 0], [0.0, 1.0], 2),
        losses(random.randint(4, size=40).tolist(), rows, 4),
    ],
    "values": [
        values([3, -0.5, 2, 7], [2.5, 0.0, 2, 8], 1),
        values([0.5, 1, -1, 1, 7, -6], [0, 2, -1, 2, 8, -5], 2),
        values([5, 5, 5], [5, 5, 5], 1),
        values([5, 5, 5], [5, 5, 6], 1),
        values(random.standard_normal(120).tolist(), random.standard_normal(120).tolist(), 3),
    ],
    "calibrations": [
        calibrations(random.randint(3, size=300).tolist(), random.dirichlet([1, 1, 1], 300), 10),
        calibrations(random.randint(5, size=60).tolist(), random.dirichlet([0.2] * 5, 60), 10),
    ],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "metrics.json"), "w") as file:
    json.dump(result, file, indent=1)
