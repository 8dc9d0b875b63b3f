"""Words that may not be in the code, and why."""

import re

from source_tree import CPP, TEXT, line_of
from pathlib import Path

NUMBER_PARSING = "parse numbers with core/base/number_text.h: libc's and iostream's depend on the locale"
NESTED_LOOP = "a nested event loop runs code in the middle of other code"

CPP_WORDS = [
    (r"\bQEventLoop\b", NESTED_LOOP),
    (r"\bprocessEvents\b", NESTED_LOOP),
    (r"\bBlockingQueuedConnection\b", "blocks one thread on another: a deadlock in waiting"),
    (r"\bQThreadPool\s*::\s*globalInstance\b", "threads belong to engine::Scheduler"),
    (r"\bQtConcurrent\s*::\s*run\b", "threads belong to engine::Scheduler"),
    (r"\b(?:std::)?(?:stoi|stol|stoll|stoul|stoull|stof|stod|stold)\s*\(", NUMBER_PARSING),
    (r"\b(?:std::)?(?:atoi|atol|atoll|atof|strtol|strtoll|strtoul|strtoull|strtof|strtod|strtold)\s*\(", NUMBER_PARSING),
    (r"\b(?:std::)?(?:sscanf|fscanf|scanf|vsscanf)\s*\(", NUMBER_PARSING),
    (r"\bstd::i?stringstream\b", NUMBER_PARSING),
    (r"\bstd::(?:format|expected|unexpected)\b", "not in GCC 12 and Clang 14"),
    (r"\bsetlocale\s*\(", "numbers and dates do not depend on the locale"),
    (r"\b(?:static|inline)\s+\w+(?:::\w+)*\s*&\s*instance\s*\(", "there are no singletons"),
    (r"\bstd::system\s*\(|\bpopen\s*\(", "a shell in between takes data for commands"),
    (r"\b(?:gmtime|localtime|strtok|getpwuid|strerror)\s*\(", "not thread-safe"),
]
HEADER_WORDS = [
    (r"\bstd::(?:ranges::)?views\b", "ranges views do not compile in Clang 14"),
    (r"^using namespace\b", "a header may not choose for its users"),
]

# Written in halves, so that this file does not break its own rule. Ada is the user of the examples.
TEXT_WORDS = [
    (r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b", "finish it, or write an issue"),
    (r"(?<![\w.$}])/(?:wo" r"rk|ro" r"ot|home/(?!ada/)\w+)/", "a path of one machine"),
    (r"\.lib" r"rary/", "a path of one machine"),
]
TEXT_EXEMPT = re.compile(r"^(LICENSE|resources/(data|fonts)/|docs/licenses/)")


def find(tree, path, words, text, exceptions):
    for pattern, why in words:
        for match in re.finditer(pattern, text, re.M):
            what = re.sub(r"\s*\($", "", match.group(0).strip())
            if not exceptions.allows("word", path, what):
                yield f"{path}:{line_of(text, match.start())}: {what}: {why}"


def check(tree, exceptions):
    for path in tree.with_suffix(CPP):
        yield from find(tree, path, CPP_WORDS, tree.code(path), exceptions)
    for path in tree.with_suffix({".h"}):
        yield from find(tree, path, HEADER_WORDS, tree.code(path), exceptions)
    for path in tree.paths:
        if Path(path).suffix in TEXT and not TEXT_EXEMPT.match(path):
            yield from find(tree, path, TEXT_WORDS, tree.text(path), exceptions)
    yield from check_global_state(tree, exceptions)


# clang-format does not indent namespaces, so what stands at the first column ends at namespace scope.
GLOBAL = re.compile(
    r"^(?!using|typedef|return|namespace|class|struct|enum|union|friend|template|extern|public|private|protected|const\b|"
    r"constexpr|static const|inline const|Q_|#|//)(?:static |inline |thread_local )*[A-Za-z_][\w:<>,*& ]*[ &*>]"
    r"(?P<name>[a-z]\w*)(?:\[[^\]]*\])?\s*(?:\{[^()]*\}|=[^=].*)?;", re.M)


def check_global_state(tree, exceptions):
    for path in tree.with_suffix(CPP, "core/", "ui/", "app/", "plugins/"):
        code = tree.code(path)
        for match in GLOBAL.finditer(code):
            if not exceptions.allows("global-state", path, match.group("name")):
                yield (f"{path}:{line_of(code, match.start())}: {match.group('name')}: a variable of the whole program; "
                       "pass it in, or make it constexpr")
