"""Test accuracies of scikit-learn's MLPClassifier on three tables, over ten seeds: split, scaler and network as `train` has them.

Writes tables.json beside this file. Made with scikit-learn 1.2.1 and NumPy 1.24.2.
"""
import csv
import json
import pathlib
import warnings

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
here = pathlib.Path(__file__).parent
result = {}
for name in ("iris", "wine", "breast-cancer"):
    with open(here / f"{name}.csv", newline="") as file:
        rows = list(csv.reader(file))[1:]
    x = np.array([[float(cell) for cell in row[:-1]] for row in rows])
    y = np.array([row[-1] for row in rows])
    accuracies = []
    for seed in range(10):
        x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.25, random_state=seed)
        scaler = StandardScaler().fit(x_train)
        network = MLPClassifier(
            (16, 16), learning_rate_init=0.01, batch_size=32, max_iter=500, early_stopping=True, validation_fraction=0.2,
            n_iter_no_change=30, random_state=seed)
        network.fit(scaler.transform(x_train), y_train)
        accuracies.append(network.score(scaler.transform(x_test), y_test))
    result[name] = accuracies
(here / "tables.json").write_text(json.dumps(result, indent=2) + "\n")
