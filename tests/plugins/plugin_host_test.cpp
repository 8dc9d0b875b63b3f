#include "tests/plugins/host_fixture.h"

using namespace trainyard;
using namespace trainyard::tests;
using host::PluginState;

TEST_CASE("A good plugin is ready, is loaded at first use, and its driver answers") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto before = pluginByFile(host, "a_good");
    CHECK(before.state == PluginState::Ready);
    CHECK(before.id == "fixture-good");
    CHECK(before.kind == "cluster");
    CHECK(before.version == "1.2.3");
    CHECK(before.name == "Test plugin fixture-good");
    CHECK(before.schemes == std::vector<std::string>{"fixture-good"});
    CHECK(before.capabilities == std::vector<std::string>{"tests"});
    CHECK(before.configSchema.at("type") == "object");
    CHECK(before.reason.empty());

    const auto driver = host.cluster(siteOf("fixture-good"));
    REQUIRE(driver);
    const auto nodes = (*driver)->nodes({});
    REQUIRE(nodes);
    REQUIRE(nodes->size() == 1);
    CHECK(nodes->front().site == "fixture-good-site");
    CHECK(pluginByFile(host, "a_good").state == PluginState::Loaded);
}

TEST_CASE("The same site gives the same driver, a changed configuration a new one") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto first = host.cluster(siteOf("fixture-good"));
    const auto second = host.cluster(siteOf("fixture-good"));
    const auto changed = host.cluster(siteOf("fixture-good", {{"throwIn", "nothing"}}));
    REQUIRE((first && second && changed));
    CHECK(*first == *second);
    CHECK(*first != *changed);
}

TEST_CASE("A site of a kind that nobody runs is an error that names the kind") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto driver = host.cluster(siteOf("abacus"));
    REQUIRE_FALSE(driver);
    CHECK(driver.error().code == base::ErrorCode::Unsupported);
    CHECK(driver.error().message.find("abacus") != std::string::npos);
    CHECK_FALSE(driver.error().remedy.empty());
}

TEST_CASE("What the plugin refuses is an error of the site and leaves the plugin usable") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto refused = host.cluster(siteOf("fixture-good", {{"refuse", true}}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::InvalidArgument);
    CHECK(refused.error().message.find("no address") != std::string::npos);
    CHECK(pluginByFile(host, "a_good").state == PluginState::Loaded);
    CHECK(host.cluster(siteOf("fixture-good")));
}

TEST_CASE("Folders that do not exist, or are files, do no harm") {
    const TemporaryFolder home;
    REQUIRE(base::writeFileAtomic(home / "a file", "x"));
    host::PluginHost host(hostOptions(home, {home / "nowhere", home / "a file", home / "a file" / "below"}));
    const auto plugins = host.plugins();
    REQUIRE(plugins.size() == 1);
    CHECK(plugins.front().state == PluginState::Failed);
    CHECK(plugins.front().path == base::toUtf8(home / "a file"));
    CHECK(plugins.front().reason.find("cannot be read") != std::string::npos);
}
