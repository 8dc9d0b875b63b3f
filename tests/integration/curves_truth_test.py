"""Runs the shared checker of event files over the shared set of them; skips (77) where they are not at hand."""

import os
import subprocess
import sys
from pathlib import Path

shared = Path(os.environ.get("TRAINYARD_SHARED") or Path(os.environ["TRAINYARD_SOURCE"]).parent / "shared")
checker = shared / "tools" / "check_curves.py"
if not checker.exists():
    print("skipped: no event files at hand. To enable: set TRAINYARD_SHARED to the folder that holds event-files and tools.")
    sys.exit(77)
yard = Path(os.environ["TRAINYARD_BUILD"]) / "bin" / "yard"
sys.exit(subprocess.run([sys.executable, str(checker), str(shared / "event-files"), str(yard)]).returncode)
