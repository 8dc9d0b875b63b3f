// "auto" takes the first interpreter that can import the framework. Interpreters here are shell scripts.
#ifndef _WIN32
#include "tests/unit/plan/plan_support.h"

#include <cstdlib>

using namespace trainyard;
using namespace trainyard::tests;

namespace {

class PathGuard {
public:
    explicit PathGuard(const std::string& path) : before_(std::getenv("PATH")) { setenv("PATH", path.c_str(), 1); }
    ~PathGuard() { setenv("PATH", before_.c_str(), 1); }
    PathGuard(const PathGuard&) = delete;
    PathGuard& operator=(const PathGuard&) = delete;

private:
    std::string before_;
};

// Knows one module: what is looked for comes as the third argument.
std::string interpreterWith(const std::string& module) {
    return "#!/bin/sh\n[ \"$3\" = " + module + " ]\n";
}

} // namespace

TEST_CASE("the interpreter is the first that has the framework") {
    const JobBench bench;
    bench.write("m.py", "");
    const std::string one = bench.writeProgram("one/python3", interpreterWith("numpy"));
    const std::string two = bench.writeProgram("two/python3", interpreterWith("torch"));
    const PathGuard path(bench.at("one") + ":relative:" + bench.at("gone") + ":" + bench.at("two"));
    const auto python = [&](const std::string& environment) {
        return bench.plan(R"("code": {"module": "m", "folder": "."}, "environment": )" + environment)
            .tasks[0]
            .command[0];
    };
    CHECK(python("{}") == one);
    CHECK(python(R"({"framework": "numpy"})") == one);
    CHECK(python(R"({"framework": "PyTorch", "python": "auto"})") == two);
    CHECK(python(R"({"framework": "something else"})") == one);
    CHECK(bench.plan(R"("code": {"command": ["python3", "-V"]}, "environment": {"framework": "pytorch"})")
              .tasks[0]
              .command[0] == two);
}

TEST_CASE("a framework that no interpreter has is named, with those that were tried") {
    const JobBench bench;
    bench.write("m.py", "");
    const std::string only = bench.writeProgram("one/python3", interpreterWith("nothing"));
    const PathGuard path(bench.at("one"));
    const auto error = bench.error(R"("code": {"module": "m", "folder": "."}, "environment": {"framework": "jax"})");
    CHECK(begins(error.message, "/environment/framework: "));
    CHECK(has(error.message, "“jax”"));
    CHECK(has(error.message, only));
    CHECK(has(error.remedy, only + " -m pip install jax"));
}
#endif
