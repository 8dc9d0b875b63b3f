// Roles to tasks and their environment, checked against the conventions of TensorFlow, torchrun and Slurm.
#include "tests/unit/plan/plan_support.h"

using namespace trainyard;
using namespace trainyard::tests;

namespace {

constexpr const char* code = R"("code": {"command": ["sh"]})";

std::string roles(const std::string& list) {
    return std::string(code) + R"(, "roles": [)" + list + "]";
}

const model::PlannedTask& task(const model::JobPlan& plan, const std::string& role, int index) {
    for (const auto& candidate : plan.tasks)
        if (candidate.role == role && candidate.index == index) return candidate;
    FAIL("no task " << role << " " << index);
    return plan.tasks.front();
}

} // namespace

TEST_CASE("a job without roles is one plain task") {
    const auto plan = JobBench().plan(code);
    REQUIRE(plan.tasks.size() == 1);
    const auto& only = plan.tasks[0];
    CHECK(only.role == "worker");
    CHECK(only.index == 0);
    CHECK(only.rank == 0);
    CHECK(only.env.count("TF_CONFIG") == 0);
    CHECK(only.env.count("WORLD_SIZE") == 0);
    CHECK(only.env.at("SLURM_PROCID") == "0");
    CHECK(only.env.at("SLURM_NTASKS") == "1");
    CHECK(only.env.at("TRAINYARD_JOB_ID") == "0key");
    CHECK(only.env.at("TRAINYARD_JOB_NAME") == "digits");
    CHECK(only.env.at("TRAINYARD_EVENTS") == "{jobFolder}/runs");
    CHECK(only.env.at("TRAINYARD_MODEL") == "{jobFolder}/model");
    CHECK(only.env.at("TRAINYARD_PORT") == "40001");
    CHECK(only.env.at("PYTHONUNBUFFERED") == "1");
    CHECK(only.ports == std::vector<int>{40001, 40002});
}

TEST_CASE("tasks are ranked chief, workers, parameter servers, evaluator, however they are written") {
    const auto plan = JobBench().plan(roles(
        R"({"name": "evaluator"}, {"name": "ps", "replicas": 2}, {"name": "worker", "replicas": 2}, {"name": "master"})"));
    std::string order;
    for (const auto& each : plan.tasks)
        order += each.role + std::to_string(each.index) + ":" + std::to_string(each.rank) + " ";
    CHECK(order == "master0:0 worker0:1 worker1:2 ps0:3 ps1:4 evaluator0:5 ");
}

TEST_CASE("TF_CONFIG names the cluster; the evaluator is a task outside of it") {
    const auto plan = JobBench().plan(
        roles(R"({"name": "chief"}, {"name": "worker", "replicas": 2}, {"name": "ps"}, {"name": "evaluator"})"));
    const auto config = [&](const char* role, int index) {
        return model::Json::parse(task(plan, role, index).env.at("TF_CONFIG"));
    };
    const auto cluster = model::Json::parse(
        R"({"chief": ["127.0.0.1:40001"], "worker": ["127.0.0.1:40002", "127.0.0.1:40003"], "ps": ["127.0.0.1:40004"]})");
    CHECK(config("chief", 0)["cluster"] == cluster);
    CHECK(config("chief", 0)["task"] == model::Json{{"type", "chief"}, {"index", 0}});
    CHECK(config("worker", 1)["task"] == model::Json{{"type", "worker"}, {"index", 1}});
    CHECK(config("evaluator", 0)["task"] == model::Json{{"type", "evaluator"}, {"index", 0}});
    CHECK(config("evaluator", 0)["cluster"] == cluster);
}

TEST_CASE("the older master is called so in TF_CONFIG") {
    const auto plan = JobBench().plan(roles(R"({"name": "worker"}, {"name": "master"})"));
    const auto config = model::Json::parse(plan.tasks[0].env.at("TF_CONFIG"));
    CHECK(config["task"]["type"] == "master");
    CHECK(config["cluster"].contains("master"));
    CHECK_FALSE(config["cluster"].contains("chief"));
}

TEST_CASE("torch's world holds those who train, and has its port for the rendezvous") {
    const auto plan = JobBench().plan(
        roles(R"({"name": "ps"}, {"name": "worker", "replicas": 3}, {"name": "evaluator"}, {"name": "chief"})") +
        R"(, "resources": {"cpu": 2.5})");
    const auto& worker = task(plan, "worker", 1);
    CHECK(worker.env.at("RANK") == "2");
    CHECK(worker.env.at("WORLD_SIZE") == "4");
    CHECK(worker.env.at("LOCAL_RANK") == "2");
    CHECK(worker.env.at("LOCAL_WORLD_SIZE") == "4");
    CHECK(worker.env.at("GROUP_RANK") == "0");
    CHECK(worker.env.at("ROLE_RANK") == "1");
    CHECK(worker.env.at("ROLE_WORLD_SIZE") == "3");
    CHECK(worker.env.at("MASTER_ADDR") == "127.0.0.1");
    CHECK(worker.env.at("MASTER_PORT") == "40007");
    CHECK(worker.env.at("TORCHELASTIC_RUN_ID") == "0key");
    CHECK(worker.env.at("OMP_NUM_THREADS") == "2");
    CHECK(worker.env.at("SLURM_PROCID") == "2");
    CHECK(worker.env.at("SLURM_NTASKS") == "6");
    CHECK(worker.env.at("SLURM_LOCALID") == "2");
    CHECK(worker.env.at("SLURM_NODEID") == "0");
    CHECK(worker.env.at("TRAINYARD_ROLE") == "worker");
    CHECK(worker.env.at("TRAINYARD_INDEX") == "1");
    CHECK(worker.env.at("TRAINYARD_REPLICAS") == "3");
    for (const char* role : {"ps", "evaluator"}) {
        CHECK(task(plan, role, 0).env.count("RANK") == 0);
        CHECK(task(plan, role, 0).env.count("MASTER_PORT") == 0);
    }
    CHECK(plan.tasks[0].ports == std::vector<int>{40001, 40007});
}

TEST_CASE("a task with GPUs of its own is a node to torch") {
    const auto plan = JobBench().plan(roles(R"({"name": "worker", "replicas": 2, "resources": {"gpu": 1}})"));
    CHECK(plan.tasks[1].env.at("RANK") == "1");
    CHECK(plan.tasks[1].env.at("LOCAL_RANK") == "0");
    CHECK(plan.tasks[1].env.at("LOCAL_WORLD_SIZE") == "1");
    CHECK(plan.tasks[1].env.at("GROUP_RANK") == "1");
}

TEST_CASE("a role inherits what it does not say") {
    const JobBench bench;
    const auto plan = bench.plan(R"("code": {"command": ["sh"]}, "args": ["-a"],
        "environment": {"env": {"A": "job", "B": "job"}}, "resources": {"cpu": 4, "memory": "2Gi", "time": "1h"},
        "roles": [{"name": "worker", "args": ["-w"], "environment": {"env": {"B": "role", "OMP_NUM_THREADS": "9"}},
                   "resources": {"cpu": 1}}, {"name": "ps"}])");
    const auto& worker = task(plan, "worker", 0);
    const auto& server = task(plan, "ps", 0);
    CHECK(worker.command.back() == "-w");
    CHECK(server.command.back() == "-a");
    CHECK(worker.env.at("A") == "job");
    CHECK(worker.env.at("B") == "role");
    CHECK(server.env.at("B") == "job");
    CHECK(worker.env.at("OMP_NUM_THREADS") == "9");
    CHECK(worker.resources.cpu == 1.0);
    CHECK(worker.resources.memory == 2LL << 30);
    CHECK(worker.resources.time == std::chrono::hours{1});
    CHECK(server.resources.cpu == 4.0);
}

TEST_CASE("roles may bring code of their own") {
    const JobBench bench;
    bench.write("a/x.py", "");
    bench.write("b/y.py", "");
    bench.writeProgram("python", "#!/bin/sh\n");
    const auto plan = bench.plan(
        R"("code": {"module": "x", "folder": "a"}, "environment": {"python": "./python", "env": {"PYTHONPATH": "/p"}},
        "roles": [{"name": "worker"}, {"name": "evaluator", "code": {"module": "y", "folder": "b"}}])");
    CHECK(plan.stage == std::vector<model::StagedFile>{{bench.at("a"), "work"}, {bench.at("b"), "work-evaluator"}});
    CHECK(task(plan, "worker", 0).env.at("PYTHONPATH") == "/p");
    CHECK(has(task(plan, "evaluator", 0).env.at("PYTHONPATH"), "{jobFolder}/work-evaluator"));
    CHECK(has(task(plan, "evaluator", 0).env.at("PYTHONPATH"), "/p"));
}

TEST_CASE("variables that Trainyard sets are refused also where no reader looked") {
    auto request = JobBench().request(roles(R"({"name": "worker"})"));
    request.spec.roles[0].environment.env["MASTER_PORT"] = "1";
    const auto error = JobBench::refused(request);
    CHECK(begins(error.message, "/roles/0/environment/env/MASTER_PORT: "));
    CHECK(error.code == base::ErrorCode::InvalidArgument);
}

TEST_CASE("ports: none in a dry run, an error is handed on, too few are noticed") {
    auto request = JobBench().request(roles(R"({"name": "worker", "replicas": 2})"));
    request.reservePorts = nullptr;
    CHECK(JobBench::planned(request).tasks[1].ports == std::vector<int>{0});
    request.reservePorts = [](int) -> base::Expected<std::vector<int>> {
        return base::makeError(base::ErrorCode::QuotaExceeded, "No port is free.", "Wait.");
    };
    CHECK(JobBench::refused(request).message == "No port is free.");
    request.reservePorts = [](int) -> base::Expected<std::vector<int>> { return std::vector<int>{1}; };
    const auto few = plan::makePlan(request);
    REQUIRE_FALSE(few);
    CHECK(few.error().code == base::ErrorCode::Internal);
}

TEST_CASE("a plan survives being written and read") {
    const JobBench bench;
    bench.write("data/x", "");
    auto request =
        bench.request(roles(R"({"name": "worker", "replicas": 2, "resources": {"gpu": 0.5}}, {"name": "ps"})") +
                      R"(, "hyperparameters": {"z": 1, "a": 0.1}, "mounts": [{"source": "data", "target": "/data"}],
                                    "resources": {"memory": "1Gi", "time": "90s", "extended": {"rdma/hca": 1}}, "tune": {"x": [1]})");
    const auto plan = JobBench::planned(request);
    const auto again = model::Json::parse(model::Json(plan).dump()).get<model::JobPlan>();
    CHECK(again == plan);
    CHECK(again.spec.hyperparameters.begin().key() == "z");
    CHECK_THROWS_AS(model::Json::parse("{}").get<model::JobPlan>(), model::Json::exception);
}
