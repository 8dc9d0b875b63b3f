"""The arguments that every template has, and where the workbench wants the output."""

import argparse
import os


def parser(description, epochs, learning_rate):
    arguments = argparse.ArgumentParser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    arguments.add_argument("--data", default="/data/digits.csv",
                           help="dense .csv, class last; or sparse .libsvm")
    arguments.add_argument("--epochs", type=int, default=epochs, help="passes over the training examples")
    arguments.add_argument("--batch-size", type=int, default=32, help="examples a step")
    arguments.add_argument("--learning-rate", type=float, default=learning_rate, help="step size")
    arguments.add_argument("--seed", type=int, default=1, help="of shuffling and initial weights")
    arguments.add_argument("--events", default=os.environ.get("TRAINYARD_EVENTS", "runs"), help="folder of the event file")
    arguments.add_argument("--model", default=os.environ.get("TRAINYARD_MODEL", "model"), help="folder of the trained model")
    return arguments


def sizes(text):
    """`64,32` to [64, 32]; an empty text to []."""
    try:
        values = [int(part) for part in text.split(",") if part.strip()]
    except ValueError:
        raise argparse.ArgumentTypeError("%r is not a list of sizes such as 64,32" % text) from None
    if any(value < 1 for value in values):
        raise argparse.ArgumentTypeError("a layer needs at least one unit")
    return values
