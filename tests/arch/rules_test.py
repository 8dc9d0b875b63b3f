#!/usr/bin/env python3
"""The rules find what they are for, and let the rest pass."""

import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import file_rules
import include_rules
import test_rules
import word_rules
from exceptions import Exceptions
from source_tree import SourceTree, blank_comments_and_strings

HEADER = "// What it is for.\n#pragma once\n\nnamespace trainyard::{part} {{}}\n"


def problems(rules, files, exceptions=None):
    return list(rules.check(SourceTree(".", files), Exceptions(exceptions or {})))


class Blanking(unittest.TestCase):
    def test_comments_and_strings_go_lines_stay(self):
        code = blank_comments_and_strings('a; // atoi(x)\n/* atoi(\n */ "atoi(" b;\n#include "core/base/x.h"\n')
        self.assertNotIn("atoi", code)
        self.assertIn('"core/base/x.h"', code)
        self.assertEqual(code.count("\n"), 4)

    def test_digit_separators_are_no_characters(self):
        self.assertIn("atoi", blank_comments_and_strings("int a = 1'000; atoi(b); int c = 2'000;"))


class Includes(unittest.TestCase):
    def include(self, path, line, **more):
        files = {"core/base/error.h": HEADER.format(part="base"), "core/host/plugin_shell.h": HEADER.format(part="host"),
                 "core/engine/engine.h": HEADER.format(part="engine"), "plugins/a/driver.h": "// x\n#pragma once\n",
                 "ui/shell/page.h": "// x\n#pragma once\n", path: line + "\n"}
        return problems(include_rules, files, **more)

    def test_the_table(self):
        self.assertEqual(self.include("core/model/a.cpp", '#include "core/base/error.h"'), [])
        self.assertEqual(len(self.include("core/base/a.cpp", '#include "core/engine/engine.h"')), 1)
        self.assertEqual(len(self.include("plugins/a/a.cpp", '#include "core/engine/engine.h"')), 1)
        self.assertEqual(len(self.include("plugins/b/a.cpp", '#include "plugins/a/driver.h"')), 1)
        self.assertEqual(self.include("plugins/b/a.cpp", '#include "core/host/plugin_shell.h"'), [])
        self.assertEqual(len(self.include("core/engine/a.cpp", '#include "ui/shell/page.h"')), 1)
        self.assertEqual(self.include("app/yard/a.cpp", '#include "core/engine/engine.h"'), [])

    def test_files_that_are_not_there(self):
        self.assertEqual(len(self.include("core/model/a.cpp", '#include "error.h"')), 1)

    def test_qt(self):
        self.assertEqual(len(self.include("core/model/a.cpp", "#include <QString>")), 1)
        self.assertEqual(self.include("core/host/a.cpp", "#include <QString>"), [])
        self.assertEqual(len(self.include("core/host/a.cpp", "#include <QWidget>")), 1)
        self.assertEqual(len(self.include("app/yard/a.cpp", "#include <QtGui/QImage>")), 1)
        self.assertEqual(self.include("ui/a/a.cpp", "#include <QWidget>"), [])
        self.assertEqual(len(self.include("ui/a/a.cpp", "#include <QNetworkAccessManager>")), 1)

    def test_system_headers(self):
        self.assertEqual(len(self.include("core/base/a.cpp", "#include <unistd.h>")), 1)
        self.assertEqual(len(self.include("core/base/a.cpp", "#include <sys/stat.h>")), 1)
        self.assertEqual(self.include("core/base/a_posix.cpp", "#include <unistd.h>"), [])
        self.assertEqual(self.include("core/base/a_windows.cpp", "#include <windows.h>"), [])

    def test_an_exception_is_used_or_stale(self):
        table = {("include", "core/base/a.cpp", "unistd.h"): "for this test"}
        self.assertEqual(self.include("core/base/a.cpp", "#include <unistd.h>", exceptions=table), [])
        self.assertEqual(len(Exceptions(table).stale()), 1)

    def test_headers(self):
        self.assertEqual(len(problems(include_rules, {"core/base/a.h": "int a();\n"})), 3)


class Words(unittest.TestCase):
    def words(self, text, path="core/base/a.cpp"):
        return problems(word_rules, {path: text + "\n"})

    def test_forbidden_words(self):
        for text in ("QEventLoop loop;", "app.processEvents();", "QtConcurrent::run(f);", "int a = std::stoi(b);",
                     "x = atof(y);", "sscanf(a, b);", "std::format(a);", "QThreadPool::globalInstance();",
                     "static Foo& instance();", "std::system(a);"):
            self.assertEqual(len(self.words("void f() { " + text + " }")), 1, text)

    def test_words_that_only_look_like_them(self):
        for text in ("// QEventLoop is forbidden", 'say("std::stoi(");', "myatoi(b);", "custodian.stop(b);"):
            self.assertEqual(self.words("void f() { " + text + "\n}"), [], text)

    def test_global_state(self):
        for text in ("int counter = 0;", "static std::string name;", "std::vector<int> all{1, 2};",
                     "thread_local bool on = false;"):
            self.assertEqual(len(self.words(text)), 1, text)
        for text in ("constexpr int limit = 3;", "const char* const a = b;", "inline constexpr int c = 1;", "using A = B;",
                     "void f(int a);", "int f() { return 1; }", "enum class A;", "class B;",
                     "Expected<int> parse(const std::string& text, int base = 10);"):
            self.assertEqual(self.words(text), [], text)

    def test_texts(self):
        self.assertEqual(len(self.words("see /ro" "ot/x", "docs/a.md")), 1)
        self.assertEqual(len(self.words("TO" "DO: more", "docs/a.md")), 1)
        self.assertEqual(self.words("/data/digits and https://x.org/home/a/", "docs/a.md"), [])


class Files(unittest.TestCase):
    def test_lengths(self):
        self.assertEqual(len(problems(file_rules, {"ui/a/a.py": "\n" * 601})), 1)
        self.assertEqual(len(problems(file_rules, {"app/yard/a.py": "\n" * 201})), 1)
        self.assertEqual(problems(file_rules, {"ui/a/a.py": "\n" * 600}), [])
        self.assertEqual(len(problems(file_rules, {"ui/a/a.cpp": "\n" * 350})), 2)

    def test_names(self):
        self.assertEqual(len(problems(file_rules, {"core/base/FileIo.cpp": "\n"})), 1)
        self.assertEqual(problems(file_rules, {"core/base/file_io.cpp": "\n"}), [])


class Tests(unittest.TestCase):
    def test_cases_assert(self):
        self.assertEqual(problems(test_rules, {"tests/unit/a/b_test.cpp": 'TEST_CASE("x") {\n CHECK(a);\n}\n'}), [])
        silent = 'TEST_CASE("x") {\n f();\n}\nTEST_CASE("y") {\n CHECK(a);\n}\n'
        self.assertEqual(len(problems(test_rules, {"tests/unit/a/b_test.cpp": silent})), 1)
        self.assertEqual(len(problems(test_rules, {"tests/unit/a/b_test.cpp": "int a();\n"})), 1)


if __name__ == "__main__":
    unittest.main()
