#include "tests/unit/model/problems_support.h"

using namespace trainyard::model;
using namespace trainyard::tests;
using namespace std::chrono_literals;

namespace {

constexpr const char* fullJob = R"({
  // comments are allowed
  "apiVersion": "trainyard/v1",
  "kind": "train",
  "name": "digits-mlp",
  "code": { "package": "dist/trainer-1.0.tar.gz", "module": "trainer.task", "folder": "." },
  "args": ["--epochs", "20", "--rate={{learning-rate}}"],
  "hyperparameters": { "learning-rate": 0.01, "deep": true, "act": "relu", "layers": 3 },
  "environment": { "framework": "pytorch", "version": "2.4", "image": "docker://x", "python": "3.11",
                   "modules": ["cuda/12"], "env": {"A": "b"} },
  "resources": { "cpu": 4, "memory": "16Gi", "gpu": 0.5, "time": "8h", "match": "node.gpu.memory >= 40*GiB",
                 "prefer": "node.gpu.memory", "extended": {"rdma/hca": 1} }, /* 500 milli-GPU */
  "roles": [ {"name": "chief"}, {"name": "worker", "replicas": 4, "resources": {"cpu": 2, "gpu": 1},
              "environment": {"env": {"B": "c"}}, "code": {"script": "worker.py"}, "args": ["-v"]} ],
  "mounts": [ {"source": "s3://bucket/digits", "target": "/data/"}, {"source": "out", "target": "/out", "readOnly": false} ],
  "outputs": { "events": "logs/runs", "model": "m", "keep": ["*.ckpt"] },
  "prepare": "module load x", "finish": "echo done",
  "retry": { "limit": 2, "on": ["node_fail", "preempted"] }, "gang": false, "priority": "high",
  "site": { "names": ["hpc", "local"] }, "native": { "slurm": {"partition": "gpu", "nice": 3} },
  "tune": { "goal": "minimize", "parameters": [] }
})";

} // namespace

TEST_CASE("every field of a job file is read") {
    const SpecResult result = parseJobSpec(fullJob);
    INFO(listed(result.problems));
    REQUIRE(result.valid());
    const JobSpec& spec = result.spec;
    CHECK(spec.kind == JobKind::Train);
    CHECK(spec.name == "digits-mlp");
    CHECK(spec.code == Code{"dist/trainer-1.0.tar.gz", "trainer.task", "", {}, "."});
    CHECK(spec.args == std::vector<std::string>{"--epochs", "20", "--rate={{learning-rate}}"});
    CHECK(spec.hyperparameters.dump() == R"({"learning-rate":0.01,"deep":true,"act":"relu","layers":3})");
    CHECK(spec.environment == Environment{"pytorch", "2.4", "docker://x", "3.11", {"cuda/12"}, {{"A", "b"}}});
    CHECK(spec.resources.cpu == 4.0);
    CHECK(spec.resources.memory == 16LL << 30);
    CHECK(spec.resources.gpu == 0.5);
    CHECK(spec.resources.time == 8h);
    CHECK(spec.resources.match == "node.gpu.memory >= 40*GiB");
    CHECK(spec.resources.prefer == "node.gpu.memory");
    CHECK(spec.resources.extended.at("rdma/hca") == 1);
    REQUIRE(spec.roles.size() == 2);
    CHECK(spec.roles[0].replicas == 1);
    CHECK(spec.roles[1].name == "worker");
    CHECK(spec.roles[1].replicas == 4);
    CHECK(spec.roles[1].resources.gpu == 1.0);
    CHECK(spec.roles[1].environment.env.at("B") == "c");
    CHECK(spec.roles[1].code.script == "worker.py");
    CHECK(spec.roles[1].args == std::vector<std::string>{"-v"});
    REQUIRE(spec.mounts.size() == 2);
    CHECK(spec.mounts[0] == Mount{"s3://bucket/digits", "/data", true});
    CHECK(spec.mounts[1] == Mount{"out", "/out", false});
    CHECK(spec.outputs == Outputs{"logs/runs", "m", {"*.ckpt"}});
    CHECK(spec.prepare == "module load x");
    CHECK(spec.finish == "echo done");
    CHECK(spec.retry == Retry{2, {"node_fail", "preempted"}});
    CHECK_FALSE(spec.gang);
    CHECK(spec.priority == "high");
    CHECK(spec.site == SiteChoice{false, {"hpc", "local"}});
    CHECK(spec.native.at("slurm") == Json{{"partition", "gpu"}, {"nice", 3}});
    CHECK(spec.tune.at("goal") == "minimize");
}

TEST_CASE("what is written reads back as the same spec") {
    const JobSpec spec = parseJobSpec(fullJob).spec;
    const OrderedJson written = writeJobSpec(spec);
    CHECK(written.begin().key() == "apiVersion");
    CHECK(written["resources"].dump().find(R"({"cpu":4,"memory":"16Gi","gpu":0.5,"time":"8h")") == 0);
    const SpecResult again = parseJobSpec(written.dump(2));
    INFO(listed(again.problems));
    CHECK(again.valid());
    CHECK(again.spec == spec);
    CHECK(writeJobSpec(again.spec).dump() == written.dump());
}

TEST_CASE("defaults are left out of what is written") {
    const SpecResult result = parseJobSpec(R"({"apiVersion": "trainyard/v1", "kind": "train", "name": "x",
        "code": {"command": ["true"]}, "gang": true, "priority": "normal", "outputs": {"events": "runs"}, "retry": {"limit": 0},
        "$schema": "https://example.org/job-v1.schema.json"})");
    REQUIRE(result.valid());
    CHECK(writeJobSpec(result.spec).dump() ==
          R"({"apiVersion":"trainyard/v1","name":"x","code":{"command":["true"]}})");
}

TEST_CASE("ten mistakes give ten problems, each with its place, its line and what would be right") {
    const SpecResult result = parseJobSpec(R"({
  "apiVersion": "trainyard/v2",
  "name": "Digits MLP",
  "kind": "trian",
  "code": { "package": "a.tar.gz" },
  "args": ["--epochs", 20],
  "resources": {
    "cpu": "four",
    "memory": "96Gb",
    "tiem": "8h"
  },
  "roles": [ {"name": "worker", "replicas": 0} ],
  "mounts": [ {"source": "a", "target": "data"} ]
})");
    INFO(listed(result.problems));
    CHECK(result.problems.size() == 10);
    const auto at = [&](const std::string& pointer) {
        const SpecProblem* problem = problemAt(result.problems, pointer);
        INFO(pointer);
        REQUIRE(problem);
        return *problem;
    };
    CHECK(at("/apiVersion") == SpecProblem{"/apiVersion",
                                           "The version “trainyard/v2” of the job format is not known here.",
                                           "Write \"trainyard/v1\".", 2});
    CHECK(at("/name").remedy.find("such as \"digits-mlp\"") != std::string::npos);
    CHECK(at("/name").line == 3);
    CHECK(at("/kind").remedy.find("Did you mean “train”?") == 0);
    CHECK(at("/kind").line == 4);
    CHECK(at("/code").message == "“package” is given without “module”.");
    CHECK(at("/code").line == 5);
    CHECK(at("/args/1").remedy == "Write it in quotes: \"20\".");
    CHECK(at("/args/1").line == 6);
    CHECK(at("/resources/cpu").message == "The value is “four”, not a number.");
    CHECK(at("/resources/cpu").line == 8);
    CHECK(at("/resources/memory").message == "“Gb” is not a unit.");
    CHECK(at("/resources/memory").remedy == "Write 96Gi (1024³) or 96G (1000³).");
    CHECK(at("/resources/memory").line == 9);
    CHECK(at("/resources/tiem").remedy == "Did you mean “time”?");
    CHECK(at("/resources/tiem").line == 10);
    CHECK(at("/roles/0/replicas").message == "0 is not from 1 to 10000.");
    CHECK(at("/roles/0/replicas").line == 12);
    CHECK(at("/mounts/0/target").line == 13);
    for (const SpecProblem& problem : result.problems) CHECK_FALSE(problem.remedy.empty());
}

TEST_CASE("the same job reads alike from YAML") {
    const SpecResult result = parseJobSpec(R"(# a job
apiVersion: trainyard/v1
name: digits
code: {module: trainer.task, folder: .}
args: [--epochs, "20"]
hyperparameters:
  learning-rate: 1e-3
  deep: true
  act: relu
  layers: 3
environment: {framework: pytorch, version: "2.4"}
resources:
  cpu: 2
  memory: 16Gi
prepare: |
  echo one
  echo two
)");
    INFO(listed(result.problems));
    REQUIRE(result.valid());
    CHECK(result.spec.hyperparameters.dump() == R"({"learning-rate":0.001,"deep":true,"act":"relu","layers":3})");
    CHECK(result.spec.resources.memory == 16LL << 30);
    CHECK(result.spec.prepare == "echo one\necho two\n");
    CHECK(result.spec.environment.version == "2.4");
}

TEST_CASE("problems in YAML have lines too") {
    const SpecResult result =
        parseJobSpec("apiVersion: trainyard/v1\nname: x\ncode:\n  command: [a]\nenvironment:\n"
                     "  framework: pytorch\n  version: 2.4\nresources:\n  memory:\n  memroy: 1Gi\n");
    INFO(listed(result.problems));
    REQUIRE(result.problems.size() == 3);
    CHECK(result.problems[0] ==
          SpecProblem{"/environment/version", "The value is 2.4, not text.", "Write it in quotes: \"2.4\".", 7});
    CHECK(result.problems[1].pointer == "/resources/memory");
    CHECK(result.problems[1].remedy == "Give it a value or leave the field out.");
    CHECK(result.problems[1].line == 9);
    CHECK(result.problems[2].pointer == "/resources/memroy");
    CHECK(result.problems[2].line == 10);
}
