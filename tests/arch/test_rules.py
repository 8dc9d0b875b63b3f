"""Every test says something: each case asserts, each test file is a test."""

import re

from source_tree import line_of

CASE = re.compile(r"^(?:TEST_CASE|SCENARIO|TEMPLATE_TEST_CASE)\s*\(", re.M)
ASSERTS = re.compile(r"\b(?:CHECK|REQUIRE|FAIL|STATIC_REQUIRE|SKIP)\w*\s*\(|\b(?:check|require|verify|expect)[A-Z]\w*\s*[(<]|"
                     r"\bQ(?:VERIFY|COMPARE|FAIL)\w*\s*\(")
QT_SLOTS = re.compile(r"^\s*void (\w+)\(\);$", re.M)


def check(tree, exceptions):
    for path in tree.paths:
        if not re.match(r"^tests/.*_test\.cpp$", path):
            continue
        code = tree.code(path)
        cases = list(CASE.finditer(code))
        if not cases and "QTEST" not in code and not re.search(r"\bQ(?:VERIFY|COMPARE)", code):
            yield f"{path}: called a test, but has no test case"
        for case, following in zip(cases, cases[1:] + [None]):
            body = code[case.end():following.start() if following else len(code)]
            if not ASSERTS.search(body):
                yield f"{path}:{line_of(code, case.start())}: a test case that asserts nothing"
    for path in tree.paths:
        if re.match(r"^tests/unit/[^/]+/[^/]+\.cpp$", path) and not path.endswith("_test.cpp"):
            if CASE.search(tree.code(path)):
                yield f"{path}: holds test cases; call it *_test.cpp"
