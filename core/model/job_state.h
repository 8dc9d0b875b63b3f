// The states of a job. A state is never shown alone: it comes with a reason that a person can read.
#pragma once

#include <optional>
#include <string_view>

namespace trainyard::model {

enum class JobState {
    Draft,
    Queued,
    Staging,
    Starting,
    Running,
    Stopping,
    Completed,
    Failed,
    Cancelled,
    TimedOut,
    Lost
};

// "draft", "queued", ..., "timed_out", "lost"
std::string_view toString(JobState state);
std::optional<JobState> parseJobState(std::string_view text);

// Completed, Failed, Cancelled, TimedOut, Lost: nothing follows.
bool isTerminal(JobState state);
// Queued to Stopping: something may still happen by itself.
bool isActive(JobState state);

} // namespace trainyard::model
