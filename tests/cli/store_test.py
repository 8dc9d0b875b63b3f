"""A data folder that is damaged or cannot be written: told clearly, and nothing that is there is lost."""

import subprocess

from yard_process import YardCase, main


class Store(YardCase):
    def database(self):
        files = [path for path in self.home.rglob("*") if path.is_file() and path.read_bytes()[:6] == b"SQLite"]
        self.assertEqual(len(files), 1, files)
        return files[0]

    def test_a_damaged_store_is_left_alone(self):
        self.yard("submit", self.job_file(), "--wait")
        database = self.database()
        for beside in database.parent.glob(database.name + "-*"):
            beside.unlink()
        damaged = b"this is not a database, whatever its name says\n" * 200
        database.write_bytes(damaged)
        document = self.fails("jobs", code=1, word=database.name)
        self.assertEqual(document["error"]["code"], "corrupted")
        self.assertTrue(document["error"]["remedy"])
        self.assertEqual(database.read_bytes(), damaged)

    def test_a_home_that_is_a_file(self):
        # As root no permission binds, so the folder is made impossible instead of read-only.
        blocked = self.write("blocked", "a file")
        for home in (blocked, blocked / "below"):
            for arguments in (["jobs"], ["submit", self.job_file()], ["sites", "add", "x", "--kind", "local"]):
                result = self.yard(*arguments, "--json", code=None, home=home)
                self.assertIn(result.code, (1, 4), result.out + result.err)
                self.assertIn("blocked", result.json["error"]["message"] + result.json["error"]["detail"])
            self.yard("schema", home=home)  # what needs no data goes on
            self.yard("validate", self.job_file(), home=home)
            self.yard("plugins", home=home)
        self.assertEqual(blocked.read_text(), "a file")

    def test_damaged_settings_are_kept_aside(self):
        self.home.mkdir()
        (self.home / "settings.json").write_text("{ this is not JSON")
        self.assertEqual([site["id"] for site in self.yard("sites", "--json").json["sites"]], ["local"])
        texts = [path.read_text() for path in self.home.glob("settings.json*")]
        self.assertIn("{ this is not JSON", texts)

    def test_two_at_once(self):
        job = self.job_file()
        processes = [self.start("submit", job) for _ in range(4)]
        identities = {process.communicate(timeout=60)[0].strip() for process in processes}
        self.assertEqual([process.returncode for process in processes], [0] * 4)
        self.assertEqual(len(identities), 4)
        self.assertEqual({row["id"] for row in self.yard("jobs", "--json").json["jobs"]}, identities)

    def test_a_full_disk(self):
        """No file may grow beyond 8 KiB: a store cannot be made."""
        from yard_process import PROGRAM
        done = subprocess.run(["sh", "-c", f'ulimit -f 8; exec "{PROGRAM}" submit "{self.job_file()}" --json'],
                              env=self.environment(), cwd=self.folder, capture_output=True, text=True, timeout=60)
        self.assertNotEqual(done.returncode, 0)
        self.assertGreaterEqual(done.returncode, 0, "yard was ended by a signal: " + done.stderr)
        self.assertIn('"error"', done.stdout)


if __name__ == "__main__":
    main()
