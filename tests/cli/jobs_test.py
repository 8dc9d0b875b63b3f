"""Real jobs on this computer: submitted, followed, cancelled, sent again, by separate processes."""

import signal

from yard_process import YardCase, main

FIELDS = {"id", "name", "site", "nativeId", "state", "reason", "submitted", "started", "ended", "exitCode", "tasks"}
TASK_FIELDS = {"role", "index", "node", "state", "exitCode"}


class Jobs(YardCase):
    def submit(self, **fields):
        return self.yard("submit", self.job_file(**fields)).out.strip()

    def test_submit_and_wait(self):
        job = self.yard("submit", self.job_file(), "--wait", "--json").json
        self.assertLessEqual(FIELDS, set(job))
        self.assertEqual((job["state"], job["exitCode"], job["site"], job["name"]), ("completed", 0, "local", "cli-test"))
        self.assertEqual(len(job["tasks"]), 1)
        self.assertLessEqual(TASK_FIELDS, set(job["tasks"][0]))
        for moment in ("submitted", "started", "ended"):
            self.assertRegex(job[moment], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertEqual(self.yard("job", job["id"][:12], "--json").json["id"], job["id"])
        self.assertEqual([row["id"] for row in self.yard("jobs", "--json").json["jobs"]], [job["id"]])
        self.assertEqual(self.yard("logs", job["id"]).out, "hello\nwörld 作业\n")
        log = self.yard("logs", job["id"], "--json").json
        self.assertEqual((log["text"], log["complete"]), ("hello\nwörld 作业\n", True))
        lines = self.yard("logs", job["id"], "-f", "--json").lines
        self.assertEqual("".join(line["text"] for line in lines), log["text"])

    def test_failure_is_1(self):
        job = self.yard("submit", self.job_file(code={"command": ["sh", "-c", "exit 7"]}), "--wait", "--json", code=1).json
        self.assertEqual((job["state"], job["exitCode"]), ("failed", 7))
        self.assertTrue(job["reason"])

    def test_a_missing_program(self):
        result = self.yard("submit", self.job_file(code={"command": ["no-such-program-anywhere"]}), "--wait", "--json",
                           code=None)
        self.assertIn(result.code, (1, 2, 3))
        self.assertIn("no-such-program-anywhere", result.out)

    def test_cancel_resubmit_forget(self):
        identity = self.submit(code={"command": ["sleep", "300"]})
        self.wait_for(lambda: self.state(identity) == "running", "running")
        self.assertEqual([job["id"] for job in self.yard("jobs", "--state", "running", "--json").json["jobs"]], [identity])
        self.assertEqual(self.yard("jobs", "--state", "failed", "--json").json["jobs"], [])
        self.yard("forget", identity, code=1)
        self.yard("cancel", identity)
        self.wait_for(lambda: self.state(identity) == "cancelled", "cancelled")
        self.yard("cancel", identity)  # again is fine
        again = self.yard("resubmit", identity, "--json").json
        self.assertNotEqual(again["id"], identity)
        self.assertEqual(again["name"], "cli-test")
        self.yard("cancel", again["id"])
        self.wait_for(lambda: self.state(again["id"]) == "cancelled", "cancelled")
        self.yard("forget", identity)
        self.yard("job", identity, code=3)

    def test_following_a_log(self):
        identity = self.submit(code={"command": ["sh", "-c", "for i in 1 2 3; do echo line $i; sleep 0.5; done"]})
        self.assertEqual(self.yard("logs", identity, "--follow").out, "line 1\nline 2\nline 3\n")

    def test_interrupted_waiting_leaves_the_job(self):
        process = self.start("submit", self.job_file(code={"command": ["sleep", "300"]}), "--wait")
        self.wait_for(lambda: any(job["state"] == "running" for job in self.yard("jobs", "--json").json["jobs"]), "running")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
        self.assertEqual(process.returncode, 130)
        self.assertIn("goes on", err)
        self.assertIn("yard cancel ", err)
        jobs = self.yard("jobs", "--json").json["jobs"]
        self.assertEqual([job["state"] for job in jobs], ["running"])

    def test_what_is_not_there(self):
        for verb in (["job"], ["logs"], ["cancel"], ["resubmit"], ["forget"]):
            document = self.fails(*verb, "01zzzzzzzzzzzzzzzzzzzzzzzz", code=3, word="01zzzzzzzzzzzzzzzzzzzzzzzz")
            self.assertEqual(document["error"]["code"], "not_found")
        self.fails("jobs", "--site", "mars", code=3, word="mars")
        self.fails("jobs", "--state", "sleepy", code=2, word="sleepy")
        identity = self.submit()
        self.fails("logs", identity, "--task", "worker/9", code=3, word="worker/9")
        self.fails("submit", self.job_file(), "--site", "mars", code=3, word="mars")

    def test_no_jobs(self):
        self.assertEqual(self.yard("jobs", "--json").json, {"jobs": []})
        self.assertIn("No jobs yet", self.yard("jobs").err)


if __name__ == "__main__":
    main()
