#!/usr/bin/env bash
# Real writers of event files: TensorFlow, TensorBoard and tensorboardX from PyPI, in an environment below build/testbed.
# Where PyPI is not reached it says so, and the tests that need them skip with the same word.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installers/packages.sh
target=build/testbed/event-writers
[ -f "$target/ready" ] && exit 0
say "Making an environment with TensorFlow, TensorBoard and tensorboardX"
rm -rf "$target"
mkdir -p "$target"
python=/usr/bin/python3
[ -x "$python" ] || python=python3
# With the system's packages: PyTorch comes from there.
if "$python" -m venv --system-site-packages "$target/venv" >"$target/log" 2>&1 &&
    "$target/venv/bin/pip" -q install tensorflow-cpu tensorboard tensorboardX setuptools >>"$target/log" 2>&1; then
    touch "$target/ready"
else
    tail -3 "$target/log" >&2
    say "PyPI is not reached here: tests against real event writers will skip. To enable them: run tests/testbed/event_writers.sh where it is."
fi
