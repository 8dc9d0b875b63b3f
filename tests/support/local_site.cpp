#include "tests/support/local_site.h"

#include "core/base/file_io.h"
#include "core/base/paths.h"
#include "plugins/cluster-local/driver/job_record.h"
#include "tests/support/catch.h"

#include <thread>

namespace trainyard::tests {

using model::JobState;

bool eventually(const std::function<bool()>& done) {
    for (const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{30};
         std::chrono::steady_clock::now() < until; std::this_thread::sleep_for(std::chrono::milliseconds{10}))
        if (done()) return true;
    return done();
}

LocalSite::LocalSite(nlohmann::json config) : config_(std::move(config)) {
    std::filesystem::create_directories(stateFolder());
    driver_ = another();
}

std::shared_ptr<api::ClusterDriver> LocalSite::another() const {
    local::LocalPlugin plugin;
    api::PluginServices services;
    services.clock = &clock_;
    services.stateFolder = stateFolder();
    services.programFolder = base::programFolder().parent_path() / "bin"; // tests and programs of one build tree
    auto driver = plugin.createCluster({"local", "This computer", "local", config_}, services);
    REQUIRE(driver);
    return *driver;
}

LocalSite::~LocalSite() {
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(stateFolder() / "jobs", problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string id = base::toUtf8(entry->path().filename());
        const local::JobFolder folder(entry->path());
        if (!folder.locked()) continue;
        static_cast<void>(driver_->cancel(id, context()).has_value());
        eventually([&folder] { return !folder.locked(); });
    }
}

std::string LocalSite::newKey() {
    return base::newKey(std::chrono::system_clock::now());
}

model::PlannedTask LocalSite::shellTask(const std::string& role, int index, const std::string& script) {
    model::PlannedTask task;
    task.role = role;
    task.index = index;
    task.command = {"sh", "-c", script};
    task.resources.cpu = 1;
    return task;
}

model::JobPlan LocalSite::shellPlan(const std::string& script, const std::string& name) {
    model::JobPlan plan;
    plan.key = newKey();
    plan.site = "local";
    plan.spec.name = name;
    plan.spec.code.command = {"sh", "-c", script};
    plan.tasks.push_back(shellTask("worker", 0, script));
    return plan;
}

std::string LocalSite::submit(const model::JobPlan& plan) {
    const auto id = driver_->submit(plan, context());
    INFO((id ? "" : id.error().message + " " + id.error().detail));
    REQUIRE(id);
    return *id;
}

model::JobStatus LocalSite::status(const std::string& id) {
    const auto answers = driver_->status({id}, context());
    REQUIRE(answers);
    REQUIRE(answers->size() == 1);
    return answers->front();
}

model::JobStatus LocalSite::waitUntil(const std::string& id,
                                      const std::function<bool(const model::JobStatus&)>& wanted) {
    model::JobStatus last;
    const bool came = eventually([&] {
        last = status(id);
        return wanted(last);
    });
    INFO("state " << model::toString(last.state) << ": " << last.reason);
    REQUIRE(came);
    return last;
}

model::JobStatus LocalSite::waitForState(const std::string& id, JobState state) {
    return waitUntil(id, [state](const model::JobStatus& status) {
        if (model::isTerminal(status.state) && status.state != state)
            FAIL("ended as " << model::toString(status.state) << ": " << status.reason);
        return status.state == state;
    });
}

model::JobStatus LocalSite::waitForEnd(const std::string& id) {
    return waitUntil(id, [](const model::JobStatus& status) { return model::isTerminal(status.state); });
}

std::string LocalSite::log(const std::string& id, const std::string& role, int index) {
    std::string text;
    for (;;) {
        const auto chunk =
            driver_->readLog(id, {role, index}, static_cast<std::int64_t>(text.size()), 1 << 20, context());
        REQUIRE(chunk);
        text += chunk->text;
        if (chunk->text.empty()) return text;
    }
}

base::ProcessIdentity LocalSite::runnerOf(const std::string& id) {
    const auto record = local::loadJobRecord(local::JobFolder(jobFolder(id)));
    REQUIRE(record);
    return record->runner;
}

} // namespace trainyard::tests
