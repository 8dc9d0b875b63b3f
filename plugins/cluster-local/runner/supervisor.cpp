#include "plugins/cluster-local/runner/supervisor.h"

#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/base/process.h"
#include "plugins/cluster-local/driver/log_reader.h"
#include "plugins/cluster-local/queue/ports.h"
#include "plugins/cluster-local/runner/failure_reason.h"
#include "plugins/cluster-local/runner/staging.h"
#include "plugins/cluster-local/runner/task_group.h"

namespace trainyard::local {

namespace {

constexpr std::chrono::milliseconds longWait{30'000};
// A lock is free a moment after its file was closed, which is what wakes us.
constexpr std::chrono::milliseconds secondLook{100};
constexpr std::chrono::minutes finishLimit{5};

class Supervisor {
public:
    Supervisor(JobFolder folder, model::JobPlan plan, JobSite site, JobRecord record,
               std::unique_ptr<base::Waiter> waiter)
        : folder_(std::move(folder)), plan_(std::move(plan)), site_(std::move(site)), queue_(folder_.stateFolder()),
          control_(folder_, std::move(waiter)), keeper_(folder_, std::move(record), clock_) {}

    base::Expected<void> run() {
        YARD_CHECK(control_.waiter().watch(folder_.control()));
        // Into the queue before anybody hears of us: who submits after that comes after us.
        Turn turn;
        std::optional<base::Error> problem;
        if (auto first = takeTurn())
            turn = *std::move(first);
        else
            problem = std::move(first).error();
        YARD_CHECK(keeper_.claim(turn.reason));
        const Outcome outcome = problem ? failed(*problem) : supervise(std::move(turn));
        // Given back before the last word: who hears that a job has ended may count on its share.
        queue_.leave(plan_.key);
        PortLedger(folder_.stateFolder()).release(plan_.key);
        keeper_.finish(outcome);
        return {};
    }

private:
    base::OpContext shortly() const { return base::OpContext{}.within(std::chrono::seconds{30}); }

    base::Expected<Turn> takeTurn() {
        YARD_TRY(const Need need, needOf(plan_, site_.limits));
        QueueEntry entry;
        entry.key = plan_.key;
        entry.name = plan_.spec.name.empty() ? plan_.key : plan_.spec.name;
        entry.priority = plan_.spec.priority;
        entry.since = keeper_.record().status.times.submitted.value_or(clock_.now());
        entry.need = need;
        return queue_.tryStart(entry, site_.limits, shortly());
    }

    Outcome failed(const base::Error& error) {
        if (control_.stop() != Stop::None) return explainStop(control_.stop(), plan_);
        return {model::JobState::Failed, error.message, error.remedy, {}};
    }

    base::Expected<Hold> waitForTurn(Turn turn) {
        std::chrono::milliseconds longest = longWait;
        while (!turn.hold) {
            keeper_.explain(turn.reason);
            YARD_CHECK(control_.waiter().watch(queue_.folder()));
            // A killed runner changes nothing in the queue; but its lock is closed.
            for (const auto& key : turn.waitsForKeys)
                static_cast<void>(control_.waiter().watch(JobFolder(folder_.stateFolder(), key).lock()).has_value());
            if (control_.stop() != Stop::None)
                return base::makeError(base::ErrorCode::Cancelled, "Stopped on request.");
            longest = control_.wait(longest) == base::WokenBy::Change ? secondLook : longWait;
            YARD_TRY(turn, takeTurn());
        }
        return *std::move(turn.hold);
    }

    Outcome supervise(Turn turn) {
        Staging staging(plan_, folder_, control_, site_.grace);
        if (auto made = staging.makeFolders(); !made) return failed(made.error());
        auto hold = waitForTurn(std::move(turn));
        if (!hold) return failed(hold.error());
        if (plan_.spec.resources.time) control_.limit(*plan_.spec.resources.time);
        keeper_.enter(model::JobState::Staging, "");
        auto environment = staging.run();
        if (!environment) return failed(environment.error());
        keeper_.enter(model::JobState::Starting, "");
        const Outcome outcome = runTasks(*environment, *hold);
        return runFinish(*environment, outcome);
    }

    Outcome runTasks(const base::EnvironmentMap& environment, const Hold& hold) {
        if (control_.stop() != Stop::None) return explainStop(control_.stop(), plan_);
        TaskGroup tasks(plan_, folder_, control_, keeper_, site_.grace);
        if (auto started = tasks.start(environment, hold, site_.limits); !started) return failed(started.error());
        keeper_.enter(model::JobState::Running, "");
        return tasks.run();
    }

    // Also after a failure; its own failure counts where all went well before.
    Outcome runFinish(base::EnvironmentMap environment, Outcome outcome) {
        if (plan_.spec.finish.empty()) return outcome;
        const std::filesystem::path log = folder_.log(plan_.tasks.front().role, plan_.tasks.front().index);
        writeLogLine(log, "Running the finish command");
        keeper_.note("The finish command runs.");
        environment["TRAINYARD_JOB_STATE"] = std::string(model::toString(outcome.state));
        auto options = shellCommand(expanded(plan_.spec.finish, folder_), environment);
        base::Expected<std::optional<int>> code = std::optional<int>();
        if (options) {
            options->workingFolder = folder_.work();
            options->output = log;
            code = runLastStep(*options, control_, finishLimit);
        }
        std::string problem;
        if (!options)
            problem = options.error().message;
        else if (!code)
            problem = code.error().message;
        else if (!*code)
            problem = "The finish command was ended after five minutes.";
        else if (**code != 0)
            problem = "The finish command ended with " + exitInWords(**code) + ": " + lastLine(tailOf(log, 4096));
        if (problem.empty()) return outcome;
        keeper_.note(problem);
        if (outcome.state != model::JobState::Completed) return outcome;
        return {model::JobState::Failed, problem, "The tasks themselves ended well; correct the job's `finish`.",
                code && *code ? *code : std::nullopt};
    }

    base::SystemClock clock_;
    JobFolder folder_;
    model::JobPlan plan_;
    JobSite site_;
    Queue queue_;
    JobControl control_;
    RecordKeeper keeper_;
};

base::Expected<model::JobPlan> readPlan(const JobFolder& folder) {
    YARD_TRY(const std::string text, base::readFile(folder.plan(), 256 << 20));
    try {
        return nlohmann::json::parse(text).get<model::JobPlan>();
    } catch (const nlohmann::json::exception& problem) {
        return base::makeError(base::ErrorCode::Corrupted,
                               "The plan of the job cannot be read: " + base::toUtf8(folder.plan()), "",
                               problem.what());
    }
}

} // namespace

base::Expected<void> superviseJob(const RunnerOptions& options) {
    const JobFolder folder(options.job);
    base::FileLock lock;
    if (options.lock) {
        lock = base::FileLock::adopt(static_cast<std::intptr_t>(*options.lock));
    } else {
        YARD_TRY(std::optional<base::FileLock> own, base::FileLock::tryTake(folder.lock()));
        if (!own)
            return base::makeError(base::ErrorCode::Conflict,
                                   "Another supervisor has this job: " + base::toUtf8(folder.root()));
        lock = std::move(*own);
    }
    base::adoptOrphans();
    YARD_TRY(JobRecord record, loadJobRecord(folder));
    if (record.runner.pid != 0 || model::isTerminal(record.status.state))
        return base::makeError(base::ErrorCode::Conflict, "This job has run already: " + base::toUtf8(folder.root()));
    YARD_TRY(model::JobPlan plan, readPlan(folder));
    YARD_TRY(const std::string siteText, base::readFile(folder.site(), 16 << 20));
    YARD_TRY(JobSite site, readJobSite(siteText));
    YARD_TRY(std::unique_ptr<base::Waiter> waiter, base::Waiter::create());
    return Supervisor(folder, std::move(plan), std::move(site), std::move(record), std::move(waiter)).run();
}

} // namespace trainyard::local
