"""The 2-8-8-1 network as scikit-learn's MLPClassifier."""

import platform
import warnings

import numpy as np
import sklearn
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

import peer

# All 800 epochs are wanted; the classifier would rather go on until it converges.
warnings.filterwarnings("ignore", category=ConvergenceWarning)
X, Y = peer.read_samples()


class Network:
    """One activation in one precision, "relu" or "sigmoid", "double" or "single". The initial weights are the classifier's own."""

    def __init__(self, activation, precision):
        self.activation = "relu" if activation == "relu" else "logistic"
        dtype = np.float64 if precision == "double" else np.float32
        self.x = np.array(X, dtype=dtype)
        self.y = np.array(Y, dtype=int)
        self.inference_x = np.resize(self.x, (peer.INFERENCE_COUNT, 2))

    def train(self):
        self.model = MLPClassifier(
            hidden_layer_sizes=(8, 8),
            activation=self.activation,
            solver="sgd",
            alpha=0,
            batch_size=peer.BATCH_SIZE,
            learning_rate_init=peer.LEARNING_RATE,
            momentum=0,
            max_iter=peer.EPOCHS,
            n_iter_no_change=peer.EPOCHS,
            random_state=42,
        )
        self.model.fit(self.x, self.y)

    def infer(self, batch):
        for start in range(0, peer.INFERENCE_COUNT, batch):
            self.model.predict_proba(self.inference_x[start : start + batch])

    def accuracy(self):
        return self.model.score(self.x, self.y)


peer.serve(f"{sklearn.__version__}, NumPy {np.__version__}, Python {platform.python_version()}, {peer.blas()}", Network)
