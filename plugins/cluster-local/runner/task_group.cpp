#include "plugins/cluster-local/runner/task_group.h"

#include "core/base/file_io.h"
#include "plugins/cluster-local/driver/job_environment.h"
#include "plugins/cluster-local/runner/failure_reason.h"

#include <algorithm>

namespace trainyard::local {

namespace {

constexpr std::chrono::milliseconds longWait{30'000};

// Parameter servers serve until somebody ends them.
bool isServer(const model::PlannedTask& task) {
    return task.role == "ps";
}

} // namespace

TaskGroup::TaskGroup(const model::JobPlan& plan, const JobFolder& folder, JobControl& control, RecordKeeper& keeper,
                     std::chrono::milliseconds grace)
    : plan_(plan), folder_(folder), control_(control), keeper_(keeper), grace_(grace) {}

base::Expected<void> TaskGroup::launch(std::size_t index, base::LaunchOptions options, Enforcement enforcement) {
    Task task;
    task.memoryLimit = plan_.tasks[index].resources.memory;
    if (task.memoryLimit && enforcement.memory == MemoryLimit::ControlGroup) {
        task.memory = MemoryGroup::make("trainyard-" + plan_.key + "-" + std::to_string(index), *task.memoryLimit);
        if (task.memory) options.controlGroup = task.memory->entrance();
    }
    if (task.memoryLimit && !task.memory && enforcement.memory != MemoryLimit::CountedOnly)
        options.dataLimit = task.memoryLimit;
    YARD_TRY(task.process, base::launchChild(options));
    tasks_.push_back(std::move(task));
    return {};
}

base::Expected<void> TaskGroup::start(const base::EnvironmentMap& environment, const Hold& hold,
                                      const MachineLimits& limits) {
    std::vector<base::LaunchOptions> launches;
    const auto named = [this](const base::Error& error, std::size_t index) {
        return plan_.tasks.size() == 1 ? error : error.within(taskName(plan_.tasks[index]));
    };
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
        auto variables = taskEnvironment(plan_.tasks[i], hold[i], limits, environment, plan_, folder_);
        auto options = taskLaunch(plan_.tasks[i], plan_, folder_, std::move(variables));
        if (!options) return named(options.error(), i);
        options->cores = coresOf(hold[i], limits);
        launches.push_back(*std::move(options));
    }
    const Enforcement enforcement = findEnforcement();
    for (std::size_t i = 0; i < launches.size(); ++i) {
        auto launched = launch(i, launches[i], enforcement);
        if (!launched) {
            killAll();
            return named(launched.error(), i);
        }
        keeper_.taskStarted(i, tasks_.back().process->identity());
    }
    return {};
}

std::vector<std::int64_t> TaskGroup::leaders() const {
    std::vector<std::int64_t> pids;
    for (const auto& task : tasks_)
        if (!task.ended) pids.push_back(task.process->identity().pid);
    return pids;
}

void TaskGroup::collect() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
        Task& task = tasks_[i];
        if (task.ended) continue;
        const auto code = task.process->poll();
        if (!code) continue;
        task.ended = true;
        task.exitCode = *code;
        task.endedByUs = ending_;
        if (!ending_) task.process->end(base::EndHow::Kill); // helpers that outlived their task
        const bool fine = *code == 0 || (served_ && isServer(plan_.tasks[i]));
        if (!fine && !ending_ && !firstFailure_) {
            firstFailure_ = i;
            failure_ = explainFailure(plan_, i, *code, task.memoryLimit, task.memory && task.memory->ranOut(), folder_);
        }
        const bool own = firstFailure_ == i;
        auto state = fine ? model::JobState::Completed : own ? model::JobState::Failed : model::JobState::Cancelled;
        if (!fine && !ending_) state = model::JobState::Failed;
        const std::string reason = own                                   ? failure_.reason
                                   : served_ && isServer(plan_.tasks[i]) ? "Ended with the job."
                                                                         : "";
        keeper_.taskEnded(i, state, *code, reason);
    }
    base::reapOrphans(leaders());
}

bool TaskGroup::allEnded() const {
    return std::all_of(tasks_.begin(), tasks_.end(), [](const Task& task) { return task.ended; });
}

bool TaskGroup::onlyServersLeft() const {
    bool worked = false;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
        if (isServer(plan_.tasks[i])) continue;
        if (!tasks_[i].ended) return false;
        worked = true;
    }
    return worked;
}

bool TaskGroup::anyGroupLeft() const {
    return std::any_of(tasks_.begin(), tasks_.end(), [](const Task& task) { return task.process->groupAlive(); });
}

void TaskGroup::killAll() {
    for (auto& task : tasks_) task.process->end(base::EndHow::Kill);
    for (auto& task : tasks_)
        while (!task.process->poll()) control_.wait(std::chrono::milliseconds{20});
    // What left its group (a daemon) still carries the job's key. Other orphans that came to us, such as the supervisor
    // of a job that this one submitted, are none of our business.
    base::killByEnvironment(jobKeyVariable, plan_.key);
    base::reapOrphans({});
}

void TaskGroup::endAll(const std::string& why) {
    ending_ = true;
    if (!why.empty()) keeper_.enter(model::JobState::Stopping, why);
    for (auto& task : tasks_) task.process->end(base::EndHow::Ask);
    const auto until = std::chrono::steady_clock::now() + grace_;
    while (!allEnded() || anyGroupLeft()) {
        collect();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0) break;
        if (allEnded() && !anyGroupLeft()) break;
        // A group whose leader has ended tells nobody when its last process ends.
        control_.wait(std::min(left, std::chrono::milliseconds{allEnded() ? 50 : 30'000}));
    }
    killAll();
    collect();
}

Outcome TaskGroup::run() {
    for (;;) {
        collect();
        const Stop stop = control_.stop();
        if (allEnded()) break;
        if (stop == Stop::Cancelled)
            endAll("Cancelled on request.");
        else if (stop == Stop::TimeLimit)
            endAll("The time limit is reached.");
        else if (stop == Stop::Shutdown)
            endAll("The supervisor was told to stop.");
        else if (firstFailure_ && plan_.spec.gang)
            endAll(failure_.reason);
        else if (onlyServersLeft()) {
            served_ = true;
            endAll("");
        } else {
            control_.wait(longWait);
            continue;
        }
        break;
    }
    killAll();
    return outcome();
}

Outcome TaskGroup::outcome() const {
    if (firstFailure_) return failure_;
    const bool stoppedByUs = std::any_of(tasks_.begin(), tasks_.end(), [](const Task& task) { return task.endedByUs; });
    const Stop stop = stoppedByUs && !served_ ? control_.stop() : Stop::None;
    if (stop != Stop::None) return explainStop(stop, plan_);
    return {model::JobState::Completed, "", "", 0};
}

} // namespace trainyard::local
