"""The training loop of the NumPy templates: Adam on mini-batches, one report a step and one an epoch."""

import os

import numpy as np

from .report import Report


def softmax(scores):
    scores = scores - scores.max(axis=1, keepdims=True)
    exponents = np.exp(scores)
    return exponents / exponents.sum(axis=1, keepdims=True)


def cross_entropy(probabilities, classes):
    return float(-np.log(probabilities[np.arange(len(classes)), classes] + 1e-9).mean())


class Adam:
    def __init__(self, weights, learning_rate):
        self._weights, self.learning_rate, self._time = weights, learning_rate, 0
        self._mean = [np.zeros_like(w) for w in weights]
        self._square = [np.zeros_like(w) for w in weights]

    def step(self, gradients):
        self._time += 1
        scale = self.learning_rate * np.sqrt(1 - 0.999 ** self._time) / (1 - 0.9 ** self._time)
        for weight, gradient, mean, square in zip(self._weights, gradients, self._mean, self._square):
            mean += 0.1 * (gradient - mean)
            square += 0.001 * (gradient * gradient - square)
            weight -= scale * mean / (np.sqrt(square) + 1e-8)


def train(model, data, options, augment=None):
    """`model` has weights, predict(values) and gradients(values, classes) -> (loss, [gradient])."""
    train_values, train_classes, test_values, test_classes = data
    random = np.random.default_rng(options.seed)
    optimizer = Adam(model.weights, options.learning_rate)
    report = Report(options.events, options.epochs)
    step = 0
    for epoch in range(1, options.epochs + 1):
        order = random.permutation(len(train_classes))
        for first in range(0, len(order), options.batch_size):
            chosen = order[first:first + options.batch_size]
            values = train_values[chosen] if augment is None else augment(train_values[chosen], random)
            loss, gradients = model.gradients(values, train_classes[chosen])
            optimizer.step(gradients)
            step += 1
            report.step(step, loss)
        train_accuracy = float((model.predict(train_values).argmax(axis=1) == train_classes).mean())
        probabilities = model.predict(test_values)
        report.epoch(epoch, step, optimizer.learning_rate, train_accuracy, cross_entropy(probabilities, test_classes),
                     float((probabilities.argmax(axis=1) == test_classes).mean()))
        optimizer.learning_rate *= 0.93
    report.close()
    os.makedirs(options.model, exist_ok=True)
    np.savez(os.path.join(options.model, "weights.npz"), *model.weights)
    print("model written to %s" % os.path.join(options.model, "weights.npz"), flush=True)
