"""Logistic regression in NumPy, on dense CSV or sparse libsvm input. `python -m trainer.task --help` lists the options."""

import numpy as np

from .arguments import parser
from .data import read_examples, split
from .numpy_training import cross_entropy, softmax, train


class LogisticRegression:
    def __init__(self, inputs, outputs, penalty):
        self.weights = [np.zeros((inputs, outputs), np.float32), np.zeros(outputs, np.float32)]
        self._penalty = penalty

    def predict(self, values):
        return softmax(values @ self.weights[0] + self.weights[1])

    def gradients(self, values, classes):
        probabilities = self.predict(values)
        delta = probabilities.copy()
        delta[np.arange(len(classes)), classes] -= 1
        delta /= len(classes)
        return cross_entropy(probabilities, classes), [values.T @ delta + self._penalty * self.weights[0], delta.sum(axis=0)]


def main():
    arguments = parser(__doc__, epochs=30, learning_rate=0.02)
    arguments.add_argument("--penalty", type=float, default=1e-4, help="weight of the L2 penalty")
    options = arguments.parse_args()
    values, classes = read_examples(options.data)
    data = split(values, classes, options.seed)
    print("%d training and %d test examples, %d values, %d classes"
          % (len(data[1]), len(data[3]), values.shape[1], classes.max() + 1), flush=True)
    train(LogisticRegression(values.shape[1], int(classes.max()) + 1, options.penalty), data, options)


if __name__ == "__main__":
    main()
