"""The files of the project as the rules see them: tracked paths, their text, and C++ without comments and strings."""

import re
import subprocess
from functools import lru_cache
from pathlib import Path

CPP = {".cpp", ".h"}
CODE = CPP | {".py", ".sh", ".cmake"}
TEXT = CODE | {".txt", ".md", ".json", ".in", ".yaml", ".yml", ".toml", ".tyjob", ".qss", ".ts", ".bash", ".zsh", ""}


class SourceTree:
    def __init__(self, root, files=None):
        """`files` maps paths to texts, for tests of the rules; otherwise what git tracks below `root`."""
        self.root = Path(root)
        self._texts = dict(files) if files is not None else None
        self.paths = sorted(self._texts) if files is not None else self._tracked()

    def _tracked(self):
        command = ["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listing = subprocess.run(command, capture_output=True, text=True)
        if listing.returncode == 0:
            names = [name for name in listing.stdout.split("\0") if name]
        else:  # an unpacked archive
            names = [str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()]
            names = [name for name in names if not name.startswith(("build/", ".git/", ".cache/"))]
        return sorted(name for name in names if (self.root / name).is_file())

    @lru_cache(maxsize=None)
    def text(self, path):
        if self._texts is not None:
            return self._texts[path]
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    @lru_cache(maxsize=None)
    def code(self, path):
        """The text with comments and the insides of strings blanked; lines stay where they are."""
        return blank_comments_and_strings(self.text(path))

    def with_suffix(self, suffixes, *folders):
        return [path for path in self.paths
                if Path(path).suffix in suffixes and (not folders or path.startswith(folders))]


TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n]){1,8}\'', re.S)


def blank_comments_and_strings(text):
    def blank(match):
        token = match.group(0)
        if token.startswith("'") and re.search(r"[0-9a-fA-F]$", text[:match.start()][-1:]) and len(token) > 4:
            return token  # 1'000'000: separators of digits
        inside = re.sub(r"[^\n]", " ", token)
        return inside if token.startswith("/") else token[0] + inside[1:-1] + token[-1]

    # #include "x" keeps its name.
    lines = []
    for line in re.sub(TOKEN, lambda m: m.group(0) if is_include(text, m.start()) else blank(m), text).split("\n"):
        lines.append(line)
    return "\n".join(lines)


def is_include(text, position):
    start = text.rfind("\n", 0, position) + 1
    return text[start:position].lstrip().startswith("#include")


def line_of(text, position):
    return text.count("\n", 0, position) + 1
