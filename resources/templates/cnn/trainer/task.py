"""A small convolutional network in PyTorch. `python -m trainer.task --help` lists the hyper-parameters."""

import torch
from torch import nn

from .arguments import parser, sizes
from .data import read_examples, split
from .torch_training import train


class ConvolutionalNetwork(nn.Sequential):
    def __init__(self, side, channels, units, outputs, dropout):
        layers, before = [nn.Unflatten(1, (1, side, side))], 1
        for after in channels:
            layers += [nn.Conv2d(before, after, 3, padding=1), nn.BatchNorm2d(after), nn.ReLU()]
            before = after
        layers += [nn.MaxPool2d(2), nn.Flatten(), nn.Dropout(dropout),
                   nn.Linear(before * (side // 2) ** 2, units), nn.ReLU(), nn.Linear(units, outputs)]
        super().__init__(*layers)


def main():
    arguments = parser(__doc__, epochs=15, learning_rate=0.002)
    arguments.add_argument("--channels", type=sizes, default=[16, 32], help="channels of each convolution")
    arguments.add_argument("--units", type=int, default=64, help="units of the dense layer")
    arguments.add_argument("--dropout", type=float, default=0.3, help="share of values dropped in training")
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    values, classes = read_examples(options.data)
    side = int(values.shape[1] ** 0.5)
    if side * side != values.shape[1]:
        raise SystemExit("The cnn template needs square images; %s has %d values a line." % (options.data, values.shape[1]))
    model = ConvolutionalNetwork(side, options.channels, options.units, int(classes.max()) + 1, options.dropout)
    train(model, split(values, classes, options.seed), options)


if __name__ == "__main__":
    main()
