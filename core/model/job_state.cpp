#include "core/model/job_state.h"

#include <array>

namespace trainyard::model {

namespace {
constexpr std::array<std::string_view, 11> words{"draft",     "queued", "staging",   "starting",  "running", "stopping",
                                                 "completed", "failed", "cancelled", "timed_out", "lost"};
} // namespace

std::string_view toString(JobState state) {
    return words.at(static_cast<std::size_t>(state));
}

std::optional<JobState> parseJobState(std::string_view text) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words.at(i) == text) return static_cast<JobState>(i);
    return std::nullopt;
}

bool isTerminal(JobState state) {
    return state >= JobState::Completed;
}
bool isActive(JobState state) {
    return state >= JobState::Queued && state <= JobState::Stopping;
}

} // namespace trainyard::model
