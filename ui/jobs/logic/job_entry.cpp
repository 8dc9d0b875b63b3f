#include "ui/jobs/logic/job_entry.h"

#include <limits>

namespace trainyard::ui {

std::int64_t toMilliseconds(base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

std::optional<std::chrono::milliseconds> durationOf(const model::Job& job, base::WallTime now) {
    const model::PhaseTimes& times = job.status.times;
    if (!times.started) return std::nullopt;
    if (!times.ended && model::isTerminal(job.status.state)) return std::nullopt;
    const base::WallTime end = times.ended.value_or(now);
    return std::max(std::chrono::milliseconds{0},
                    std::chrono::duration_cast<std::chrono::milliseconds>(end - *times.started));
}

JobEntryPtr makeJobEntry(engine::JobRow job, const CharacterWeight& weight) {
    auto entry = std::make_shared<JobEntry>();
    std::string all;
    all.reserve(160);
    for (const std::string* part : {&job->name, &job->site, &job->owner, &job->status.nativeId, &job->resources,
                                    &job->kind, &job->status.reason, &job->id}) {
        all += *part;
        all += '\n';
    }
    all += model::toString(job->status.state);
    entry->search = foldForSearch(all);
    entry->nameKey = naturalKey(job->name, weight);
    if (job->status.times.submitted) entry->submitted = toMilliseconds(*job->status.times.submitted);
    entry->loss = std::numeric_limits<double>::quiet_NaN();
    entry->job = std::move(job);
    return entry;
}

} // namespace trainyard::ui
