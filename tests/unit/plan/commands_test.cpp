// Code to commands: what runs, what is staged, what is installed.
#include "tests/unit/plan/plan_support.h"

using namespace trainyard;
using namespace trainyard::tests;

using Command = std::vector<std::string>;

TEST_CASE("a package is installed into a venv of the job's own") {
    const JobBench bench;
    bench.write("dist/trainer-1.0.tar.gz", "x");
    const std::string python = bench.writeProgram("bin/python", "#!/bin/sh\n");
    const auto plan = bench.plan(R"("code": {"package": "dist/trainer-1.0.tar.gz", "module": "trainer.task"},
        "environment": {"python": "bin/python"}, "args": ["--epochs", "2"], "hyperparameters": {"rate": 0.01, "deep": true, "n": 3})");
    REQUIRE(plan.tasks.size() == 1);
#ifdef _WIN32
    CHECK(plan.tasks[0].command.front() == "{jobFolder}/venv/Scripts/python.exe");
#else
    CHECK(plan.tasks[0].command == Command{"{jobFolder}/venv/bin/python", "-m", "trainer.task", "--epochs", "2",
                                           "--rate=0.01", "--deep=true", "--n=3"});
#endif
    CHECK(plan.python.venv);
    CHECK(plan.python.python == python);
    CHECK(plan.python.install == Command{bench.at("dist/trainer-1.0.tar.gz")});
    CHECK(plan.stage.empty());
}

TEST_CASE("a module runs from its staged folder") {
    const JobBench bench;
    bench.write("src/trainer/task.py", "");
    const std::string python = bench.writeProgram("bin/python", "#!/bin/sh\n");
    const auto plan =
        bench.plan(R"("code": {"module": "trainer.task", "folder": "src/"}, "environment": {"python": "bin/python"})");
    CHECK(plan.tasks[0].command == Command{python, "-m", "trainer.task"});
    CHECK(plan.stage == std::vector<model::StagedFile>{{bench.at("src"), "work"}});
    CHECK_FALSE(plan.python.venv);
    const auto error =
        bench.error(R"("code": {"module": "trainer.tsak", "folder": "src"}, "environment": {"python": "bin/python"})");
    CHECK(begins(error.message, "/code/module: "));
    CHECK(has(error.message, "trainer/tsak.py"));
}

TEST_CASE("a script is staged by itself or with its folder") {
    const JobBench bench;
    bench.write("src/train.py", "");
    bench.write("run.sh", "echo\n");
    bench.write("tool", "#!/usr/bin/env -S sh -e\n");
    const std::string python = bench.writeProgram("bin/python", "#!/bin/sh\n");
    const std::string environment = R"(, "environment": {"python": "bin/python"})";
    const auto alone = bench.plan(R"("code": {"script": "src/train.py"})" + environment);
    CHECK(alone.tasks[0].command == Command{python, "{jobFolder}/work/train.py"});
    CHECK(alone.stage == std::vector<model::StagedFile>{{bench.at("src/train.py"), "work/train.py"}});
    for (const char* script : {"train.py", "src/train.py"}) {
        const auto inside =
            bench.plan(R"("code": {"folder": "src", "script": ")" + std::string(script) + "\"}" + environment);
        CHECK(inside.tasks[0].command == Command{python, "{jobFolder}/work/train.py"});
        CHECK(inside.stage == std::vector<model::StagedFile>{{bench.at("src"), "work"}});
    }
    const auto beside = bench.plan(R"("code": {"folder": "src", "script": "run.sh"})");
    CHECK(beside.stage ==
          std::vector<model::StagedFile>{{bench.at("src"), "work"}, {bench.at("run.sh"), "work/run.sh"}});
#ifndef _WIN32
    CHECK(beside.tasks[0].command == Command{"sh", "{jobFolder}/work/run.sh"});
    CHECK(bench.plan(R"("code": {"script": "tool"})").tasks[0].command ==
          Command{"/usr/bin/env", "sh", "-e", "{jobFolder}/work/tool"});
#endif
}

TEST_CASE("a command is found on this computer") {
    const JobBench bench;
    bench.write("train.py", "");
    const std::string tool = bench.writeProgram("bin/tool", "#!/bin/sh\n");
    CHECK(bench.plan(R"("code": {"command": ["bin/tool", "train.py", "other.py"]})").tasks[0].command ==
          Command{tool, bench.at("train.py"), "other.py"});
    CHECK(bench.plan(R"("code": {"command": ["./bin/tool", "train.py"], "folder": "."})").tasks[0].command ==
          Command{"{jobFolder}/work/bin/tool", "train.py"});
#ifndef _WIN32
    const auto onPath = bench.plan(R"("code": {"command": ["sh", "-c", "true"]})").tasks[0].command;
    CHECK(begins(onPath[0], "/"));
    CHECK(std::filesystem::path(onPath[0]).filename() == "sh");
#endif
    CHECK(bench.plan(R"("code": {"command": ["python3", "x"]}, "environment": {"python": "bin/tool"})")
              .tasks[0]
              .command == Command{tool, "x"});
}

TEST_CASE("hyper-parameters that arguments place are not given twice") {
    const JobBench bench;
    bench.writeProgram("t", "#!/bin/sh\n");
    CHECK(bench
              .plan(R"("code": {"command": ["./t", "{{name}}"]}, "args": ["-lr", "{{ lr }}"],
                        "hyperparameters": {"lr": 1e-05, "name": "a b", "z": 1, "a": "{{lr}}"})")
              .tasks[0]
              .command == Command{bench.at("t"), "a b", "-lr", "1e-05", "--z=1", "--a={{lr}}"});
}

TEST_CASE("what is missing is named with its field, its path and what to do") {
    const JobBench bench;
    bench.write("notes.txt", "");
    bench.write("empty/x", "");
    const auto check = [&](const std::string& fields, const std::string& pointer, const std::string& says) {
        const auto error = bench.error(fields);
        INFO(error.message);
        CHECK(error.code == base::ErrorCode::InvalidArgument);
        CHECK(begins(error.message, pointer + ": "));
        CHECK(has(error.message, says));
    };
    check(R"("code": {"package": "dist/a.whl", "module": "m"})", "/code/package", bench.at("dist/a.whl"));
    check(R"("code": {"package": "empty", "module": "m"})", "/code/package", "setup.py");
    check(R"("code": {"script": "train.py"})", "/code/script", bench.at("train.py"));
    check(R"("code": {"script": "empty"})", "/code/script", "is not a file");
    check(R"("code": {"script": "a.sh", "folder": "nowhere"})", "/code/folder", bench.at("nowhere"));
    check(R"("code": {"command": ["no-such-program-here"]})", "/code/command/0", "no-such-program-here");
    check(R"("code": {"command": ["./notes.txt"]})", "/code/command/0", "may not be run");
    check(R"("code": {"command": ["./gone"]})", "/code/command/0", bench.at("gone"));
    check(R"("code": {"command": ["python3"]}, "environment": {"python": "3.99"})", "/environment/python",
          "python3.99");
    check(R"("code": {"command": ["python3"]}, "environment": {"python": "./notes.txt"})", "/environment/python",
          "notes.txt");
    check(R"("roles": [{"name": "worker", "code": {"script": "gone.sh"}}])", "/roles/0/code/script", "gone.sh");
    CHECK(bench.error(R"("kind": "tune", "tune": {}, "code": {"command": ["sh"]})").code ==
          base::ErrorCode::Unsupported);
    CHECK(begins(bench.error(R"("kind": "notebook")").message, "/code: "));
}

TEST_CASE("on another machine nothing is looked up here but what has to be sent") {
    const JobBench bench;
    bench.write("train.py", "");
    auto request = bench.request(R"("code": {"script": "train.py"}, "environment": {"python": "3.11"},
                                    "mounts": [{"source": "s3://b/d", "target": "/data"}], "args": ["/data/x"])");
    request.sameMachine = false;
    const auto plan = JobBench::planned(request);
    CHECK(plan.tasks[0].command == Command{"python3.11", "{jobFolder}/work/train.py", "/data/x"});
    CHECK(plan.mounts == std::vector<model::PlannedMount>{{"s3://b/d", "/data", "/data", true}});
    request.spec.code = {"", "", "", {"cluster-only"}, ""};
    CHECK(JobBench::planned(request).tasks[0].command == Command{"cluster-only", "/data/x"});
}
