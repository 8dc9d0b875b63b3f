#include "tests/plugins/host_fixture.h"

using namespace trainyard;
using namespace trainyard::tests;
using Catch::Matchers::Contains;
using host::PluginState;

TEST_CASE("Each broken plugin is listed with its reason before any code runs") {
    const TemporaryFolder home;
    auto options = hostOptions(home, {fixtureFolder()});
    options.disabled = {"fixture-disabled"};
    const host::PluginHost host(std::move(options));
    struct Case {
        const char* file;
        PluginState state;
        const char* reason;
    };
    const Case cases[] = {
        {"b_same_id", PluginState::Disabled, "Another plugin with the same id is used: "},
        {"c_wrong_api", PluginState::Incompatible, "Built for another version (interface 99, needed 1)."},
        {"d_wrong_fingerprint", PluginState::Incompatible, "fingerprint 0123456789abcdef, needed "},
        {"e_wrong_interface", PluginState::Incompatible, "Made for another program (interface org.example.Painter/3"},
        {"i_disabled", PluginState::Disabled, "Switched off in the settings."},
        {"j_text", PluginState::Failed, "Not a plugin, or damaged."},
        {"f_throwing_constructor", PluginState::Ready, ""},
        {"g_throwing_create", PluginState::Ready, ""},
        {"h_no_interface", PluginState::Ready, ""},
    };
    for (const Case& expected : cases) {
        INFO(expected.file);
        const auto info = pluginByFile(host, expected.file);
        CHECK(info.state == expected.state);
        CHECK_THAT(info.reason, Contains(expected.reason));
        CHECK(info.reason.empty() == (expected.state == PluginState::Ready));
        CHECK_FALSE(info.id.empty());
        CHECK_FALSE(info.name.empty());
    }
}

TEST_CASE("A plugin that fails when it is first used is listed as failed, and the others go on") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    struct Case {
        const char* kind;
        const char* file;
        const char* reason;
    };
    const Case cases[] = {
        {"fixture-throwing-constructor", "f_throwing_constructor", "no licence for this planet"},
        {"fixture-throwing-create", "g_throwing_create", "the driver has no wheels"},
        {"fixture-no-interface", "h_no_interface", "does not offer what its metadata says"},
    };
    for (const Case& expected : cases) {
        INFO(expected.kind);
        const auto driver = host.cluster(siteOf(expected.kind));
        REQUIRE_FALSE(driver);
        CHECK(driver.error().code == base::ErrorCode::Internal);
        const auto info = pluginByFile(host, expected.file);
        CHECK(info.state == PluginState::Failed);
        CHECK_THAT(info.reason, Contains(expected.reason));

        const auto again = host.cluster(siteOf(expected.kind)); // answers from memory, with the reason
        REQUIRE_FALSE(again);
        CHECK(again.error().code == base::ErrorCode::Unavailable);
        CHECK_THAT(again.error().message, Contains(expected.reason));
    }
    CHECK(host.cluster(siteOf("fixture-good")));
}

TEST_CASE("Loading all tells of each whether it starts") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    host.loadAll();
    CHECK(pluginByFile(host, "a_good").state == PluginState::Loaded);
    CHECK(pluginByFile(host, "g_throwing_create").state == PluginState::Loaded);
    CHECK(pluginByFile(host, "c_wrong_api").state == PluginState::Incompatible);
    const auto throwing = pluginByFile(host, "f_throwing_constructor");
    CHECK(throwing.state == PluginState::Failed);
    CHECK(throwing.reason == "The plugin failed when it started (no licence for this planet).");
}

TEST_CASE("Plugins that cannot be used say why when a site asks for them") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto driver = host.cluster(siteOf("fixture-wrong-api"));
    REQUIRE_FALSE(driver);
    CHECK(driver.error().code == base::ErrorCode::Unavailable);
    CHECK_THAT(driver.error().message, Contains("interface 99, needed 1"));
}

TEST_CASE("A library cut off anywhere is listed as damaged and never loaded") {
    const TemporaryFolder home;
    const auto original =
        base::fromUtf8(pluginByFile(host::PluginHost(hostOptions(home, {fixtureFolder()})), "a_good").path);
    const auto whole = base::readFile(original);
    REQUIRE(whole);
    const TemporaryFolder folder;
    std::size_t cuts = 0;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{16}, std::size_t{64}, std::size_t{1000}, std::size_t{20000},
          whole->size() / 3, whole->size() / 2, whole->size() - whole->size() / 10, whole->size() - 1}) {
        const std::string name = "cut" + std::to_string(cuts++) + base::toUtf8(original.extension());
        REQUIRE(base::writeFileAtomic(folder / name, whole->substr(0, size)));
    }
    host::PluginHost host(hostOptions(home, {folder.path()}));
    CHECK(host.plugins().size() == cuts);
    for (const auto& info : host.plugins()) {
        INFO(info.path);
        CHECK(info.state == PluginState::Failed);
        CHECK_FALSE(info.reason.empty());
    }
    CHECK_FALSE(host.cluster(siteOf("fixture-good")));
}

TEST_CASE("A link that leads nowhere is listed") {
    const TemporaryFolder home;
    const TemporaryFolder folder;
    std::filesystem::create_symlink(folder / "gone.so", folder / "link.so");
    const host::PluginHost host(hostOptions(home, {folder.path()}));
    CHECK(pluginByFile(host, "link").state == PluginState::Failed);
    CHECK_FALSE(pluginByFile(host, "link").reason.empty());
}
