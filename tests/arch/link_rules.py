"""What the built programs are linked with, as the loader sees it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

GUI = re.compile(r"Qt6(Gui|Widgets|Charts|OpenGL|Svg|PrintSupport)|libX11|libxcb|libGL\b")
QT = re.compile(r"Qt6\w+")


def needed(program):
    """The libraries that a file asks for itself."""
    listing = subprocess.run(["readelf", "-d", str(program)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+?)\]", listing)


def everything(program):
    """The libraries that are loaded with it, through others too."""
    listing = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^\s*(\S+)", listing, re.M)


def check(build):
    build = Path(build)
    if not sys.platform.startswith("linux") or not shutil.which("readelf") or not shutil.which("ldd"):
        print("link rules: skipped; they need Linux with readelf and ldd (package binutils)")
        return
    yard = build / "bin" / "yard"
    if not yard.exists():
        yield f"{yard.name} is not built; build it before the arch tests"
        return
    for library in everything(yard):
        if GUI.search(library):
            yield f"yard is linked with {library}"
    core = sorted((build / "lib" / "trainyard").glob("libtrainyard-core.so*"))
    for program in core[:1] + [path for path in [build / "bin" / "yard-runner"] if path.exists()]:
        for library in everything(program):
            if QT.search(library):
                yield f"{program.name} is linked with {library}"
    for plugin in sorted((build / "lib" / "trainyard" / "plugins").glob("*.so")):
        if (plugin.stem + "-ui") in plugin.name:
            continue
        for library in needed(plugin):
            if GUI.search(library):
                yield f"plugins/{plugin.name} is linked with {library}"
