#include "ui/jobs/logic/row_diff.h"

namespace trainyard::ui {

namespace {

constexpr std::uint32_t onlyBefore = 1;
constexpr std::uint32_t inBoth = 2;

} // namespace

RowDiff rowDiff(const JobRows& before, const JobRows& after, int mostRanges) {
    RowDiff diff;
    for (const JobEntryPtr& entry : after) entry->mark = 0;
    for (const JobEntryPtr& entry : before) entry->mark = onlyBefore;
    std::size_t common = 0;
    for (const JobEntryPtr& entry : after) {
        if (entry->mark != onlyBefore) continue;
        entry->mark = inBoth + static_cast<std::uint32_t>(common); // and its place among those that stay
        ++common;
    }
    bool moved = false;
    std::vector<int> order;
    order.reserve(common);
    for (int row = 0; row < static_cast<int>(before.size()); ++row) {
        const std::uint32_t mark = before[static_cast<std::size_t>(row)]->mark;
        if (mark >= inBoth) {
            moved = moved || mark - inBoth != order.size();
            order.push_back(static_cast<int>(mark - inBoth));
        } else if (!diff.removed.empty() && diff.removed.back().first + diff.removed.back().count == row) {
            ++diff.removed.back().count;
        } else {
            diff.removed.push_back({row, 1});
        }
    }
    for (int row = 0; row < static_cast<int>(after.size()); ++row) {
        if (after[static_cast<std::size_t>(row)]->mark >= inBoth) continue;
        if (!diff.inserted.empty() && diff.inserted.back().first + diff.inserted.back().count == row)
            ++diff.inserted.back().count;
        else
            diff.inserted.push_back({row, 1});
    }
    if (diff.removed.size() + diff.inserted.size() > static_cast<std::size_t>(mostRanges)) {
        RowDiff all;
        all.reset = true;
        return all;
    }
    diff.removed = {diff.removed.rbegin(), diff.removed.rend()};
    if (moved) diff.order = std::move(order);
    return diff;
}

} // namespace trainyard::ui
