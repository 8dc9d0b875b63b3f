// The rows of the job table: the engine's snapshot, filtered and sorted by an index of its own. Made for 100,000 jobs:
// a snapshot in which little changed costs one pass over pointers. One thread.
#pragma once

#include "ui/jobs/logic/job_filter.h"
#include "ui/jobs/logic/job_sort.h"
#include "ui/jobs/logic/row_diff.h"

#include <map>
#include <unordered_map>

namespace trainyard::ui {

class JobIndex {
public:
    explicit JobIndex(CharacterWeight weight = {}) : weight_(std::move(weight)) {}

    // Takes a new snapshot. With `holdOrder` rows keep their place although their sort key changed. The entries whose
    // job changed are in changed() until the next call.
    void update(const engine::JobsSnapshot& snapshot, base::WallTime now, bool holdOrder);
    void setFilter(const JobFilter& filter, base::WallTime now, base::WallTime startOfToday);
    void setSort(const JobSort& sort, base::WallTime now);
    // Sorts again by values that have moved on: after holding, or when losses came in.
    void sortAgain(base::WallTime now);
    // Null where there is no such job, shown or not.
    JobEntry* find(const std::string& id);

    const JobRows& rows() const { return rows_; }
    const std::vector<const JobEntry*>& changed() const { return changed_; }
    const JobSort& sort() const { return sort_; }
    const JobFilter& filter() const { return filter_; }
    std::size_t total() const { return entries_.size(); }
    std::size_t activeCount() const;
    // Distinct values among all jobs with their counts, for the filter's menus.
    std::map<std::string, int> values(FilterField field) const;

private:
    void takeEntries(const engine::JobsSnapshot& snapshot, std::vector<JobEntryPtr>& added,
                     std::unordered_map<const JobEntry*, JobEntryPtr>& replaced);
    void filterAll();

    CharacterWeight weight_;
    std::vector<JobEntryPtr> entries_; // in the snapshot's order
    JobRows rows_;
    std::vector<const JobEntry*> changed_;
    JobFilter filter_;
    CompiledFilter compiled_;
    JobSort sort_;
};

} // namespace trainyard::ui
