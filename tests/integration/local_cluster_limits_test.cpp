// Limits that are enforced: time, memory, cores; cancel; what a full disk does.
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "plugins/cluster-local/driver/job_record.h"
#include "tests/support/catch.h"
#include "tests/support/local_site.h"

#include <thread>

using namespace trainyard;
using model::JobState;
using tests::eventually;
using tests::LocalSite;

namespace {
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool processGone(const std::filesystem::path& pidFile) {
    const auto pid = base::readFile(pidFile);
    return pid && !std::filesystem::exists("/proc/" + pid->substr(0, pid->find('\n')));
}
} // namespace

TEST_CASE("The time limit ends a job with its children, also one that does not listen") {
    LocalSite site;
    model::JobPlan plan = LocalSite::shellPlan(
        "trap '' TERM; (trap '' TERM; echo $BASHPID > ../child; sleep 1000) & echo begun; wait; sleep 1000");
    plan.tasks[0].command[0] = "bash";
    plan.spec.resources.time = std::chrono::seconds{1};
    const std::string id = site.submit(plan);
    const auto status = site.waitForEnd(id);
    CHECK(status.state == JobState::TimedOut);
    CHECK(contains(status.reason, "time limit of 1s"));
    CHECK(status.tasks[0].exitCode == 128 + 9);
    CHECK(contains(site.log(id), "begun"));
    CHECK(processGone(site.jobFolder(id) / "child"));
}

TEST_CASE("Cancel ends a running job and one that waits") {
    LocalSite site({{"cores", 1}, {"grace", "1s"}});
    const std::string running = site.submit(LocalSite::shellPlan("echo $$ > ../pid; exec sleep 1000", "holder"));
    site.waitForState(running, JobState::Running);
    const std::string waiting = site.submit(LocalSite::shellPlan("true"));
    CHECK(site.status(waiting).state == JobState::Queued);
    REQUIRE(site.driver().cancel(waiting, LocalSite::context()));
    CHECK(site.waitForEnd(waiting).state == JobState::Cancelled);
    CHECK(site.status(running).state == JobState::Running);
    REQUIRE(eventually([&] { return std::filesystem::exists(site.jobFolder(running) / "pid"); }));
    REQUIRE(site.driver().cancel(running, LocalSite::context()));
    const auto after = site.status(running).state;
    CHECK((after == JobState::Stopping || after == JobState::Cancelled));
    const auto status = site.waitForEnd(running);
    CHECK(status.state == JobState::Cancelled);
    CHECK(status.reason == "Cancelled on request.");
    CHECK(processGone(site.jobFolder(running) / "pid"));
    CHECK(site.driver().cancel(running, LocalSite::context())); // fine where it has ended
    CHECK(site.driver().cancel("unknown", LocalSite::context()).error().code == base::ErrorCode::NotFound);
}

TEST_CASE("A task that goes over its memory is ended, and told apart from other failures") {
    LocalSite site;
    model::JobPlan plan = LocalSite::shellPlan("");
    plan.tasks[0].command = {"python3", "-c", "x = []\nwhile True: x.append(bytearray(1 << 22))"};
    plan.tasks[0].resources.memory = 96LL << 20;
    const auto status = site.waitForEnd(site.submit(plan));
    CHECK(status.state == JobState::Failed);
    CHECK(contains(status.reason, "ran out of the memory it may use, 96Mi"));
    CHECK(!status.remedy.empty());
    const auto capabilities = site.driver().capabilities();
    CHECK(std::any_of(capabilities.enforced.begin(), capabilities.enforced.end(),
                      [](const std::string& limit) { return contains(limit, "memory"); }));
}

TEST_CASE("A task runs on the cores that it was given") {
    LocalSite site;
    const std::string id =
        site.submit(LocalSite::shellPlan("grep Cpus_allowed_list /proc/self/status; echo threads $OMP_NUM_THREADS"));
    CHECK(site.waitForEnd(id).state == JobState::Completed);
    const std::string log = site.log(id);
    const std::size_t at = log.find("Cpus_allowed_list:\t");
    REQUIRE(at != std::string::npos);
    const std::string list = log.substr(at + 19, log.find('\n', at) - at - 19);
    CHECK(list.find_first_of(",-") == std::string::npos); // one
    CHECK(contains(log, "threads 1"));
}

TEST_CASE("A file that may not grow fails the job with a reason and keeps what there is") {
    LocalSite site;
    const std::string id =
        site.submit(LocalSite::shellPlan("echo before; ulimit -f 64; exec head -c 1000000 /dev/zero > big"));
    const auto status = site.waitForEnd(id);
    CHECK(status.state == JobState::Failed);
    CHECK(status.exitCode == 128 + 25);
    CHECK(contains(status.reason, "A file grew over the size that is allowed here"));
    CHECK(contains(site.log(id), "before"));
}
