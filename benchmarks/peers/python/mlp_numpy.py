"""The 2-8-8-1 network in NumPy as the study writes it: matrix products over each batch, the loss guarded by 1e-9."""

import platform

import numpy as np

import peer

X, Y = peer.read_samples()


class Network:
    """One activation in one precision, "relu" or "sigmoid", "double" or "single"."""

    def __init__(self, activation, precision):
        self.is_relu = activation == "relu"
        self.dtype = np.float64 if precision == "double" else np.float32
        self.x = np.array(X, dtype=self.dtype)
        self.y = np.array(Y, dtype=self.dtype)[:, None]
        self.inference_x = np.resize(self.x, (peer.INFERENCE_COUNT, 2))

    def initialise(self):
        gain = 2.0 if self.is_relu else 1.0
        widths = [2, 8, 8, 1]
        self.weights = [
            (self.random.randn(fan_in, fan_out) * np.sqrt(gain / fan_in)).astype(self.dtype) for fan_in, fan_out in zip(widths, widths[1:])
        ]
        self.biases = [np.zeros((1, width), dtype=self.dtype) for width in widths[1:]]

    def activate(self, z):
        return np.maximum(z, 0) if self.is_relu else sigmoid(z)

    def slope(self, h):
        return (h > 0).astype(self.dtype) if self.is_relu else h * (1 - h)

    def forward(self, x):
        """The outputs of all layers, the inputs first."""
        outputs = [x]
        for layer, (weights, biases) in enumerate(zip(self.weights, self.biases)):
            z = outputs[-1] @ weights + biases
            outputs.append(sigmoid(z) if layer == 2 else self.activate(z))
        return outputs

    def step(self, x, y):
        """An update by the gradient of one batch; its loss."""
        outputs = self.forward(x)
        p = outputs[-1]
        # The study's guard against the logarithm of 0.
        loss = -np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9))
        dz = (p - y) / len(x)
        for layer in (2, 1, 0):
            d_weights = outputs[layer].T @ dz
            d_biases = np.sum(dz, axis=0, keepdims=True)
            if layer > 0:
                dz = (dz @ self.weights[layer].T) * self.slope(outputs[layer])
            self.weights[layer] -= peer.LEARNING_RATE * d_weights
            self.biases[layer] -= peer.LEARNING_RATE * d_biases
        return loss

    def train(self):
        self.random = np.random.RandomState(42)
        self.initialise()
        for _ in range(peer.EPOCHS):
            order = self.random.permutation(len(self.x))
            x, y = self.x[order], self.y[order]
            losses = [
                self.step(x[start : start + peer.BATCH_SIZE], y[start : start + peer.BATCH_SIZE]) for start in range(0, len(x), peer.BATCH_SIZE)
            ]
            self.loss = np.mean(losses)

    def infer(self, batch):
        for start in range(0, peer.INFERENCE_COUNT, batch):
            self.forward(self.inference_x[start : start + batch])

    def accuracy(self):
        return np.mean((self.forward(self.x)[-1] > 0.5) == (self.y > 0.5))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


peer.serve(f"{np.__version__}, Python {platform.python_version()}, {peer.blas()}", Network)
