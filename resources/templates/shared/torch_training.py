"""The training loop of the PyTorch templates: Adam on mini-batches, one report a step and one an epoch."""

import os

import torch
from torch import nn

from .report import Report


def train(model, data, options):
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = model.to(device)
    train_values, test_values = (torch.as_tensor(data[i], dtype=torch.float32, device=device) for i in (0, 2))
    train_classes, test_classes = (torch.as_tensor(data[i], dtype=torch.long, device=device) for i in (1, 3))
    optimizer = torch.optim.Adam(model.parameters(), lr=options.learning_rate)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.93)
    loss_function = nn.CrossEntropyLoss()
    report = Report(options.events, options.epochs)
    print("%s on %s: %d weights" % (type(model).__name__, device, sum(p.numel() for p in model.parameters())), flush=True)
    step = 0
    for epoch in range(1, options.epochs + 1):
        model.train()
        correct = 0
        for chosen in torch.randperm(len(train_classes), device=device).split(options.batch_size):
            optimizer.zero_grad()
            scores = model(train_values[chosen])
            loss = loss_function(scores, train_classes[chosen])
            loss.backward()
            optimizer.step()
            correct += int((scores.argmax(dim=1) == train_classes[chosen]).sum())
            step += 1
            report.step(step, float(loss))
        model.eval()
        with torch.no_grad():
            scores = model(test_values)
            report.epoch(epoch, step, optimizer.param_groups[0]["lr"], correct / len(train_classes),
                         float(loss_function(scores, test_classes)),
                         float((scores.argmax(dim=1) == test_classes).float().mean()))
        schedule.step()
    report.close()
    os.makedirs(options.model, exist_ok=True)
    torch.save(model.state_dict(), os.path.join(options.model, "weights.pt"))
    print("model written to %s" % os.path.join(options.model, "weights.pt"), flush=True)
