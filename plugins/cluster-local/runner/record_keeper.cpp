#include "plugins/cluster-local/runner/record_keeper.h"

#include "plugins/cluster-local/driver/job_events.h"

#include <cstdio>
#include <thread>

namespace trainyard::local {

namespace {

std::string sentence(model::JobState state) {
    switch (state) {
    case model::JobState::Queued:
        return "Queued.";
    case model::JobState::Staging:
        return "Its share is free: code and environment are made ready.";
    case model::JobState::Starting:
        return "The tasks are started.";
    case model::JobState::Running:
        return "All tasks run.";
    case model::JobState::Stopping:
        return "The tasks are asked to end.";
    case model::JobState::Completed:
        return "Completed.";
    case model::JobState::Failed:
        return "Failed.";
    case model::JobState::Cancelled:
        return "Cancelled.";
    case model::JobState::TimedOut:
        return "Ended by its time limit.";
    default:
        return std::string(model::toString(state));
    }
}

} // namespace

RecordKeeper::RecordKeeper(JobFolder folder, JobRecord record, const base::Clock& clock)
    : folder_(std::move(folder)), record_(std::move(record)), clock_(clock) {}

base::Expected<void> RecordKeeper::save() {
    record_.updated = clock_.now();
    auto saved = saveJobRecord(folder_, record_);
    if (!saved) std::fprintf(stderr, "yard-runner: %s\n", saved.error().message.c_str());
    return saved;
}

base::Expected<void> RecordKeeper::claim(const std::string& waitingFor) {
    record_.status.reason = waitingFor;
    const std::int64_t pid = base::currentProcess();
    record_.runner = base::identify(pid).value_or(base::ProcessIdentity{pid, 0});
    record_.boot = base::bootId();
    appendJobEvent(folder_, clock_.now(), "Taken by its supervisor, process " + std::to_string(pid) + ".");
    if (!waitingFor.empty()) note(waitingFor);
    return save();
}

void RecordKeeper::enter(model::JobState state, const std::string& reason) {
    auto& status = record_.status;
    if (status.state == state && status.reason == reason) return;
    const bool news = status.state != state;
    status.state = state;
    status.reason = reason;
    const base::WallTime now = clock_.now();
    if (state == model::JobState::Staging) status.times.staging = now;
    if (state == model::JobState::Starting) status.times.starting = now;
    if (state == model::JobState::Running) status.times.started = now;
    for (auto& task : status.tasks)
        if (!model::isTerminal(task.state) && state != model::JobState::Stopping) task.state = state;
    if (news) note(reason.empty() ? sentence(state) : sentence(state) + " " + reason);
    static_cast<void>(save().has_value());
}

void RecordKeeper::explain(const std::string& reason) {
    if (record_.status.reason == reason) return;
    record_.status.reason = reason;
    note(reason);
    static_cast<void>(save().has_value());
}

void RecordKeeper::taskStarted(std::size_t task, base::ProcessIdentity leader) {
    record_.leaders.resize(record_.status.tasks.size());
    record_.leaders[task] = leader;
    static_cast<void>(save().has_value());
}

void RecordKeeper::taskEnded(std::size_t task, model::JobState state, int exitCode, const std::string& reason) {
    auto& status = record_.status.tasks[task];
    status.state = state;
    status.exitCode = exitCode;
    status.reason = reason;
    if (record_.status.tasks.size() > 1)
        note(status.role + " " + std::to_string(status.index) + " ended with code " + std::to_string(exitCode) + ".");
    static_cast<void>(save().has_value());
}

void RecordKeeper::note(const std::string& what) {
    appendJobEvent(folder_, clock_.now(), what);
}

void RecordKeeper::finish(const Outcome& outcome) {
    auto& status = record_.status;
    status.state = outcome.state;
    status.reason = outcome.reason;
    status.remedy = outcome.remedy;
    status.exitCode = outcome.exitCode;
    status.times.ended = clock_.now();
    for (auto& task : status.tasks)
        if (!model::isTerminal(task.state)) task.state = outcome.state;
    note(sentence(outcome.state) + (outcome.reason.empty() ? "" : " " + outcome.reason));
    for (int attempt = 0; attempt < 60 && !save(); ++attempt) std::this_thread::sleep_for(std::chrono::seconds{1});
    std::error_code ignored;
    std::filesystem::remove(folder_.reserve(), ignored); // nothing more will be written
}

} // namespace trainyard::local
