"""A recurrent network in PyTorch that reads an image row by row. `python -m trainer.task --help` lists the options."""

import torch
from torch import nn

from .arguments import parser
from .data import read_examples, split
from .torch_training import train


class RecurrentNetwork(nn.Module):
    def __init__(self, cell, row, hidden, layers, outputs):
        super().__init__()
        self._row = row
        self._cell = {"gru": nn.GRU, "lstm": nn.LSTM}[cell](row, hidden, layers, batch_first=True)
        self._out = nn.Linear(hidden, outputs)

    def forward(self, values):
        states, _ = self._cell(values.reshape(len(values), -1, self._row))
        return self._out(states[:, -1])


def main():
    arguments = parser(__doc__, epochs=20, learning_rate=0.005)
    arguments.add_argument("--cell", choices=("gru", "lstm"), default="gru", help="kind of recurrent cell")
    arguments.add_argument("--row", type=int, default=8, help="values read at each time step")
    arguments.add_argument("--hidden", type=int, default=64, help="units of the hidden state")
    arguments.add_argument("--layers", type=int, default=1, help="recurrent layers")
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    values, classes = read_examples(options.data)
    if values.shape[1] % options.row:
        raise SystemExit("--row %d does not divide the %d values of a line." % (options.row, values.shape[1]))
    model = RecurrentNetwork(options.cell, options.row, options.hidden, options.layers, int(classes.max()) + 1)
    train(model, split(values, classes, options.seed), options)


if __name__ == "__main__":
    main()
