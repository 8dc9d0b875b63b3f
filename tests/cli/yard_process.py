"""yard as a user runs it: a process, in a data folder of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

BUILD = Path(os.environ.get("TRAINYARD_BUILD", ""))
SOURCE = Path(os.environ.get("TRAINYARD_SOURCE", Path(__file__).resolve().parents[2]))
PROGRAM = BUILD / "bin" / ("yard.exe" if os.name == "nt" else "yard")


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


class YardCase(unittest.TestCase):
    """Each test has its own folder, home and working folder; what it started is ended."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        if not PROGRAM.exists():
            raise AssertionError(f"{PROGRAM} is not built; set TRAINYARD_BUILD to a build folder with yard in it")

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="yard-cli-"))
        self.home = self.folder / "home"
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.addCleanup(self.end_jobs)

    def environment(self, **more):
        environment = {key: value for key, value in os.environ.items() if not key.startswith("TRAINYARD_")}
        environment.update({"TRAINYARD_HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}, **more)
        return environment

    def yard(self, *arguments, code=0, stdin=None, home=None, timeout=60):
        """Runs yard and expects the exit code."""
        environment = self.environment()
        if home is not None:
            environment["TRAINYARD_HOME"] = str(home)
        done = subprocess.run([str(PROGRAM), *map(str, arguments)], cwd=self.folder, env=environment, timeout=timeout,
                              input=stdin, capture_output=True, text=True, encoding="utf-8", errors="replace")
        if code is not None:
            self.assertEqual(done.returncode, code, f"yard {' '.join(map(str, arguments))}\n{done.stdout}\n{done.stderr}")
        return Result(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments):
        """yard in the background, for signals and following."""
        process = subprocess.Popen([str(PROGRAM), *map(str, arguments)], cwd=self.folder, env=self.environment(),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end_process, process)
        return process

    @staticmethod
    def end_process(process):
        if process.poll() is None:
            process.kill()
            process.communicate()

    def fails(self, *arguments, code, word, home=None):
        """The same failure without and with --json: exit code, shape, and that it says `word`."""
        plain = self.yard(*arguments, code=code, home=home)
        self.assertEqual(plain.out, "")
        self.assertIn(word, plain.err)
        result = self.yard(*arguments, "--json", code=code, home=home)
        error = result.json["error"]
        self.assertEqual({"code", "message", "remedy", "detail"}, set(error))
        self.assertIn(word, error["message"] + error["remedy"] + error["detail"])
        return result.json

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def job_file(self, name="job.tyjob", **fields):
        document = {"apiVersion": "trainyard/v1", "kind": "train", "name": "cli-test",
                    "code": {"command": ["sh", "-c", "echo hello; echo wörld 作业"]}, "resources": {"cpu": 1}}
        document.update(fields)
        return self.write(name, json.dumps(document))

    def wait_for(self, condition, what, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.1)
        self.fail(f"{what} did not happen in {seconds} s")

    def state(self, identity):
        return self.yard("job", identity, "--json").json["state"]

    def end_jobs(self):
        """Nothing that a test submitted outlives it."""
        listing = self.yard("jobs", "--json", code=None)
        if listing.code != 0:
            return
        for job in listing.json["jobs"]:
            if job["state"] not in ("completed", "failed", "cancelled", "timed_out", "lost"):
                self.yard("cancel", job["id"], code=None)

    def assert_golden(self, name, text):
        """The text is that of golden/<name>; with TRAINYARD_UPDATE_GOLDEN=1 it becomes that."""
        file = Path(__file__).parent / "golden" / name
        if os.environ.get("TRAINYARD_UPDATE_GOLDEN") == "1":
            file.write_text(text, encoding="utf-8")
        self.assertEqual(file.read_text(encoding="utf-8"), text)


def main():
    sys.exit(0 if unittest.main(exit=False, verbosity=2).result.wasSuccessful() else 1)
