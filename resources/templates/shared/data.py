"""Reads labelled examples: dense CSV (the class in the last column) or sparse libsvm (the class first)."""

import os

import numpy as np


def _read_csv(path):
    table = np.loadtxt(path, delimiter=",", dtype=np.float32, ndmin=2)
    if table.shape[1] < 2:
        raise SystemExit("%s has one column; expected values and, last, the class." % path)
    return table[:, :-1], table[:, -1].astype(np.int64)


def _read_libsvm(path):
    classes, cells, width = [], [], 0
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            words = line.split("#", 1)[0].split()
            if not words:
                continue
            try:
                classes.append(int(float(words[0])))
                row = [(int(i) - 1, float(v)) for i, v in (word.split(":", 1) for word in words[1:])]
            except ValueError:
                raise SystemExit("%s line %d is not libsvm: expected `class index:value ...`." % (path, number)) from None
            if any(i < 0 for i, _ in row):
                raise SystemExit("%s line %d: libsvm counts from 1, found index 0." % (path, number))
            width = max([width] + [i + 1 for i, _ in row])
            cells.append(row)
    values = np.zeros((len(classes), width), np.float32)
    for at, row in enumerate(cells):
        for i, v in row:
            values[at, i] = v
    return values, np.array(classes, np.int64)


def read_examples(path):
    """Values scaled to 0..1 and classes 0..n-1."""
    if not os.path.exists(path):
        raise SystemExit("There is no data set at %s. Give its path with --data." % path)
    sparse = path.endswith((".libsvm", ".svm", ".svmlight"))
    values, classes = _read_libsvm(path) if sparse else _read_csv(path)
    if not len(classes):
        raise SystemExit("%s has no examples." % path)
    if classes.min() < 0:
        raise SystemExit("%s: a class is negative; classes count from 0." % path)
    largest = np.abs(values).max()
    return values / (largest if largest > 0 else 1), classes


def split(values, classes, seed, test_share=0.2):
    """Shuffled by the seed: (train values, train classes, test values, test classes)."""
    order = np.random.default_rng(seed).permutation(len(classes))
    test = order[: max(1, int(len(order) * test_share))]
    train = order[len(test):]
    return values[train], classes[train], values[test], classes[test]
