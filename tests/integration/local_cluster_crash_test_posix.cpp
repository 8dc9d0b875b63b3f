// Programs that are killed in the middle: the runner, and the one that submitted.
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/base/number_text.h"
#include "plugins/cluster-local/driver/job_record.h"
#include "tests/support/catch.h"
#include "tests/support/local_site.h"

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace trainyard;
using model::JobState;
using tests::eventually;
using tests::LocalSite;

namespace {
bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::int64_t readPid(const std::filesystem::path& path) {
    std::int64_t pid = 0;
    eventually([&] {
        const auto text = base::readFile(path);
        pid = text && contains(*text, "\n") ? base::parseInt(text->substr(0, text->find('\n'))).value_or(0) : 0;
        return pid != 0;
    });
    return pid;
}

bool gone(std::int64_t pid) {
    return eventually([pid] {
        std::ifstream in("/proc/" + std::to_string(pid) + "/stat");
        std::string text((std::istreambuf_iterator<char>(in)), {});
        return text.empty() || contains(text, ") Z");
    });
}
} // namespace

TEST_CASE("A job whose runner is killed is lost, its processes are ended and its share is free") {
    LocalSite site({{"cores", 1}, {"grace", "1s"}});
    const std::string id =
        site.submit(LocalSite::shellPlan("echo so far; (echo $BASHPID > ../child; exec sleep 1000) & setsid sh -c "
                                         "'echo $$ > ../daemon; exec sleep 1000' & wait"));
    site.waitForState(id, JobState::Running);
    const std::int64_t daemon = readPid(site.jobFolder(id) / "daemon");
    REQUIRE(daemon > 0);
    const auto runner = site.runnerOf(id);
    const std::string next = site.submit(LocalSite::shellPlan("echo my turn", "next"));
    CHECK(site.status(next).state == JobState::Queued);
    ::kill(static_cast<pid_t>(runner.pid), SIGKILL);
    // Nobody asks: the waiting job notices by itself.
    const local::JobFolder waiting(site.jobFolder(next));
    REQUIRE(eventually([&] {
        const auto record = local::loadJobRecord(waiting);
        return record && record->status.state == JobState::Completed;
    }));
    const auto status = site.status(id);
    CHECK(status.state == JobState::Lost);
    CHECK(contains(status.reason, "was killed"));
    CHECK(!status.remedy.empty());
    CHECK(status.times.ended);
    CHECK(contains(site.log(id), "so far"));
    CHECK(gone(daemon));
    // It stays lost.
    CHECK(site.status(id).state == JobState::Lost);
    CHECK(site.driver().forget(id, LocalSite::context()));
}

TEST_CASE("A job survives the death of the program that submitted it") {
    LocalSite site;
    const model::JobPlan plan =
        LocalSite::shellPlan("echo begun; while [ ! -e ../go ]; do sleep 0.05; done; echo ended");
    const pid_t submitter = ::fork();
    if (submitter == 0) {
        const auto id = site.another()->submit(plan, LocalSite::context());
        if (id) ::pause();
        ::_exit(1);
    }
    REQUIRE(eventually([&] {
        const auto id = site.driver().find(plan.key, LocalSite::context());
        return id && *id && site.status(plan.key).state == JobState::Running;
    }));
    ::kill(submitter, SIGKILL);
    ::waitpid(submitter, nullptr, 0);
    CHECK(site.status(plan.key).state == JobState::Running);
    REQUIRE(base::writeFileAtomic(site.jobFolder(plan.key) / "go", ""));
    CHECK(site.waitForEnd(plan.key).state == JobState::Completed);
    CHECK(site.log(plan.key) == "begun\nended\n");
}

TEST_CASE("The same key submitted by many at once starts one job") {
    LocalSite site;
    const model::JobPlan plan = LocalSite::shellPlan("echo started >> ../count; sleep 0.2");
    std::vector<std::thread> threads;
    std::vector<std::string> ids(8);
    for (std::size_t i = 0; i < ids.size(); ++i)
        threads.emplace_back([&site, &plan, &ids, i] {
            const auto id = site.another()->submit(plan, LocalSite::context());
            ids[i] = id ? *id : id.error().message;
        });
    for (auto& thread : threads) thread.join();
    for (const auto& id : ids) CHECK(id == plan.key);
    CHECK(site.waitForEnd(plan.key).state == JobState::Completed);
    CHECK(site.submit(plan) == plan.key); // and later too
    CHECK(base::readFile(site.jobFolder(plan.key) / "count").value_or("") == "started\n");
}

TEST_CASE("A submitter that died before it started the runner is caught up with") {
    LocalSite site;
    const model::JobPlan plan = LocalSite::shellPlan("echo at last");
    // What it leaves: a complete folder that no runner has taken. Made by one whose runner is missing.
    {
        model::JobPlan other = plan;
        other.key = LocalSite::newKey();
        site.waitForEnd(site.submit(other));
        std::filesystem::copy(site.jobFolder(other.key), site.jobFolder(plan.key),
                              std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
        const local::JobFolder folder(site.jobFolder(plan.key));
        auto record = local::loadJobRecord(folder);
        REQUIRE(record);
        record->runner = {};
        record->status = model::JobStatus{};
        record->status.nativeId = plan.key;
        record->status.tasks = {{"worker", 0, "here", JobState::Queued, {}, {}}};
        REQUIRE(local::saveJobRecord(folder, *record));
        const nlohmann::json json = plan;
        REQUIRE(base::writeFileAtomic(folder.plan(), json.dump()));
    }
    const auto found = site.driver().find(plan.key, LocalSite::context());
    REQUIRE(found);
    CHECK(!*found);
    CHECK(site.submit(plan) == plan.key);
    CHECK(site.waitForEnd(plan.key).state == JobState::Completed);
}
