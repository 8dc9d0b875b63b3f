#include "plugins/cluster-local/runner/failure_reason.h"

#include "core/base/unit_text.h"
#include "plugins/cluster-local/driver/log_reader.h"

#include <algorithm>

namespace trainyard::local {

namespace {

constexpr int killed = 128 + 9;
constexpr int fileTooLarge = 128 + 25; // SIGXFSZ

std::string signalName(int number) {
    // The numbers that Linux and macOS share, but for SIGBUS.
    switch (number) {
    case 1:
        return "SIGHUP";
    case 2:
        return "SIGINT";
    case 3:
        return "SIGQUIT";
    case 4:
        return "SIGILL";
    case 6:
        return "SIGABRT";
    case 8:
        return "SIGFPE";
    case 9:
        return "SIGKILL";
    case 11:
        return "SIGSEGV";
    case 13:
        return "SIGPIPE";
    case 14:
        return "SIGALRM";
    case 15:
        return "SIGTERM";
    case 24:
        return "SIGXCPU";
    case 25:
        return "SIGXFSZ";
    default:
        return {};
    }
}

bool holds(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&text](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool diskIsFull(const JobFolder& folder) {
    std::error_code problem;
    const auto space = std::filesystem::space(folder.root(), problem);
    return !problem && space.available < 64 * 1024;
}

} // namespace

std::string taskName(const model::PlannedTask& task) {
    return task.role + " " + std::to_string(task.index);
}

std::string exitInWords(int exitCode) {
    const std::string name = exitCode > 128 ? signalName(exitCode - 128) : std::string();
    if (name.empty()) return "code " + std::to_string(exitCode);
    return "code " + std::to_string(exitCode) + " (" + name + ")";
}

Outcome explainFailure(const model::JobPlan& plan, std::size_t task, int exitCode,
                       std::optional<std::int64_t> memoryLimit, bool overMemory, const JobFolder& folder) {
    const auto& planned = plan.tasks[task];
    const std::string who = plan.tasks.size() == 1 ? "The program" : taskName(planned);
    const std::string tail = tailOf(folder.log(planned.role, planned.index), 8192);
    const std::string line = lastLine(tail);
    Outcome outcome{model::JobState::Failed, who + " ended with " + exitInWords(exitCode), "", exitCode};
    outcome.reason += line.empty() ? "." : ": " + line;
    const bool allocationFailed = holds(tail, {"MemoryError", "bad_alloc", "Cannot allocate memory", "out of memory"});
    if (overMemory || (memoryLimit && allocationFailed)) {
        outcome.reason = who + " ran out of the memory it may use, " + base::formatBytes(*memoryLimit) + ".";
        outcome.remedy = "Ask for more in resources.memory, or make the program use less, such as smaller batches.";
    } else if (diskIsFull(folder) || holds(tail, {"No space left on device", "Disk quota exceeded"})) {
        outcome.reason = "The disk is full: " + outcome.reason;
        outcome.remedy = "Free some space, or move Trainyard's data folder to another disk, and submit the job again.";
    } else if (exitCode == fileTooLarge || holds(tail, {"File too large"})) {
        outcome.reason = "A file grew over the size that is allowed here: " + outcome.reason;
        outcome.remedy = "Raise the limit (ulimit -f), or write less.";
    } else if (exitCode == killed) {
        outcome.remedy = "Somebody killed it, or the system did because memory ran out: ask for less at once.";
    }
    return outcome;
}

Outcome explainStop(Stop stop, const model::JobPlan& plan) {
    if (stop == Stop::Cancelled) return {model::JobState::Cancelled, "Cancelled on request.", "", {}};
    if (stop == Stop::TimeLimit)
        return {model::JobState::TimedOut,
                "Ended after its time limit of " +
                    base::formatDuration(plan.spec.resources.time.value_or(std::chrono::seconds{0})) + ".",
                "Give it more in resources.time, or save checkpoints to go on from.",
                {}};
    return {model::JobState::Failed,
            "The supervisor of the job was told to stop, as when the computer shuts down.",
            "Submit it again.",
            {}};
}

} // namespace trainyard::local
