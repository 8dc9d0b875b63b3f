"""Completion: the words come from the program, the scripts hand them to the shell."""

import shutil
import subprocess

from yard_process import PROGRAM, YardCase, main


class Completion(YardCase):
    def words(self, *typed):
        return self.yard("complete-words", "--", *typed).out.split()

    def test_verbs(self):
        self.assertEqual(self.words("re"), ["resubmit"])
        self.assertIn("run-demo", self.words(""))
        self.assertNotIn("complete-words", self.words(""))
        self.assertEqual(self.words("sites", ""), ["add", "probe", "remove"])

    def test_options(self):
        self.assertEqual(self.words("submit", "--s"), ["--set", "--site"])
        self.assertIn("--json", self.words("jobs", "--"))

    def test_values(self):
        self.assertEqual(self.words("jobs", "--site", ""), ["local"])
        self.assertEqual(self.words("jobs", "--state", "run"), ["running"])
        self.assertEqual(self.words("submit", ""), ["FILES"])
        self.assertEqual(self.words("completion", ""), ["bash", "zsh"])
        identity = self.yard("submit", self.job_file()).out.strip()
        self.assertEqual(self.words("logs", identity[:4]), [identity])
        self.assertEqual(self.words("logs", identity, ""), [])

    def test_the_script_of_bash(self):
        script = self.write("complete.bash", self.yard("completion", "bash").out)
        typed = f'source {script}; COMP_WORDS=({PROGRAM} sub); COMP_CWORD=1; _yard; echo "${{COMPREPLY[@]}}"'
        done = subprocess.run(["bash", "-c", typed], env=self.environment(), capture_output=True, text=True)
        self.assertEqual((done.stdout, done.stderr), ("submit\n", ""))

    def test_the_script_of_zsh(self):
        text = self.yard("completion", "zsh").out
        self.assertTrue(text.startswith("#compdef yard\n"))
        if not shutil.which("zsh"):
            self.skipTest("zsh is not installed (package zsh)")
        script = self.write("_yard", text)
        done = subprocess.run(["zsh", "-fn", str(script)], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_other_shells(self):
        self.fails("completion", "fish", code=2, word="fish")


if __name__ == "__main__":
    main()
