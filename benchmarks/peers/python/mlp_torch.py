"""The 2-8-8-1 network in PyTorch: eager, on one thread."""

import platform

import torch
from torch import nn

import peer

torch.set_num_threads(1)
X, Y = peer.read_samples()


class Network:
    """One activation in one precision, "relu" or "sigmoid", "double" or "single"."""

    def __init__(self, activation, precision):
        self.activation = nn.ReLU if activation == "relu" else nn.Sigmoid
        self.gain = 2.0 if activation == "relu" else 1.0
        self.dtype = torch.float64 if precision == "double" else torch.float32
        self.x = torch.tensor(X, dtype=self.dtype)
        self.y = torch.tensor(Y, dtype=self.dtype)[:, None]
        self.inference_x = self.x[torch.arange(peer.INFERENCE_COUNT) % len(self.x)]

    def initialise(self):
        torch.manual_seed(42)
        self.model = nn.Sequential(nn.Linear(2, 8), self.activation(), nn.Linear(8, 8), self.activation(), nn.Linear(8, 1)).to(self.dtype)
        for layer in self.model:
            if isinstance(layer, nn.Linear):
                nn.init.normal_(layer.weight, std=(self.gain / layer.in_features) ** 0.5)
                nn.init.zeros_(layer.bias)

    def train(self):
        self.initialise()
        loss_function = nn.BCEWithLogitsLoss()
        descent = torch.optim.SGD(self.model.parameters(), lr=peer.LEARNING_RATE)
        for _ in range(peer.EPOCHS):
            order = torch.randperm(len(self.x))
            losses = []
            for batch in order.split(peer.BATCH_SIZE):
                descent.zero_grad()
                loss = loss_function(self.model(self.x[batch]), self.y[batch])
                loss.backward()
                descent.step()
                losses.append(loss.detach())
            self.loss = torch.stack(losses).mean()

    def infer(self, batch):
        with torch.inference_mode():
            for x in self.inference_x.split(batch):
                torch.sigmoid(self.model(x))

    def accuracy(self):
        with torch.inference_mode():
            return ((self.model(self.x) > 0) == (self.y > 0.5)).double().mean().item()


peer.serve(f"{torch.__version__}, Python {platform.python_version()}, {peer.blas()}", Network)
