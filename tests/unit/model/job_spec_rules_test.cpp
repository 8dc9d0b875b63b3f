// One mistake at a time: which pointer, and words that name the cause.
#include "tests/unit/model/problems_support.h"

using namespace trainyard::model;
using namespace trainyard::tests;

namespace {

struct Mistake {
    const char* field;   // added to a valid job
    const char* pointer; // where it must be reported
    const char* says;    // part of the message or the remedy
};

} // namespace

TEST_CASE("a mistake is reported where it is, once, with words that help") {
    const Mistake mistake = GENERATE(
        Mistake{R"("hyperparamters": {})", "/hyperparamters", "Did you mean “hyperparameters”?"},
        Mistake{R"("env": {})", "/env", "Did you mean “environment”?"},
        Mistake{R"("zzzzzzzz": 1)", "/zzzzzzzz", "The fields here are"},
        Mistake{R"("a/b~c": 1)", "/a~1b~0c", "is not a field here"},
        Mistake{R"("gang": "yes")", "/gang", "true or false"},
        Mistake{R"("priority": "urgent")", "/priority", "low, normal or high"},
        Mistake{R"("prepare": ["a"])", "/prepare", "not text"},
        Mistake{R"("resources": [])", "/resources", "not an object"},
        Mistake{R"("resources": {"cpu": 0})", "/resources/cpu", "above 0"},
        Mistake{R"("resources": {"cpu": "4"})", "/resources/cpu", "without quotes"},
        Mistake{R"("resources": {"cpu": 1e9})", "/resources/cpu", "65536"},
        Mistake{R"("resources": {"memory": 16})", "/resources/memory", "\"16Gi\""},
        Mistake{R"("resources": {"memory": "0Gi"})", "/resources/memory", "1Mi"},
        Mistake{R"("resources": {"memory": 1.5})", "/resources/memory", "not a size"},
        Mistake{R"("resources": {"memory": 18446744073709551615})", "/resources/memory", "not a size"},
        Mistake{R"("resources": {"gpu": -1})", "/resources/gpu", "from 0"},
        Mistake{R"("resources": {"gpu": 0.33333})", "/resources/gpu", "0.001"},
        Mistake{R"("resources": {"time": 3600})", "/resources/time", "\"3600s\""},
        Mistake{R"("resources": {"time": "0s"})", "/resources/time", "no time"},
        Mistake{R"("resources": {"time": "8 hours"})", "/resources/time", "not a duration"},
        Mistake{R"("resources": {"extended": {"rdma/hca": -1}})", "/resources/extended/rdma~1hca", "not an amount"},
        Mistake{R"("roles": {"name": "worker"})", "/roles", "not a list"},
        Mistake{R"("roles": [{"name": "boss"}])", "/roles/0/name", "chief, master, worker, ps or evaluator"},
        Mistake{R"("roles": [{"replicas": 2}])", "/roles/0/name", "no name"},
        Mistake{R"("roles": [{"name": "worker"}, {"name": "worker"}])", "/roles/1/name", "twice"},
        Mistake{R"("roles": [{"name": "chief"}, {"name": "master"}])", "/roles/1/name", "not both"},
        Mistake{R"("roles": [{"name": "chief", "replicas": 2}])", "/roles/0/replicas", "one chief"},
        Mistake{R"("roles": [{"name": "worker", "replicas": 1.5}])", "/roles/0/replicas", "whole number"},
        Mistake{R"("roles": [{"name": "worker", "replicas": 20000}])", "/roles/0/replicas", "10000"},
        Mistake{R"("roles": [{"name": "worker", "replicas": 6000}, {"name": "ps", "replicas": 6000}])", "/roles",
                "12000 tasks"},
        Mistake{R"("roles": [{"name": "ps"}])", "/roles", "nothing that trains"},
        Mistake{R"("roles": [{"name": "worker", "resources": {"time": "1h"}}])", "/roles/0/resources/time",
                "/resources/time"},
        Mistake{R"("roles": [{"name": "worker", "code": {"script": "a.py", "command": ["b"]}}])", "/roles/0/code",
                "one of them"},
        Mistake{R"("args": "--epochs 20")", "/args", "[\"--epochs 20\"]"},
        Mistake{R"("args": ["{{lr}}"])", "/args/0", "no hyper-parameter"},
        Mistake{R"("hyperparameters": {"lr": 1}, "args": ["{{ lrr }}"])", "/args/0", "Did you mean {{lr}}?"},
        Mistake{R"("hyperparameters": {"layers": [1, 2]})", "/hyperparameters/layers", "not a number, text"},
        Mistake{R"("hyperparameters": {"--lr": 1})", "/hyperparameters/--lr", "option"},
        Mistake{R"("hyperparameters": {"lr": null})", "/hyperparameters/lr", "not a number"},
        Mistake{R"("environment": {"env": {"A B": "x"}})", "/environment/env/A B", "environment variable"},
        Mistake{R"("environment": {"env": {"A": 1}})", "/environment/env/A", "\"1\""},
        Mistake{R"("environment": {"env": {"RANK": "1"}})", "/environment/env/RANK", "Trainyard sets “RANK” itself"},
        Mistake{R"("environment": {"env": {"TRAINYARD_X": "1"}})", "/environment/env/TRAINYARD_X", "itself"},
        Mistake{R"("environment": {"env": {"A": "x\u0000y"}})", "/environment/env/A", "zero byte"},
        Mistake{R"("environment": {"modules": ["cuda; rm x"]})", "/environment/modules", "not the name of a module"},
        Mistake{R"("environment": {"version": "2"})", "/environment/version", "framework"},
        Mistake{R"("mounts": [{"source": "a"}])", "/mounts/0/target", "no “target”"},
        Mistake{R"("mounts": [{"source": "", "target": "/a"}])", "/mounts/0/source", "empty"},
        Mistake{R"("mounts": [{"source": "a", "target": "/a/../b"}])", "/mounts/0/target", "not an absolute path"},
        Mistake{R"("mounts": [{"source": "a", "target": "/a"}, {"source": "b", "target": "/a/"}])", "/mounts/1/target",
                "Two mounts"},
        Mistake{R"("mounts": [{"source": "a", "target": "/a", "readonly": true}])", "/mounts/0/readonly", "“readOnly”"},
        Mistake{R"("outputs": {"events": "../x"})", "/outputs/events", "leads out"},
        Mistake{R"("outputs": {"model": "/abs"})", "/outputs/model", "leads out"},
        Mistake{R"("outputs": {"keep": ["ok", "~/x"]})", "/outputs/keep/1", "leads out"},
        Mistake{R"("retry": {"limit": 1000})", "/retry/limit", "100"},
        Mistake{R"("retry": {"on": ["nodefail"]})", "/retry/on/0", "Did you mean “node_fail”?"},
        Mistake{R"("site": "hpc")", "/site", "{\"names\": [\"hpc\"]}"},
        Mistake{R"("site": {"any": true, "names": ["a"]})", "/site", "exclude each other"},
        Mistake{R"("native": {"slurm": "gpu"})", "/native/slurm", "not an object"},
        Mistake{R"("tune": [])", "/tune", "not an object"}, Mistake{R"("kind": "tune")", "/tune", "what to tune"});
    const SpecProblem problem = onlyProblem(jobWith(mistake.field));
    INFO(problem.message << " | " << problem.remedy);
    CHECK(problem.pointer == mistake.pointer);
    CHECK((problem.message + " " + problem.remedy).find(mistake.says) != std::string::npos);
    CHECK(problem.line == 1);
}

TEST_CASE("code is one of a module, a script and a command") {
    const auto job = [](const std::string& code) {
        return R"({"apiVersion": "trainyard/v1", "name": "x", "code": )" + code + "}";
    };
    for (const char* right :
         {R"({"package": "a.whl", "module": "a.b"})", R"({"module": "a", "folder": "."})", R"({"script": "a.py"})",
          R"({"command": ["a", "b"]})", R"({"script": "a.py", "folder": "src"})"}) {
        INFO(right);
        CHECK(parseJobSpec(job(right)).valid());
    }
    for (const char* wrong :
         {R"({})", R"({"folder": "."})", R"({"module": "a"})", R"({"package": "a.whl"})",
          R"({"script": "a.py", "command": ["b"]})", R"({"package": "a", "module": "b", "script": "c"})",
          R"({"module": "a", "folder": ".", "script": "c"})"}) {
        INFO(wrong);
        CHECK(onlyProblem(job(wrong)).pointer == "/code");
    }
    CHECK(onlyProblem(job(R"({"package": "a", "module": "a/b.py"})")).pointer == "/code/module");
    CHECK(onlyProblem(job(R"({"command": []})")).pointer == "/code/command");
    CHECK(onlyProblem(job(R"({"command": [""]})")).pointer == "/code/command");
    CHECK(onlyProblem(job(R"({"script": ""})")).pointer == "/code/script");
    CHECK(onlyProblem(job("null")).pointer == "/code");
}

TEST_CASE("code may come from the job or from each role") {
    CHECK(onlyProblem(R"({"apiVersion": "trainyard/v1", "name": "x"})").pointer == "/code");
    CHECK(parseJobSpec(R"({"apiVersion": "trainyard/v1", "name": "x", "kind": "notebook"})").valid());
    CHECK(
        parseJobSpec(
            R"({"apiVersion": "trainyard/v1", "name": "x", "roles": [{"name": "worker", "code": {"script": "a.py"}}]})")
            .valid());
    CHECK(onlyProblem(R"({"apiVersion": "trainyard/v1", "name": "x",
        "roles": [{"name": "worker", "code": {"script": "a.py"}}, {"name": "ps"}]})")
              .pointer == "/roles/1/code");
}

TEST_CASE("names of jobs are those that every site takes") {
    const auto problems = [](const std::string& name) {
        return parseJobSpec(R"({"apiVersion": "trainyard/v1", "code": {"command": ["a"]}, "name": ")" + name + "\"}")
            .problems;
    };
    for (const char* name : {"a", "a-b", "a--b", "0.1", "digits-mlp.v2"}) CHECK(problems(name).empty());
    for (const char* name : {"", "-a", "a-", "A", "a_b", "a b", "a..b", "a.-b", "ü"}) {
        INFO(name);
        CHECK(problems(name).size() == 1);
    }
    CHECK(problems(std::string(63, 'a')).empty());
    CHECK(problems(std::string(64, 'a')).size() == 1);
    CHECK(problems("Große Sache_2").front().remedy.find("\"gro-e-sache-2\"") != std::string::npos);
}

TEST_CASE("missing apiVersion and name are both reported") {
    const SpecResult result = parseJobSpec("{}");
    CHECK(result.problems.size() == 3);
    CHECK(problemAt(result.problems, "/apiVersion"));
    CHECK(problemAt(result.problems, "/name"));
    CHECK(problemAt(result.problems, "/code"));
}
