// The order of the job table. Pure functions over entries; equal rows are newest first, in either direction.
#pragma once

#include "ui/jobs/logic/job_entry.h"

#include <vector>

namespace trainyard::ui {

enum class JobColumn { Name, State, Progress, Site, Resources, Loss, Owner, Submitted, Duration, Count };
inline constexpr int jobColumnCount = static_cast<int>(JobColumn::Count);

// The first sort: what runs first, then what is about to, all ended states as one group.
struct JobSort {
    JobColumn column = JobColumn::State;
    bool descending = false;
    bool operator==(const JobSort&) const = default;
};

// Whether the order can change while nobody does anything: then it waits until the pointer has left the table.
bool isLiveColumn(JobColumn column);

void sortEntries(std::vector<JobEntryPtr>& entries, const JobSort& sort, base::WallTime now);
// The same order for two entries; agrees with sortEntries.
bool comesBefore(const JobEntry& a, const JobEntry& b, const JobSort& sort, base::WallTime now);

} // namespace trainyard::ui
