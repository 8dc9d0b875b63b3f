// Python packages as code: built by the test, installed into the job's own venv, offline.
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "tests/support/catch.h"
#include "tests/support/local_site.h"

using namespace trainyard;
using model::JobState;
using tests::LocalSite;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// The system's Python where there is one: it has setuptools and wheel from the distribution.
std::string systemPython() {
    return std::filesystem::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
}

int shell(const std::string& script) {
    base::LaunchOptions options;
    options.program = "/bin/sh";
    options.arguments = {"-c", script};
    options.environment = base::currentEnvironment();
    const auto result = base::runProgram(options, LocalSite::context());
    REQUIRE(result);
    INFO(result->output);
    CHECK(result->exitCode == 0);
    return result->exitCode;
}

// An sdist, or with "bdist_wheel" a wheel.
std::filesystem::path buildPackage(const tests::TemporaryFolder& folder, const std::string& kind) {
    std::filesystem::create_directories(folder / "src/tinytrainer");
    REQUIRE(base::writeFileAtomic(folder / "src/setup.py",
                                  "from setuptools import setup\n"
                                  "setup(name='tinytrainer', version='1.0', packages=['tinytrainer'])\n"));
    REQUIRE(base::writeFileAtomic(folder / "src/tinytrainer/__init__.py", ""));
    REQUIRE(base::writeFileAtomic(folder / "src/tinytrainer/task.py",
                                  "import sys\nprint('trained by', sys.prefix, sys.argv[1:])\n"));
    shell("cd '" + base::toUtf8(folder / "src") + "' && " + systemPython() + " setup.py -q " + kind + " -d ../dist");
    for (const auto& entry : std::filesystem::directory_iterator(folder / "dist")) return entry.path();
    return {};
}

model::JobPlan packagePlan(const std::filesystem::path& package) {
    model::JobPlan plan = LocalSite::shellPlan("");
    plan.python.venv = true;
    plan.python.python = systemPython();
    plan.python.install = {base::toUtf8(package)};
    plan.tasks[0].command = {systemPython(), "-m", "tinytrainer.task", "--epochs", "2"};
    return plan;
}

} // namespace

TEST_CASE("An sdist and a wheel are installed into a venv of the job's own and run as a module") {
    LocalSite site;
    for (const char* kind : {"sdist", "bdist_wheel"}) {
        const tests::TemporaryFolder folder;
        const std::string id = site.submit(packagePlan(buildPackage(folder, kind)));
        const auto status = site.waitForEnd(id);
        INFO(status.reason << "\n" << site.log(id));
        CHECK(status.state == JobState::Completed);
        CHECK(contains(site.log(id), "trained by " + (site.jobFolder(id) / "venv").string() + " ['--epochs', '2']"));
        CHECK(contains(site.log(id), "[trainyard] Installing tinytrainer-1.0"));
    }
}

TEST_CASE("A package that cannot be installed fails the job with what pip said") {
    LocalSite site;
    const tests::TemporaryFolder folder;
    REQUIRE(base::writeFileAtomic(folder / "broken-1.0.tar.gz", "this is no archive"));
    const std::string id = site.submit(packagePlan(folder / "broken-1.0.tar.gz"));
    const auto status = site.waitForEnd(id);
    CHECK(status.state == JobState::Failed);
    CHECK(contains(status.reason, "The package broken-1.0.tar.gz could not be installed."));
    CHECK(!status.remedy.empty());
    CHECK(!contains(site.log(id), "trained by"));
    model::JobPlan missing = packagePlan(folder / "broken-1.0.tar.gz");
    missing.python.python = "python-that-is-not-there";
    const auto other = site.waitForEnd(site.submit(missing));
    CHECK(other.state == JobState::Failed);
    CHECK(contains(other.reason, "There is no program `python-that-is-not-there`"));
}
