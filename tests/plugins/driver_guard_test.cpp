#include "tests/plugins/host_fixture.h"

using namespace trainyard;
using namespace trainyard::tests;
using host::PluginState;

namespace {

// Calls the verb by name and gives its error, nothing where it went well.
std::optional<base::Error> callVerb(api::ClusterDriver& driver, const std::string& verb) {
    const base::OpContext context;
    const auto errorOf = [](const auto& answer) {
        return answer ? std::optional<base::Error>() : std::optional<base::Error>(answer.error());
    };
    if (verb == "probe") return errorOf(driver.probe(context));
    if (verb == "nodes") return errorOf(driver.nodes(context));
    if (verb == "lower") return errorOf(driver.lower({}, context));
    if (verb == "reservePorts") return errorOf(driver.reservePorts("key", 1, context));
    if (verb == "submit") return errorOf(driver.submit({}, context));
    if (verb == "find") return errorOf(driver.find("key", context));
    if (verb == "status") return errorOf(driver.status({"1"}, context));
    if (verb == "cancel") return errorOf(driver.cancel("1", context));
    if (verb == "readLog") return errorOf(driver.readLog("1", {}, 0, 1, context));
    if (verb == "files") return errorOf(driver.files("1", context));
    if (verb == "events") return errorOf(driver.events("1", context));
    return errorOf(driver.forget("1", context));
}

} // namespace

TEST_CASE("An exception in any verb is an internal error with its text") {
    for (const std::string verb : {"probe", "nodes", "lower", "reservePorts", "submit", "find", "status", "cancel",
                                   "readLog", "files", "events", "forget"}) {
        INFO(verb);
        const TemporaryFolder home;
        host::PluginHost host(hostOptions(home, {fixtureFolder()}));
        const auto driver = host.cluster(siteOf("fixture-good", {{"throwIn", verb}}));
        REQUIRE(driver);
        const auto error = callVerb(**driver, verb);
        REQUIRE(error.has_value());
        CHECK(error->code == base::ErrorCode::Internal);
        CHECK(error->message.find(verb) != std::string::npos);
        CHECK(error->detail == "out of cheese in " + verb);
        CHECK(error->origin == "Test plugin fixture-good");
        CHECK(pluginByFile(host, "a_good").state == PluginState::Loaded);
    }
}

TEST_CASE("After three exceptions the plugin is unhealthy and is not called again") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto driver = host.cluster(siteOf("fixture-good", {{"throwIn", "status"}}));
    REQUIRE(driver);
    CHECK_FALSE(callVerb(**driver, "probe").has_value());
    for (int i = 0; i < 3; ++i) CHECK(callVerb(**driver, "status")->code == base::ErrorCode::Internal);
    const auto info = pluginByFile(host, "a_good");
    CHECK(info.state == PluginState::Unhealthy);
    CHECK(info.reason.find("out of cheese in status") != std::string::npos);
    const auto refused = callVerb(**driver, "probe"); // would have worked
    REQUIRE(refused.has_value());
    CHECK(refused->code == base::ErrorCode::Unavailable);
    CHECK_FALSE(refused->remedy.empty());
    const auto other = host.cluster(model::Site{"other", "other", "fixture-good", nlohmann::json::object()});
    REQUIRE_FALSE(other);
    CHECK(other.error().code == base::ErrorCode::Unavailable);
}

TEST_CASE("What is not a std::exception, and what the files of a job throw, is caught too") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto numbers = host.cluster(siteOf("fixture-good", {{"throwIn", "number"}}));
    REQUIRE(numbers);
    CHECK_FALSE((*numbers)->capabilities().gang); // nothing is known of a driver that throws here
    CHECK(callVerb(**numbers, "nodes")->detail == "an exception without a text");

    host::PluginHost second(hostOptions(home, {fixtureFolder()}));
    const auto reads = second.cluster(siteOf("fixture-good", {{"throwIn", "read"}}));
    REQUIRE(reads);
    CHECK((*reads)->capabilities().gang);
    const auto files = (*reads)->files("1", {});
    REQUIRE(files);
    CHECK((*files)->list("", "", {})->entries.size() == 1);
    CHECK((*files)->stat("x", {})->path == "x");
    CHECK((*files)->localFolder().empty());
    const auto text = (*files)->read("x", 0, 10, {});
    REQUIRE_FALSE(text);
    CHECK(text.error().detail == "the disk is on fire");
}

TEST_CASE("Errors that a driver returns pass as they are and do not count") {
    const TemporaryFolder home;
    host::PluginHost host(hostOptions(home, {fixtureFolder()}));
    const auto driver = host.cluster(siteOf("fixture-good"));
    REQUIRE(driver);
    for (int i = 0; i < 5; ++i) CHECK(callVerb(**driver, "cancel")->code == base::ErrorCode::NotFound);
    CHECK(pluginByFile(host, "a_good").state == PluginState::Loaded);
}
