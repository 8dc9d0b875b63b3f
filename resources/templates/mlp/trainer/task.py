"""A network of dense layers in NumPy. `python -m trainer.task --help` lists the hyper-parameters."""

import numpy as np

from .arguments import parser, sizes
from .data import read_examples, split
from .numpy_training import cross_entropy, softmax, train


class DenseNetwork:
    def __init__(self, inputs, layers, outputs, seed):
        random = np.random.default_rng(seed)
        widths = [inputs] + layers + [outputs]
        self.weights = []
        for before, after in zip(widths, widths[1:]):
            scale = np.sqrt(2.0 / before)
            self.weights.append((random.standard_normal((before, after)) * scale).astype(np.float32))
            self.weights.append(np.zeros(after, np.float32))

    def _activations(self, values):
        activations = [values]
        for at in range(0, len(self.weights), 2):
            values = values @ self.weights[at] + self.weights[at + 1]
            if at + 2 < len(self.weights):
                values = np.maximum(values, 0)
            activations.append(values)
        return activations

    def predict(self, values):
        return softmax(self._activations(values)[-1])

    def gradients(self, values, classes):
        activations = self._activations(values)
        probabilities = softmax(activations[-1])
        delta = probabilities.copy()
        delta[np.arange(len(classes)), classes] -= 1
        delta /= len(classes)
        gradients = []
        for at in range(len(self.weights) - 2, -1, -2):
            before = activations[at // 2]
            gradients[:0] = [before.T @ delta, delta.sum(axis=0)]
            if at:
                delta = (delta @ self.weights[at].T) * (before > 0)
        return cross_entropy(probabilities, classes), gradients


def shift_images(values, random):
    """Moves each square image by at most one pixel: more examples from the same ones."""
    side = int(np.sqrt(values.shape[1]))
    if side * side != values.shape[1]:
        return values
    images = np.pad(values.reshape(-1, side, side), ((0, 0), (1, 1), (1, 1)))
    rows, columns = random.integers(0, 3, (2, len(images)))
    moved = [image[r:r + side, c:c + side] for image, r, c in zip(images, rows, columns)]
    return np.stack(moved).reshape(len(values), -1)


def main():
    arguments = parser(__doc__, epochs=20, learning_rate=0.002)
    arguments.add_argument("--layers", type=sizes, default=[512, 256], help="units of each hidden layer")
    arguments.add_argument("--augment", choices=("none", "shift"), default="shift", help="shift: by up to one pixel")
    options = arguments.parse_args()
    values, classes = read_examples(options.data)
    data = split(values, classes, options.seed)
    print("%d training and %d test examples, %d values, %d classes"
          % (len(data[1]), len(data[3]), values.shape[1], classes.max() + 1), flush=True)
    model = DenseNetwork(values.shape[1], options.layers, int(classes.max()) + 1, options.seed)
    train(model, data, options, shift_images if options.augment == "shift" else None)


if __name__ == "__main__":
    main()
