"""Makes datasets.json beside it with scikit-learn: python3 make.py. Seen with scikit-learn 1.2.1 and NumPy 1.24.2."""
import json, os
import numpy as np
from sklearn import datasets as d
from sklearn.model_selection import train_test_split


def case(made):
    x, y = made
    return {"features": int(x.shape[1]), "inputs": np.ravel(x).tolist(), "labels": y.tolist()}


def classification(**settings):
    return {"settings": settings, **case(d.make_classification(**settings))}


train, test = train_test_split(np.arange(37), test_size=0.25, random_state=5)
result = {
    "moons": case(d.make_moons(31, noise=0.2, random_state=3)),
    "circles": case(d.make_circles(31, noise=0.1, factor=0.5, random_state=3)),
    "blobs": case(d.make_blobs(32, centers=3, n_features=2, random_state=4)),
    "wide blobs": case(d.make_blobs(23, centers=5, n_features=3, cluster_std=2.5, center_box=(-4.0, 4.0), random_state=9)),
    "classification": [
        classification(n_samples=40, random_state=1),
        classification(n_samples=33, n_features=7, n_informative=3, n_redundant=2, n_repeated=1, n_classes=3, n_clusters_per_class=1, flip_y=0.2, class_sep=1.5, random_state=2),
        classification(n_samples=25, n_features=9, n_informative=8, n_redundant=0, n_classes=2, n_clusters_per_class=1, random_state=3),
        classification(n_samples=25, n_features=9, n_informative=6, n_redundant=1, n_classes=4, n_clusters_per_class=16, random_state=6),
    ],
    "split": {"train": train.tolist(), "test": test.tolist()},
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "datasets.json"), "w") as file:
    json.dump(result, file)
