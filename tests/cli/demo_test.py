"""The demo, as a new user runs it."""

import subprocess

from yard_process import BUILD, YardCase, main


class Demo(YardCase):
    def test_it_learns(self):
        python = subprocess.run(["sh", "-c", "for p in python3 /usr/bin/python3; do $p -c 'import numpy' && exit 0; done; exit 1"],
                                capture_output=True)
        if python.returncode != 0:
            self.skipTest("no python3 here has numpy (package python3-numpy)")
        lines = self.yard("run-demo", "--json", "--png", "demo.png", timeout=170).lines
        epochs, end = lines[:-1], lines[-1]
        self.assertEqual(end["job"]["state"], "completed")
        self.assertEqual([line["epoch"] for line in epochs], list(range(1, 21)))
        self.assertLess(epochs[-1]["testLoss"], epochs[0]["testLoss"])
        self.assertGreaterEqual(epochs[-1]["testAccuracy"], 0.95)
        if (BUILD / "bin" / "trainyard").exists():
            picture = (self.folder / "demo.png").read_bytes()
            self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
            self.assertGreater(len(picture), 10000)


if __name__ == "__main__":
    main()
