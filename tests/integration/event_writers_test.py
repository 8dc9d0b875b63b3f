"""Event files of real writers, read by `yard curves`: TensorFlow 2, Keras-style tensors, PyTorch and tensorboardX.

Run in the environment that tests/testbed/event_writers.sh makes. Exit code 77: skipped, with the reason.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIP = 77
BUILD = Path(os.environ.get("TRAINYARD_BUILD", "build/ci"))
YARD = BUILD / "bin" / "yard"


def value_of(step):
    return math.sin(step / 7) * 3 - step / 100


def summary(path):
    run = subprocess.run([str(YARD), "curves", str(path), "--summary", "--json"], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
    return json.loads(run.stdout)


class EventWriters(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        os.environ["TRAINYARD_HOME"] = str(self.folder / "home")

    def tearDown(self):
        self._folder.cleanup()

    def check(self, tag, count, run="."):
        answer = summary(self.folder / "run")
        found = [s for s in answer["series"] if s["tag"] == tag and s["kind"] == "scalar"]
        self.assertEqual(len(found), 1, answer["series"])
        series = found[0]
        self.assertEqual(series["count"], count)
        self.assertEqual((series["firstStep"], series["lastStep"]), (0, count - 1))
        self.assertAlmostEqual(series["first"], value_of(0), places=5)
        self.assertAlmostEqual(series["last"], value_of(count - 1), places=5)
        self.assertTrue(all(f["end"] == "eof" and f["badCrc"] == 0 for f in answer["files"]), answer["files"])

    def test_tensorflow_2(self):
        import tensorflow as tf

        writer = tf.summary.create_file_writer(str(self.folder / "run"))
        with writer.as_default():
            for step in range(300):
                tf.summary.scalar("epoch_loss", value_of(step), step=step)
        writer.close()
        self.check("epoch_loss", 300)

    def test_tensorflow_1_summaries(self):
        import tensorflow as tf

        with tf.Graph().as_default():
            writer = tf.compat.v1.summary.FileWriter(str(self.folder / "run"))
            for step in range(100):
                writer.add_summary(tf.compat.v1.Summary(value=[tf.compat.v1.Summary.Value(
                    tag="loss", simple_value=value_of(step))]), step)
            writer.close()
        self.check("loss", 100)

    def test_pytorch(self):
        from torch.utils.tensorboard import SummaryWriter

        with SummaryWriter(str(self.folder / "run")) as writer:
            for step in range(300):
                writer.add_scalar("train/loss", value_of(step), step)
        self.check("train/loss", 300)

    def test_pytorch_new_style(self):
        from torch.utils.tensorboard import SummaryWriter

        with SummaryWriter(str(self.folder / "run")) as writer:
            for step in range(50):
                writer.add_scalar("train/loss", value_of(step), step, new_style=True, double_precision=True)
        self.check("train/loss", 50)

    def test_tensorboardx(self):
        from tensorboardX import SummaryWriter

        with SummaryWriter(str(self.folder / "run")) as writer:
            for step in range(300):
                writer.add_scalar("损失/loss", value_of(step), step)
        self.check("损失/loss", 300)

    def test_a_second_file_in_the_same_run(self):
        from tensorboardX import SummaryWriter

        for first in (0, 40):
            with SummaryWriter(str(self.folder / "run"), filename_suffix=".%d" % first) as writer:
                for step in range(first, first + 40):
                    writer.add_scalar("loss", value_of(step), step)
        self.check("loss", 80)


if __name__ == "__main__":
    try:
        import tensorboardX  # noqa: F401
        import tensorflow  # noqa: F401
        import torch.utils.tensorboard  # noqa: F401
    except ImportError as missing:
        print("skipped: %s. To enable: run tests/testbed/event_writers.sh on a machine that reaches PyPI." % missing)
        sys.exit(SKIP)
    unittest.main(verbosity=2)
