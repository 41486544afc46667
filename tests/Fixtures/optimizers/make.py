"""Makes optimizers.json and schedules.json beside it with PyTorch: python3 make.py. Seen with PyTorch 1.13.0, double precision.

Each optimizer takes 200 steps from the same seven parameters down the same function, sum(c (p - t)^2 / 2 + 0.1 sin(3 p)), whose gradient
a test can state in one line. Settings are such that the run is well conditioned: another last place at the start moves no end by more than
1e-14, where near a minimum a step that is scaled by its own noise would. The parameters are kept after steps 1, 2, 3, 10, 50, 100 and 200.
"""
import json, os
import torch

torch.set_default_dtype(torch.float64)
HERE = os.path.dirname(os.path.abspath(__file__))
START = [0.3, -1.2, 2.5, 1.0, -1.9, 4.0, -3.3]
CURVATURE = [1.0, 0.5, 3.0, 0.1, 10.0, 0.01, 2.0]
TARGET = [1.0, -2.0, 0.5, 0.25, 0.0, -1.0, 3.0]
KEPT = [1, 2, 3, 10, 50, 100, 200]
OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.05),
    "sgd, weight decay": lambda p: torch.optim.SGD(p, lr=0.05, weight_decay=0.02),
    "sgd, momentum": lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9),
    "sgd, Nesterov": lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.8, nesterov=True, weight_decay=0.01),
    "adam": lambda p: torch.optim.Adam(p),
    "adam, all settings": lambda p: torch.optim.Adam(p, lr=0.003, betas=(0.8, 0.95), eps=1e-5, weight_decay=0.03),
    "adamw": lambda p: torch.optim.AdamW(p),
    "adamw, all settings": lambda p: torch.optim.AdamW(p, lr=0.003, betas=(0.8, 0.95), eps=1e-4, weight_decay=0.05),
    "rmsprop": lambda p: torch.optim.RMSprop(p),
    "rmsprop, all settings": lambda p: torch.optim.RMSprop(p, lr=0.0002, alpha=0.9, eps=1e-4, momentum=0.7, centered=True, weight_decay=0.02),
}
SCHEDULES = {
    "constant": lambda o: torch.optim.lr_scheduler.LambdaLR(o, lambda epoch: 1.0),
    "step": lambda o: torch.optim.lr_scheduler.StepLR(o, 7, gamma=0.5),
    "exponential": lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.93),
    "cosine": lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 40, eta_min=0.001),
    "cosine after warm-up": lambda o: torch.optim.lr_scheduler.SequentialLR(o, [
        torch.optim.lr_scheduler.LinearLR(o, start_factor=0.1, total_iters=5),
        torch.optim.lr_scheduler.CosineAnnealingLR(o, 30)], milestones=[5]),
}


def follow(make):
    p = torch.tensor(START, requires_grad=True)
    optimizer = make([p])
    kept = []
    for step in range(1, 201):
        optimizer.zero_grad()
        loss = (torch.tensor(CURVATURE) * (p - torch.tensor(TARGET)) ** 2 / 2 + 0.1 * torch.sin(3 * p)).sum()
        loss.backward()
        optimizer.step()
        if step in KEPT:
            kept.append(p.tolist())
    return kept


def rates(make, epochs):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    scheduler = make(optimizer)
    found = []
    for _ in range(epochs):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return found


with open(os.path.join(HERE, "optimizers.json"), "w") as file:
    json.dump({"start": START, "curvature": CURVATURE, "target": TARGET, "kept": KEPT, "parameters": {n: follow(m) for n, m in OPTIMIZERS.items()}}, file, indent=1)
with open(os.path.join(HERE, "schedules.json"), "w") as file:
    json.dump({name: rates(make, 41 if name == "cosine" else 35) for name, make in SCHEDULES.items()}, file, indent=1)
