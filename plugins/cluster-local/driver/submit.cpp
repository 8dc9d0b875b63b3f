#include "plugins/cluster-local/driver/submit.h"

#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/base/file_lock.h"
#include "core/base/ids.h"
#include "core/base/process.h"
#include "plugins/cluster-local/driver/job_environment.h"
#include "plugins/cluster-local/driver/job_record.h"

#include <algorithm>

namespace trainyard::local {

namespace {

JobRecord firstRecord(const model::JobPlan& plan, base::WallTime now) {
    JobRecord record;
    record.name = plan.spec.name;
    record.updated = now;
    record.status.nativeId = plan.key;
    record.status.state = model::JobState::Queued;
    record.status.times.submitted = now;
    for (const auto& task : plan.tasks) {
        record.status.tasks.push_back({task.role, task.index, base::hostName(), model::JobState::Queued, {}, {}});
        record.leaders.emplace_back();
    }
    return record;
}

base::Expected<void> fill(const JobFolder& folder, const model::JobPlan& plan, const SubmitSettings& settings) {
    YARD_CHECK(base::makeFolders(folder.control()));
    const nlohmann::json json = plan;
    YARD_CHECK(
        base::writeFileAtomic(folder.plan(), json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace)));
    YARD_CHECK(base::writeFileAtomic(folder.site(), writeJobSite(settings.site)));
    YARD_CHECK(makeReserve(folder));
    return saveJobRecord(folder, firstRecord(plan, settings.clock->now()));
}

// A complete folder appears at once under its name, or not at all. The lock of the new job is held already as it
// appears, so that nobody mistakes it for one that lost its runner. Nothing: somebody else has made it.
base::Expected<std::optional<base::FileLock>> makeFolder(const JobFolder& folder, const model::JobPlan& plan,
                                                         const SubmitSettings& settings) {
    const std::filesystem::path jobs = jobsFolder(settings.stateFolder);
    const JobFolder prepared(jobs / (".new-" + base::newKey(settings.clock->now())));
    std::error_code problem;
    auto filled = fill(prepared, plan, settings);
    if (!filled) {
        std::filesystem::remove_all(prepared.root(), problem);
        return filled.error().within("The folder of the job could not be made");
    }
    YARD_TRY(std::optional<base::FileLock> lock, base::FileLock::tryTake(prepared.lock()));
#ifdef _WIN32
    lock->release(); // a folder with an open file cannot be renamed here
#endif
    std::filesystem::rename(prepared.root(), folder.root(), problem);
    if (!problem) {
#ifdef _WIN32
        return base::FileLock::tryTake(folder.lock());
#else
        return lock;
#endif
    }
    const int code = problem.value();
    std::filesystem::remove_all(prepared.root(), problem);
    if (folder.exists()) return std::optional<base::FileLock>();
    return base::systemError(code, "Cannot make the folder " + base::toUtf8(folder.root()));
}

base::Error runnerProblem(const JobFolder& folder, const std::string& what) {
    const auto log = base::readFile(folder.runnerLog(), 1 << 20);
    return base::makeError(base::ErrorCode::Unavailable, what,
                           "Submit the job again; the log of yard-runner is in " + base::toUtf8(folder.runnerLog()) +
                               ".",
                           log ? *log : std::string());
}

// Starts the runner, hands it the lock, and waits until it says in the record that the job is its own.
base::Expected<void> startRunner(const JobFolder& folder, base::FileLock lock, const SubmitSettings& settings,
                                 const base::OpContext& context) {
    base::LaunchOptions options;
    options.program = settings.runner;
    options.arguments = {"--job", base::toUtf8(folder.root()), "--lock", std::to_string(lock.handle())};
    options.environment = base::currentEnvironment();
    options.environment.erase(jobKeyVariable); // submitted from within another job: the runner is no part of that one
    options.workingFolder = folder.root();
    options.output = folder.runnerLog();
    options.inherit = lock.handle();
    if (auto launched = base::launchDetached(options); !launched) return std::move(launched).error();
    lock.release(); // the runner has it now
    const base::OpContext limited = context.within(std::chrono::seconds{20});
    for (std::chrono::milliseconds pause{2};; pause = std::min(pause * 2, std::chrono::milliseconds{20})) {
        YARD_TRY(const JobRecord record, loadJobRecord(folder));
        if (record.runner.pid != 0) return {};
        if (!folder.locked()) return runnerProblem(folder, "The supervisor of the job, yard-runner, ended at once.");
        if (auto waited = limited.sleep(pause); !waited) {
            if (waited.error().code == base::ErrorCode::Cancelled) return waited;
            return runnerProblem(folder, "The supervisor of the job, yard-runner, does not answer.");
        }
    }
}

} // namespace

base::Expected<std::string> submitJob(const model::JobPlan& plan, const SubmitSettings& settings,
                                      const base::OpContext& context) {
    if (!isSafeKey(plan.key))
        return base::makeError(base::ErrorCode::InvalidArgument, "`" + plan.key + "` cannot be the key of a job.",
                               "Use letters and digits.");
    if (plan.tasks.empty())
        return base::makeError(base::ErrorCode::InvalidArgument, "The job has no task.", "Give it something to run.");
    YARD_CHECK(context.check());
    YARD_CHECK(base::makeFolders(jobsFolder(settings.stateFolder)));
    const JobFolder folder(settings.stateFolder, plan.key);
    for (;;) {
        std::optional<base::FileLock> lock;
        if (folder.exists()) {
            YARD_TRY(const JobRecord record, loadJobRecord(folder));
            if (record.runner.pid != 0 || model::isTerminal(record.status.state)) return plan.key;
            // No runner yet: somebody is about to start one (and holds the lock), or died before.
            YARD_TRY(lock, base::FileLock::tryTake(folder.lock()));
        } else {
            YARD_TRY(lock, makeFolder(folder, plan, settings));
        }
        if (lock) {
            YARD_TRY(const JobRecord record, loadJobRecord(folder));
            if (record.runner.pid != 0 || model::isTerminal(record.status.state)) return plan.key;
            YARD_CHECK(startRunner(folder, std::move(*lock), settings, context));
            return plan.key;
        }
        YARD_CHECK(context.sleep(std::chrono::milliseconds{5}));
    }
}

} // namespace trainyard::local
