"""yard goes on with every broken plugin in its folder, and says what is wrong with each."""

import re
import shutil

from yard_process import BUILD, YardCase, main


class Plugins(YardCase):
    def setUp(self):
        super().setUp()
        target = self.home / "plugins"
        target.mkdir(parents=True)
        for file in (BUILD / "tests" / "plugins").glob("*.so"):
            shutil.copy(file, target)
        whole = (target / "a_good.so").read_bytes()
        (target / "k_truncated.so").write_bytes(whole[:len(whole) // 2])
        (target / "l_empty.so").write_bytes(b"")
        (target / "m_link.so").symlink_to("nowhere.so")
        (target / "notes.txt").write_text("not a library")

    def listed(self):
        plugins = self.yard("plugins", "--json").json["plugins"]
        return {plugin["path"].split("/")[-1]: plugin for plugin in plugins}

    def test_each_has_its_state_and_reason(self):
        (self.home / "settings.json").write_text('{"plugins/disabled": ["fixture-disabled"]}')
        listed = self.listed()
        expected = {
            "a_good.so": ("loaded", ""),
            "b_same_id.so": ("disabled", "Another plugin with the same id"),
            "c_wrong_api.so": ("incompatible", "Built for another version (interface 99, needed 1)."),
            "d_wrong_fingerprint.so": ("incompatible", "0123456789abcdef"),
            "e_wrong_interface.so": ("incompatible", "org.example.Painter/3"),
            "f_throwing_constructor.so": ("failed", "no licence for this planet"),
            "h_no_interface.so": ("failed", "does not offer"),
            "i_disabled.so": ("disabled", "Switched off in the settings."),
            "j_text.so": ("failed", "Not a plugin, or damaged."),
            "k_truncated.so": ("failed", "cut off"),
            "l_empty.so": ("failed", "Not a plugin, or damaged."),
            "m_link.so": ("failed", "m_link.so"),
        }
        for name, (state, reason) in expected.items():
            with self.subTest(name):
                self.assertEqual(listed[name]["state"], state)
                self.assertIn(reason, listed[name]["reason"])
                self.assertEqual(listed[name]["reason"] == "", reason == "")
        self.assertNotIn("notes.txt", listed)

    def test_the_program_goes_on(self):
        self.yard("sites")
        self.assertEqual(self.listed()["a_good.so"]["version"], "1.2.3")
        local = [plugin for plugin in self.listed().values() if plugin["id"] == "cluster-local"]
        self.assertEqual([plugin["state"] for plugin in local], ["loaded"])

    def test_people_get_a_table(self):
        (self.home / "settings.json").write_text('{"plugins/disabled": ["fixture-disabled"]}')
        table = self.yard("plugins").out
        plain = re.sub(r"needed [0-9a-f]{16}", "needed FINGERPRINT", table.replace(str(self.home), "HOME"))
        plain = re.sub(r"cut off: it has \d+ of \d+ bytes", "cut off: it has N of M bytes", plain)
        self.assert_golden("plugins.txt", plain)
        self.assertRegex(table, r"(?m)^ID +KIND +VERSION +STATE +NAME$")
        self.assertRegex(table, r"(?m)^fixture-good +cluster +1\.2\.3 +loaded ")

    def test_a_site_of_a_broken_plugin(self):
        self.yard("sites", "add", "broken", "--kind", "fixture-throwing-create")
        self.fails("sites", "probe", "broken", code=1, word="no wheels")
        self.yard("sites", "probe", "local")

    def test_a_folder_that_is_a_file(self):
        home = self.folder / "other"
        home.mkdir()
        (home / "plugins").write_text("a file")
        plugins = self.yard("plugins", "--json", home=home).json["plugins"]
        self.assertTrue(any("cannot be read" in plugin["reason"] for plugin in plugins))


if __name__ == "__main__":
    main()
