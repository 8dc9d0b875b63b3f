"""Wrong use, help, and answers in JSON to wrong use."""

import json

from yard_process import YardCase, main

VERBS = ["run-demo", "submit", "jobs", "job", "logs", "cancel", "resubmit", "forget", "validate", "plan", "lower", "schema",
         "sites", "nodes", "plugins", "completion"]


class Usage(YardCase):
    def test_help_names_every_verb(self):
        listed = self.yard("--help").out
        for verb in VERBS:
            self.assertIn(f"\n  {verb} ", listed)
            self.assertIn("Usage", self.yard(verb, "--help").out)

    def test_version(self):
        self.assertRegex(self.yard("--version").out, r"^yard \d+\.\d+\.\d+\n$")

    def test_wrong_use_is_2(self):
        for arguments in ([], ["dance"], ["submit"], ["jobs", "--stat", "x"], ["job", "a", "b"], ["sites", "dance"],
                          ["lower", "x"]):
            self.fails(*arguments, code=2, word="--help")

    def test_an_unknown_verb_is_named(self):
        self.fails("dance", code=2, word="“dance”")

    def test_json_may_stand_before_the_verb(self):
        self.assertIn("plugins", self.yard("--json", "plugins").json)

    def test_schema_is_json(self):
        schema = json.loads(self.yard("schema").out)
        self.assertEqual(schema["type"], "object")
        self.assertIn("apiVersion", schema["properties"])
        self.assertEqual(schema, self.yard("schema", "--json").json)


if __name__ == "__main__":
    main()
