// What a job goes through on this computer when nothing goes wrong, and what is told when its program does.
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
} // namespace

TEST_CASE("A job runs through its phases, and log, exit code and times are kept") {
    LocalSite site;
    model::JobPlan plan = LocalSite::shellPlan("echo to-out; echo to-err >&2; echo $GREETING; pwd", "Ünïcode 名前 job");
    plan.tasks[0].env["GREETING"] = "from {jobFolder}";
    const std::string id = site.submit(plan);
    REQUIRE(id == plan.key);
    const auto status = site.waitForEnd(id);
    INFO(status.reason << site.log(id));
    REQUIRE(status.state == JobState::Completed);
    CHECK(status.exitCode == 0);
    REQUIRE(status.tasks.size() == 1);
    CHECK(status.tasks[0].exitCode == 0);
    CHECK(status.tasks[0].state == JobState::Completed);
    const std::string log = site.log(id);
    CHECK(contains(log, "to-out\nto-err\n"));
    CHECK(contains(log, "from " + site.jobFolder(id).string()));
    CHECK(contains(log, (site.jobFolder(id) / "work").string()));
    const auto& times = status.times;
    REQUIRE((times.submitted && times.staging && times.starting && times.started && times.ended));
    CHECK(*times.submitted <= *times.staging);
    CHECK(*times.staging <= *times.starting);
    CHECK(*times.starting <= *times.started);
    CHECK(*times.started <= *times.ended);
    const auto events = site.driver().events(id, LocalSite::context());
    REQUIRE(events);
    CHECK(events->size() >= 4);
    // The share is given back.
    const auto nodes = site.driver().nodes(LocalSite::context());
    REQUIRE(nodes);
    CHECK(nodes->front().cpuFree == 2);
}

TEST_CASE("A failing program is reported with its code and its last words") {
    LocalSite site;
    const auto status =
        site.waitForEnd(site.submit(LocalSite::shellPlan("echo first; echo the data is missing >&2; exit 3")));
    CHECK(status.state == JobState::Failed);
    CHECK(status.exitCode == 3);
    CHECK(contains(status.reason, "ended with code 3: the data is missing"));
    const auto signalled = site.waitForEnd(site.submit(LocalSite::shellPlan("kill -SEGV $$")));
    CHECK(signalled.state == JobState::Failed);
    CHECK(signalled.exitCode == 139);
    CHECK(contains(signalled.reason, "SIGSEGV"));
}

TEST_CASE("A program that is missing is named, with what to do") {
    LocalSite site;
    model::JobPlan plan = LocalSite::shellPlan("");
    plan.tasks[0].command = {"no-such-program-anywhere"};
    const auto status = site.waitForEnd(site.submit(plan));
    CHECK(status.state == JobState::Failed);
    CHECK(status.reason == "There is no program `no-such-program-anywhere` on this computer.");
    CHECK(!status.remedy.empty());
    CHECK(!status.exitCode);
}

TEST_CASE("The prepare command works for the tasks, and finish runs also after a failure") {
    LocalSite site;
    model::JobPlan plan = LocalSite::shellPlan("echo task has $FLAVOUR; exit 4");
    plan.spec.prepare = "echo preparing; export FLAVOUR='sweet and\nsour'";
    plan.spec.finish = "echo finishing in $TRAINYARD_JOB_STATE";
    const std::string id = site.submit(plan);
    CHECK(site.waitForEnd(id).exitCode == 4);
    const std::string log = site.log(id);
    CHECK(contains(log, "preparing\n"));
    CHECK(contains(log, "task has sweet and sour\n"));
    CHECK(contains(log, "finishing in failed\n"));

    model::JobPlan broken = LocalSite::shellPlan("echo must not run");
    broken.spec.prepare = "echo cannot load it >&2; exit 9";
    const std::string second = site.submit(broken);
    const auto status = site.waitForEnd(second);
    CHECK(status.state == JobState::Failed);
    CHECK(contains(status.reason, "prepare command ended with code 9: cannot load it"));
    CHECK(!contains(site.log(second), "must not run"));

    model::JobPlan badFinish = LocalSite::shellPlan("true");
    badFinish.spec.finish = "exit 6";
    const auto finished = site.waitForEnd(site.submit(badFinish));
    CHECK(finished.state == JobState::Failed);
    CHECK(finished.exitCode == 6);
}

TEST_CASE("Code in a folder is staged, and what runs writes into the job's outputs") {
    LocalSite site;
    tests::TemporaryFolder code;
    std::filesystem::create_directories(code / "src/part");
    std::filesystem::create_directories(code / "src/.git");
    REQUIRE(base::writeFileAtomic(code / "src/part/hello.txt", "staged text\n"));
    REQUIRE(base::writeFileAtomic(code / "src/.git/config", "x"));
    model::JobPlan plan = LocalSite::shellPlan("cat part/hello.txt; cat copied.txt; ls -a; "
                                               "echo point > runs/event; echo m > model/weights");
    plan.stage = {{base::toUtf8(code / "src"), "work"}, {base::toUtf8(code / "src/part/hello.txt"), "work/copied.txt"}};
    const std::string id = site.submit(plan);
    CHECK(site.waitForEnd(id).state == JobState::Completed);
    CHECK(contains(site.log(id), "staged text\nstaged text\n"));
    CHECK(!contains(site.log(id), ".git"));
    const auto files = site.driver().files(id, LocalSite::context());
    REQUIRE(files);
    const auto point = (*files)->read("runs/event", 0, 100, LocalSite::context());
    REQUIRE(point);
    CHECK(*point == "point\n");
    CHECK((*files)->read("../../queue.lock", 0, 10, LocalSite::context()).error().code ==
          base::ErrorCode::PermissionDenied);

    model::JobPlan missing = LocalSite::shellPlan("true");
    missing.stage = {{base::toUtf8(code / "not-there"), "work"}};
    const auto status = site.waitForEnd(site.submit(missing));
    CHECK(status.state == JobState::Failed);
    CHECK(contains(status.reason, "not-there"));
    model::JobPlan evil = LocalSite::shellPlan("true");
    evil.stage = {{base::toUtf8(code / "src"), "../../elsewhere"}};
    CHECK(site.waitForEnd(site.submit(evil)).state == JobState::Failed);
    CHECK(!std::filesystem::exists(site.stateFolder() / "elsewhere"));
}
