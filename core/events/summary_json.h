// The JSON of `yard curves --summary`, docs/architecture.md section 7.
#pragma once

#include "core/events/run.h"

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace trainyard::events {

// Which tags of which runs; both empty: all.
struct SummaryFilter {
    std::function<bool(const std::string& run)> run;
    std::function<bool(const std::string& tag)> tag;
};

// Counts every point, whatever a view would hide.
nlohmann::json summaryJson(const std::vector<std::shared_ptr<const Run>>& runs, const SummaryFilter& filter = {});
// A number, or the word for what JSON has no number for: "NaN", "Infinity", "-Infinity".
nlohmann::json numberJson(double value);

} // namespace trainyard::events
