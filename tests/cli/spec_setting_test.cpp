#include "app/yard/spec_file.h"
#include "tests/support/catch.h"

using namespace trainyard;
using namespace trainyard::yard;
using model::OrderedJson;

namespace {

OrderedJson set(const std::string& document, const std::string& setting) {
    OrderedJson json = OrderedJson::parse(document);
    const auto done = applySetting(json, setting);
    INFO((done ? std::string() : done.error().message));
    REQUIRE(done);
    return json;
}

} // namespace

TEST_CASE("A setting changes a field, or makes it") {
    CHECK(set(R"({"resources":{"cpu":4}})", "resources.cpu=2").dump() == R"({"resources":{"cpu":2}})");
    CHECK(set("{}", "resources.memory=16Gi").dump() == R"({"resources":{"memory":"16Gi"}})");
    CHECK(set("{}", "name=a=b").dump() == R"({"name":"a=b"})");
    CHECK(set("{}", "name=").dump() == R"({"name":""})");
    CHECK(set("{}", "gang=false").dump() == R"({"gang":false})");
    CHECK(set("{}", "environment.version=\"2.4\"").dump() == R"({"environment":{"version":"2.4"}})");
    CHECK(set("{}", "args=[\"--epochs\",\"3\"]").dump() == R"({"args":["--epochs","3"]})");
    CHECK(set(R"({"a":1,"b":2})", "a=3").dump() == R"({"a":3,"b":2})"); // order stays
}

TEST_CASE("A setting reaches into lists and names with dots") {
    CHECK(set(R"({"roles":[{"name":"ps"},{"name":"worker"}]})", "roles.1.replicas=4").dump() ==
          R"({"roles":[{"name":"ps"},{"name":"worker","replicas":4}]})");
    CHECK(set(R"({"args":["a"]})", "args.1=b").dump() == R"({"args":["a","b"]})"); // one behind the last: added
    CHECK(set("{}", "/hyperparameters/a.b=1").dump() == R"({"hyperparameters":{"a.b":1}})");
    CHECK(set("{}", "/resources/extended/rdma~1hca=1").dump() == R"({"resources":{"extended":{"rdma/hca":1}}})");
}

TEST_CASE("A value can be taken as text") {
    OrderedJson json = OrderedJson::object();
    REQUIRE(applySetting(json, "environment.version=2.4", true));
    CHECK(json.dump() == R"({"environment":{"version":"2.4"}})");
}

TEST_CASE("The pointer of a setting is the one that validation reports") {
    CHECK(settingPointer("resources.cpu=2") == "/resources/cpu");
    CHECK(settingPointer("roles.1.replicas=2") == "/roles/1/replicas");
    CHECK(settingPointer("/a~1b/c=2") == "/a~1b/c");
}

TEST_CASE("What is no setting, or has no place, is an error that names it") {
    for (const std::string bad : {"resources.cpu", "=2", "name.first=x", "args.7=x", "args.first=x"}) {
        OrderedJson json = OrderedJson::parse(R"({"name":"n","args":["a"]})");
        const auto done = applySetting(json, bad);
        INFO(bad);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == base::ErrorCode::InvalidArgument);
        CHECK_FALSE(done.error().remedy.empty());
    }
}
