"""Who may include whom (docs/architecture.md section 3), and where Qt and the system's headers may be seen."""

import re
from pathlib import Path

from source_tree import CPP, line_of

CORE = {
    "base": set(),
    "model": {"base"},
    "expr": {"base", "model"}, "events": {"base", "model"}, "sign": {"base", "model"},
    "net": {"base", "model"}, "ssh": {"base", "model"},
    "plan": {"base", "model", "expr"},
    "api": {"base", "model", "events", "plan"},
    "engine": {"base", "model", "expr", "events", "plan", "sign", "net", "ssh", "api"},
    "host": {"base", "model", "api"},
}
UI = {"base", "model", "expr", "events", "plan", "api", "engine", "host"}
PLUGIN = {"base", "model", "expr", "plan", "sign", "net", "ssh", "api"}
SHELL_HEADER = "core/host/plugin_shell.h"  # the Qt half of a plugin needs this one header of the host
GENERATED = {"core/host/fingerprint.h"}
# A program that is the other half of a plugin, put together from its parts.
HALVES = {"app/runner": "plugins/cluster-local"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)

GUI_PLACES = re.compile(r"^(ui/|app/workbench/|plugins/[^/]+/ui/|tests/(ui|golden|bench|support)/)")
QT_CORE_PLACES = re.compile(r"^(core/host/|app/|plugins/|tests/)")
QT_CORE = {
    "QByteArray", "QCoreApplication", "QDateTime", "QDir", "QFile", "QFileInfo", "QJsonArray", "QJsonDocument",
    "QJsonObject", "QJsonValue", "QLibrary", "QLocale", "QObject", "QPluginLoader", "QProcess", "QProcessEnvironment", "QString",
    "QStringList", "QTimeZone", "QVariant", "QtGlobal", "QtPlugin",
}
SYSTEM = re.compile(
    r"^(unistd|fcntl|signal|poll|pwd|grp|dlfcn|netdb|termios|spawn|sched|pthread|ifaddrs|dirent|utime|glob|fnmatch|"
    r"windows|winsock2|ws2tcpip|io|process|direct|shlobj|shellapi|psapi|tlhelp32|jobapi2|lmcons|knownfolders)\.h$|"
    r"^(sys|arpa|netinet|linux|mach|mach-o|libproc|asm)/")
SYSTEM_FILE = re.compile(r"_(posix|linux|macos|windows)(_test)?\.(cpp|h)$")


def includes(tree, path):
    text = tree.code(path)
    for match in INCLUDE.finditer(text):
        yield line_of(text, match.start()), match.group(1) == '"', match.group(2)


def allowed_parts(path):
    """The parts of core that this file may include; None where everything may be."""
    parts = path.split("/")
    if parts[0] == "core" and len(parts) > 2:
        return CORE.get(parts[1], set()) | {parts[1]}
    if parts[0] == "ui":
        return UI
    if parts[0] == "plugins":
        return PLUGIN
    return None


def quoted_problem(path, name):
    parts, target = path.split("/"), name.split("/")
    if target[0] == "core" and len(target) > 2:
        allowed = allowed_parts(path)
        if allowed is not None and target[1] not in allowed and not (parts[0] == "plugins" and name == SHELL_HEADER):
            return f"may not include core/{target[1]}"
    elif target[0] == "plugins" and parts[0] != "tests" and target[:2] != parts[:2] and \
            HALVES.get("/".join(parts[:2])) != "/".join(target[:2]):
        return "nobody includes a plugin"
    elif target[0] == "app" and parts[0] not in ("app", "tests"):
        return "nobody includes a program"
    elif target[0] == "ui" and parts[0] != "tests" and not GUI_PLACES.match(path):
        return "may not include ui/"
    elif target[0] == "tests" and parts[0] != "tests":
        return "nobody includes a test"
    return None


def angled_problem(path, name):
    if re.match(r"^Qt?[A-Z]", name):
        header = name.split("/")[-1]
        if not GUI_PLACES.match(path):
            if not QT_CORE_PLACES.match(path):
                return "Qt is not for this place"
            if header not in QT_CORE:
                return "only Qt Core is for this place (a header of Qt Core that is new here: add it to QT_CORE)"
        if re.match(r"^Q(Network|Tcp|Udp|Ssl|Sql|WebSocket|Http)", header):
            return "the network and databases belong to core"
    if SYSTEM.match(name) and not SYSTEM_FILE.search(path):
        return "belongs into a file named *_posix, *_linux, *_macos or *_windows"
    return None


def check(tree, exceptions):
    known = set(tree.paths) | GENERATED
    for path in tree.with_suffix(CPP):
        for line, quoted, name in includes(tree, path):
            problem = quoted_problem(path, name) if quoted else angled_problem(path, name)
            if problem is None and quoted and name not in known and not name.endswith(".moc"):
                problem = "no such file below the project's root"
            if problem and not exceptions.allows("include", path, name):
                yield f"{path}:{line}: {name}: {problem}"
    for path in tree.with_suffix({".h"}):
        if not re.search(r"^#pragma once$", tree.text(path), re.M) and not exceptions.allows("once", path, "#pragma once"):
            yield f"{path}: no #pragma once"
        if not tree.text(path).startswith("//"):
            yield f"{path}: a header begins with a comment that says what it is for"
        parts = path.split("/")
        namespace = f"namespace trainyard::{parts[1]}" if len(parts) > 2 else ""
        if parts[0] == "core" and namespace and namespace not in tree.text(path) \
                and not exceptions.allows("namespace", path, namespace):
            yield f"{path}: not in {namespace}"
