#!/usr/bin/env python3
"""Checks the rules of docs/architecture.md that no compiler checks. Exit 1 and one line each where one is broken."""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import file_rules
import include_rules
import link_rules
import test_rules
import word_rules
from exceptions import Exceptions
from source_tree import SourceTree


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", default=Path(__file__).resolve().parents[2], help="the project")
    parser.add_argument("--build", help="its build folder, to look at the programs too")
    arguments = parser.parse_args()

    tree = SourceTree(arguments.source)
    exceptions = Exceptions()
    problems = []
    for rules in (include_rules, word_rules, file_rules, test_rules):
        problems += rules.check(tree, exceptions)
    problems += exceptions.stale()
    if arguments.build:
        problems += link_rules.check(arguments.build)
    for problem in problems:
        print(problem)
    print(f"{len(tree.paths)} files looked at, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
