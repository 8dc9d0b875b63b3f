"""Sites and nodes."""

from yard_process import YardCase, main


class Sites(YardCase):
    def test_this_computer_is_there(self):
        sites = self.yard("sites", "--json").json["sites"]
        self.assertEqual([(site["id"], site["kind"]) for site in sites], [("local", "local")])
        self.assertRegex(self.yard("sites").out, r"(?m)^local +local +This computer$")

    def test_probe_and_nodes(self):
        profile = self.yard("sites", "probe", "local", "--json").json
        self.assertTrue(profile["reachable"])
        self.assertTrue(profile["summary"])
        nodes = self.yard("nodes", "--json").json["nodes"]
        self.assertEqual([node["site"] for node in nodes], ["local"])
        self.assertGreater(nodes[0]["cpu"]["cores"], 0)
        self.assertGreater(nodes[0]["memory"]["total"], 0)
        self.assertIn(nodes[0]["name"], self.yard("nodes", "--site", "local").out)

    def test_add_and_remove(self):
        self.yard("sites", "add", "second", "--kind", "local", "--title", "第二台")
        self.assertEqual([site["id"] for site in self.yard("sites", "--json").json["sites"]], ["local", "second"])
        self.assertIn("第二台", self.yard("sites").out)
        self.fails("sites", "add", "second", "--kind", "local", code=1, word="second")
        self.yard("sites", "remove", "second")
        self.fails("sites", "remove", "second", code=3, word="second")

    def test_what_does_not_work(self):
        self.fails("sites", "add", "x", "--kind", "abacus", code=2, word="abacus")
        self.fails("sites", "add", "x y", "--kind", "local", code=2, word="x y")
        self.fails("sites", "add", "x", "--kind", "local", "--set", "oops", code=2, word="oops")
        self.fails("sites", "probe", "mars", code=3, word="mars")
        self.fails("sites", "remove", "local", code=2, word="cannot be removed")
        self.fails("nodes", "--site", "mars", code=3, word="mars")


if __name__ == "__main__":
    main()
