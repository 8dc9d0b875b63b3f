// What changed between two orders of rows, as an item model has to tell it. Qt-free; linear in the number of rows.
#pragma once

#include "ui/jobs/logic/job_entry.h"

#include <vector>

namespace trainyard::ui {

using JobRows = std::vector<JobEntryPtr>;

struct RowRange {
    int first = 0;
    int count = 0;
    bool operator==(const RowRange&) const = default;
};

// Applied in this order: removed, order, inserted.
struct RowDiff {
    bool reset = false;             // too much changed: tell it all at once
    std::vector<RowRange> removed;  // bottom up, so that the numbers hold while they are applied
    std::vector<int> order;         // for each row that stays: its new place among them; empty where none moved
    std::vector<RowRange> inserted; // top down, numbers of the new rows
    bool empty() const { return !reset && removed.empty() && order.empty() && inserted.empty(); }
};

// Rows are the same where their entry is the same object.
RowDiff rowDiff(const JobRows& before, const JobRows& after, int mostRanges = 64);

} // namespace trainyard::ui
