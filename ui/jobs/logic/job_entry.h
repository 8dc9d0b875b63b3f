// A job with what filter and sort need of it, worked out once for each row of the engine.
#pragma once

#include "core/engine/job_engine.h"
#include "ui/jobs/logic/text_keys.h"

#include <cstdint>
#include <memory>
#include <string>

namespace trainyard::ui {

struct JobEntry {
    engine::JobRow job;
    std::string search;         // lower-case, one line a field
    std::string nameKey;        // naturalKey of the name
    std::int64_t submitted = 0; // ms since 1970; 0 where not known
    double loss = 0;            // NaN where not known
    std::uint32_t mark = 0;     // scratch of rowDiff
};
using JobEntryPtr = std::shared_ptr<JobEntry>;

JobEntryPtr makeJobEntry(engine::JobRow job, const CharacterWeight& weight);

std::int64_t toMilliseconds(base::WallTime time);
// From the start of the job (or what came before it) to its end or now; nothing before it was started.
std::optional<std::chrono::milliseconds> durationOf(const model::Job& job, base::WallTime now);

} // namespace trainyard::ui
