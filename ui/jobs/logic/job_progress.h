// How far a job is, by what it wrote. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trainyard::ui {

struct JobProgress {
    std::string unit; // "epoch" or "step"; empty where the two numbers say all
    std::int64_t done = 0;
    std::int64_t total = 0; // > 0
    bool operator==(const JobProgress&) const = default;
};

// The last "epoch 12/20" or "step 400 / 2000" in a piece of a log; steps only where there are no epochs.
std::optional<JobProgress> lastProgress(std::string_view log);

} // namespace trainyard::ui
