"""How long files are, and how they are called."""

import re
from pathlib import Path

from source_tree import CODE, CPP

LIMIT = 600
PROGRAM_LIMIT = 200  # app/: composition roots only
MEDIAN = 100
NINETIETH = 300
NAME = re.compile(r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")
FOLDER = re.compile(r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$")
SOURCE_FOLDERS = ("core/", "ui/", "app/", "plugins/", "tests/")


def length(tree, path):
    return tree.text(path).count("\n")


def check(tree, exceptions):
    for path in tree.with_suffix(CODE):
        limit = PROGRAM_LIMIT if path.startswith("app/") else LIMIT
        lines = length(tree, path)
        if lines > limit and not exceptions.allows("length", path, str(limit)):
            yield f"{path}: {lines} lines; {limit} is the limit here"
    lengths = sorted(length(tree, path) for path in tree.with_suffix(CPP))
    if lengths:
        median, ninetieth = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
        if median >= MEDIAN:
            yield f"the median C++ file has {median} lines; under {MEDIAN} is the aim"
        if ninetieth >= NINETIETH:
            yield f"90 % of the C++ files have up to {ninetieth} lines; under {NINETIETH} is the aim"
    for path in tree.with_suffix(CODE, *SOURCE_FOLDERS):
        parts = Path(path).parts
        if Path(path).name.startswith("__"):
            continue
        if not NAME.match(Path(path).stem):
            yield f"{path}: file names are snake_case"
        for folder in parts[:-1]:
            if not FOLDER.match(folder):
                yield f"{path}: folder {folder} is not in small letters"
