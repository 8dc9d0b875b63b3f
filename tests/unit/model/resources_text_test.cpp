#include "core/model/job_plan.h"
#include "core/model/job_spec_json.h"
#include "tests/support/catch.h"

using namespace trainyard::model;

TEST_CASE("resources in a few words for tables") {
    const auto text = [](const std::string& fields) {
        return resourcesText(
            parseJobSpec(R"({"apiVersion": "trainyard/v1", "name": "x", "code": {"command": ["a"]}, )" + fields + "}")
                .spec);
    };
    CHECK(text(R"("gang": true)") == "1 CPU");
    CHECK(text(R"("resources": {"cpu": 2})") == "2 CPU");
    CHECK(text(R"("resources": {"cpu": 4, "gpu": 8})") == "8 GPU");
    CHECK(text(R"("resources": {"gpu": 0.5})") == "0.5 GPU");
    CHECK(text(R"("resources": {"gpu": 2}, "roles": [{"name": "worker", "replicas": 4}])") == "4 × 2 GPU");
    CHECK(text(R"("resources": {"gpu": 2}, "roles": [{"name": "chief"}, {"name": "worker", "replicas": 3}])") ==
          "4 × 2 GPU");
    CHECK(
        text(
            R"("roles": [{"name": "ps", "replicas": 2, "resources": {"cpu": 1.5}}, {"name": "worker", "resources": {"gpu": 1}}])") ==
        "1 GPU + 2 × 1.5 CPU");
}
