// What a job needs against what a site has: nodes, data sets.
#include "tests/unit/plan/plan_support.h"

using namespace trainyard;
using namespace trainyard::tests;

namespace {

model::Node node(const std::string& name, int cores, std::int64_t gibi, int gpus) {
    model::Node made;
    made.name = name;
    made.cpuCores = cores;
    made.memoryTotal = gibi << 30;
    made.gpu.count = gpus;
    return made;
}

plan::PlanRequest onCluster(const JobBench& bench, const std::string& fields) {
    auto request = bench.request(R"("code": {"command": ["sh"]}, )" + fields);
    request.nodes = {node("small", 2, 8, 0), node("large", 16, 64, 0), node("gpu", 8, 32, 4)};
    return request;
}

} // namespace

TEST_CASE("nodes that are large enough are eligible") {
    const JobBench bench;
    CHECK(JobBench::planned(onCluster(bench, R"("resources": {"cpu": 4})")).eligible ==
          std::vector<std::string>{"large", "gpu"});
    CHECK(JobBench::planned(onCluster(bench, R"("resources": {"memory": "8Gi"})")).tasks[0].nodes ==
          std::vector<std::string>{"small", "large", "gpu"});
    const auto roles = JobBench::planned(onCluster(
        bench,
        R"("roles": [{"name": "worker", "resources": {"gpu": 0.5}}, {"name": "ps", "resources": {"cpu": 16}}])"));
    CHECK(roles.tasks[0].nodes == std::vector<std::string>{"gpu"});
    CHECK(roles.tasks[1].nodes == std::vector<std::string>{"large"});
    CHECK(roles.eligible == std::vector<std::string>{"large", "gpu"});
}

TEST_CASE("more than any node has is refused with what the largest has") {
    const JobBench bench;
    const auto check = [&](const std::string& fields, const std::string& start, const std::string& says,
                           const std::string& remedy) {
        const auto error = JobBench::refused(onCluster(bench, fields));
        INFO(error.message << " | " << error.remedy);
        CHECK(error.code == base::ErrorCode::InvalidArgument);
        CHECK(begins(error.message, start));
        CHECK(has(error.message, says));
        CHECK(has(error.remedy, remedy));
    };
    check(R"("resources": {"memory": "96Gi"})", "/resources/memory: ", "the largest node (large) has 64.0 GiB",
          "at most \"64Gi\"");
    check(R"("resources": {"cpu": 32})", "/resources/cpu: ", "asks for 32 cores", "at most 16");
    check(R"("resources": {"gpu": 8})", "/resources/gpu: ", "(gpu) has 4 GPUs", "at most 4");
    check(R"("resources": {"cpu": 16, "gpu": 1})", "/resources: ", "no single node", "yard nodes");
    check(R"("roles": [{"name": "worker", "resources": {"gpu": 5}}])", "/roles/0/resources/gpu: ", "5 GPUs",
          "at most 4");
    check(R"("resources": {"cpu": 8}, "roles": [{"name": "worker", "replicas": 4}])",
          "/roles: ", "32 cores, but the site has 26 cores", "\"gang\": false");
    auto loose =
        onCluster(bench, R"("gang": false, "resources": {"cpu": 8}, "roles": [{"name": "worker", "replicas": 4}])");
    CHECK(JobBench::planned(loose).tasks.size() == 4);
    auto none = onCluster(bench, R"("resources": {"gpu": 1})");
    none.nodes.pop_back();
    CHECK(has(JobBench::refused(none).message, "no node has any"));
}

TEST_CASE("an expression is never passed over in silence") {
    const JobBench bench;
    const auto error = JobBench::refused(onCluster(bench, R"("resources": {"match": "node.cpu.cores > 4"})"));
    CHECK(error.code == base::ErrorCode::Unsupported);
    CHECK(begins(error.message, "/resources/match: "));
    CHECK(has(error.message, "node.cpu.cores > 4"));
    const auto plan = JobBench::planned(
        onCluster(bench, R"("resources": {"prefer": "node.cpu.free"}, "environment": {"image": "docker://x"})"));
    REQUIRE(plan.warnings.size() == 2);
    CHECK(begins(plan.warnings[0], "/resources/prefer: "));
    CHECK(begins(plan.warnings[1], "/environment/image: "));
}

TEST_CASE("mounts are folders of this computer, and arguments lead there") {
    const JobBench bench;
    bench.write("sets/digits/a.csv", "1");
    bench.write("sets/deep/b", "1");
    const auto plan = bench.plan(R"("code": {"command": ["sh", "/data"]},
        "mounts": [{"source": "sets/digits", "target": "/data"}, {"source": "sets/deep", "target": "/data/deep", "readOnly": false}],
        "args": ["/data/a.csv", "--in=/data/deep/b", "/database", "x/data", "/data"], "hyperparameters": {"set": "/data/a.csv"},
        "environment": {"env": {"DATA": "/data"}})");
    const std::string digits = bench.at("sets/digits");
    const std::string deep = bench.at("sets/deep");
    const auto& command = plan.tasks[0].command;
    CHECK(std::vector<std::string>(command.begin() + 1, command.end()) ==
          std::vector<std::string>{digits, digits + "/a.csv", "--in=" + deep + "/b", "/database", "x/data", digits,
                                   "--set=" + digits + "/a.csv"});
    CHECK(plan.tasks[0].env.at("DATA") == digits);
    CHECK(plan.tasks[0].env.at("TRAINYARD_MOUNT_0") == digits);
    CHECK(plan.tasks[0].env.at("TRAINYARD_MOUNT_1") == deep);
    CHECK(plan.mounts[1] == model::PlannedMount{deep, "/data/deep", deep, false});
    CHECK(plan.warnings.size() == 2);
}

TEST_CASE("a data set that is not there is named") {
    const JobBench bench;
    const auto mount = [](const std::string& source) {
        return R"("code": {"command": ["sh"]}, "mounts": [{"source": ")" + source + R"(", "target": "/data"}])";
    };
    const auto gone = bench.error(mount("sets/none"));
    CHECK(begins(gone.message, "/mounts/0/source: "));
    CHECK(has(gone.message, bench.at("sets/none")));
    const auto remote = bench.error(mount("s3://bucket/x"));
    CHECK(remote.code == base::ErrorCode::Unsupported);
    CHECK(begins(remote.message, "/mounts/0/source: "));
    CHECK(has(remote.message, "s3://bucket/x"));
    bench.write("sets/file", "");
    CHECK(bench.plan(mount("file://" + bench.at("sets/file"))).mounts[0].path == bench.at("sets/file"));
    CHECK(has(bench.error(mount("sets/file/below")).message, "there is no file or folder"));
}
