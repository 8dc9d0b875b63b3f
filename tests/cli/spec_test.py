"""Job files that are wrong: every mistake with its place, and nothing is sent."""

import json

from yard_process import YardCase, main

TEN_MISTAKES = """{
  "apiVersion": "trainyard/v2",
  "kind": "trian",
  "name": "",
  "code": { "command": [] },
  "args": "--epochs 20",
  "resources": { "cpu": -1, "memory": "16Gb", "gpuu": 1, "time": "soon" },
  "roles": [ { "name": "worker", "replicas": 0 } ],
  "gang": "yes"
}
"""
PLACES = ["/apiVersion", "/kind", "/args", "/resources/cpu", "/resources/memory", "/resources/gpuu", "/resources/time",
          "/roles/0/replicas", "/gang"]


class Specs(YardCase):
    def test_ten_mistakes(self):
        self.write("bad.tyjob", TEN_MISTAKES)
        answer = self.yard("validate", "bad.tyjob", "--json", code=2).json
        self.assertFalse(answer["valid"])
        self.assertGreaterEqual(len(answer["errors"]), 10, answer)
        pointers = [error["pointer"] for error in answer["errors"]]
        for place in PLACES:
            self.assertIn(place, pointers)
        for error in answer["errors"]:
            self.assertTrue(error["message"], error)
        plain = self.yard("validate", "bad.tyjob", code=2)
        self.assertEqual(plain.out, "")
        for place in PLACES:
            self.assertIn(f"{place}:", plain.err)
        self.assert_golden("ten-mistakes.txt", plain.err)
        self.assertRegex(plain.err, r"bad\.tyjob:7: /resources/memory: ")

    def test_submit_tells_them_too_and_sends_nothing(self):
        self.write("bad.tyjob", TEN_MISTAKES)
        for verb in (["submit", "bad.tyjob"], ["plan", "bad.tyjob"], ["lower", "bad.tyjob", "--site", "local"]):
            answer = self.yard(*verb, "--json", code=2).json
            self.assertEqual(answer["error"]["code"], "invalid_argument")
            self.assertGreaterEqual(len(answer["errors"]), 10)
        self.assertEqual(self.yard("jobs", "--json").json, {"jobs": []})

    def test_a_good_file(self):
        self.job_file()
        self.assertEqual(self.yard("validate", "job.tyjob", "--json").json, {"valid": True, "errors": []})
        self.assertIn("without mistakes", self.yard("validate", "job.tyjob").out)

    def test_yaml_and_standard_input(self):
        text = "apiVersion: trainyard/v1\nkind: train\nname: y\ncode:\n  command: [echo, hello]\n"
        self.write("job.yaml", text)
        self.yard("validate", "job.yaml")
        self.yard("validate", "-", stdin=text)
        self.yard("validate", "-", stdin="{", code=2)

    def test_texts_that_are_no_job_files(self):
        for text in ("", "{", "[]", "42", "\x00\x01\x02", "{" * 5000, "\udcff"):
            path = self.folder / "junk"
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
            answer = self.yard("validate", "junk", "--json", code=2).json
            self.assertTrue(answer["errors"][0]["message"])

    def test_files_that_cannot_be_read(self):
        self.fails("validate", "nowhere.tyjob", code=3, word="nowhere.tyjob")
        (self.folder / "folder.tyjob").mkdir()
        result = self.yard("validate", "folder.tyjob", code=None)
        self.assertIn(result.code, (1, 2))
        self.assertIn("folder.tyjob", result.err)

    def test_settings(self):
        self.job_file()
        plan = self.yard("plan", "job.tyjob", "--set", "environment.env.GREETING=hi", "--set", "resources.cpu=0.5", "--json")
        self.assertEqual(plan.json["tasks"][0]["env"]["GREETING"], "hi")
        unknown = self.yard("plan", "job.tyjob", "--set", "resources.cpus=2", "--json", code=2).json
        self.assertEqual([error["pointer"] for error in unknown["errors"]], ["/resources/cpus"])
        self.assertIn("cpu", unknown["errors"][0]["message"] + unknown["errors"][0]["remedy"])
        self.fails("plan", "job.tyjob", "--set", "resources", code=2, word="path=value")
        # What reads as a number but has to be text is taken as text.
        self.yard("plan", "job.tyjob", "--set", "environment.framework=pytorch", "--set", "environment.version=2.4",
                  "--set", "environment.python=python3")

    def test_plan_and_lower(self):
        self.job_file(args=[])
        plan = self.yard("plan", "job.tyjob", "--json").json
        self.assertEqual(len(plan["eligible"]), 1)
        task = plan["tasks"][0]
        self.assertEqual((task["role"], task["index"]), ("worker", 0))
        self.assertTrue(task["command"][0].endswith("sh"), task["command"])
        self.assertIsInstance(task["ports"], list)
        lowered = self.yard("lower", "job.tyjob", "--site", "local", "--json").json
        self.assertTrue(lowered["native"])
        for line in lowered["report"]:
            self.assertIn(line["how"], ("pushed", "pinned", "evaluated", "ignored"))
        self.assertIn("worker/0", self.yard("plan", "job.tyjob").out)
        self.fails("lower", "job.tyjob", "--site", "mars", code=3, word="mars")

    def test_what_no_node_can_give(self):
        self.job_file(resources={"cpu": 500})
        document = self.fails("plan", "job.tyjob", code=2, word="500")
        self.assertEqual(document["error"]["code"], "invalid_argument")

    def test_a_missing_script(self):
        self.job_file(code={"script": "gone.py"})
        result = self.yard("submit", "job.tyjob", "--json", code=None)
        self.assertIn(result.code, (2, 3))
        self.assertIn("gone.py", json.dumps(result.json))


if __name__ == "__main__":
    main()
