#include "core/events/cover.h"
#include "core/events/leaf.h"
#include "core/events/series.h"

#include <limits>

namespace trainyard::events {

SeriesSnapshot::SeriesSnapshot(const BlockDirectory* directory, std::uint64_t size)
    : directory_(directory), size_(size) {
    if (directory == nullptr || size == 0) {
        size_ = 0;
        return;
    }
    blockCount_ = directory->used.load(std::memory_order_acquire);
    // Blocks that came after the size was read are not of this snapshot.
    while (blockCount_ > 0 && block(blockCount_ - 1).firstIndex >= size_) --blockCount_;
}

std::uint32_t SeriesSnapshot::blockOf(std::uint64_t index) const {
    std::uint32_t low = 0;
    std::uint32_t high = blockCount_;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (block(middle).firstIndex <= index ? low : high) = middle;
    }
    return low;
}

Point SeriesSnapshot::point(std::uint64_t index) const {
    const Block& found = block(blockOf(index));
    const auto i = static_cast<std::uint32_t>(index - found.firstIndex);
    return withColumns(found, [i](const auto& columns) {
        return Point{columns.step(i), columns.walls[i], static_cast<double>(columns.values[i])};
    });
}

namespace {

template <typename Columns>
void addSteps(const Columns& columns, std::uint32_t begin, std::uint32_t end, SeriesTotals& totals) {
    for (std::uint32_t i = begin; i < end; ++i) {
        totals.minStep = std::min(totals.minStep, columns.step(i));
        totals.maxStep = std::max(totals.maxStep, columns.step(i));
    }
}

template <typename Columns>
void addBlock(const Columns& columns, std::uint32_t points, SeriesTotals& totals, std::uint8_t& flags) {
    const auto countNaN = [&](std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) totals.nanCount += std::isnan(columns.values[i]) ? 1 : 0;
    };
    const auto onNode = [&](int level, std::uint32_t node, std::uint32_t first) {
        const std::uint8_t here = columns.nodeFlags[node];
        const std::uint32_t end = first + nodeSize(level);
        flags |= here;
        totals.min = std::min(totals.min, static_cast<double>(columns.nodeMin[node]));
        totals.max = std::max(totals.max, static_cast<double>(columns.nodeMax[node]));
        if ((here & hasNaN) != 0) countNaN(first, end);
        if ((here & stepFalls) != 0) return addSteps(columns, first, end, totals);
        addSteps(columns, first, first + 1, totals);
        addSteps(columns, end - 1, end, totals);
    };
    const auto onPoints = [&](std::uint32_t begin, std::uint32_t end) {
        const auto node = valuesOf(columns.values + begin, end - begin);
        flags |= node.flags;
        totals.min = std::min(totals.min, static_cast<double>(node.min));
        totals.max = std::max(totals.max, static_cast<double>(node.max));
        countNaN(begin, end);
        addSteps(columns, begin, end, totals);
    };
    coverRange(columns, 0, points, levelCount - 1, onNode, onPoints);
}

} // namespace

SeriesTotals SeriesSnapshot::totals() const {
    SeriesTotals totals;
    totals.count = size_;
    if (size_ == 0) {
        totals.first = totals.last = totals.min = totals.max = std::numeric_limits<double>::quiet_NaN();
        return totals;
    }
    const Point first = point(0);
    const Point last = point(size_ - 1);
    totals.firstStep = totals.minStep = totals.maxStep = first.step;
    totals.lastStep = last.step;
    totals.firstWall = first.wall;
    totals.lastWall = last.wall;
    totals.first = first.value;
    totals.last = last.value;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    totals.min = infinity;
    totals.max = -infinity;
    std::uint8_t flags = 0;
    for (std::uint32_t i = 0; i < blockCount_; ++i)
        withColumns(block(i), [&](const auto& columns) { addBlock(columns, pointsIn(i), totals, flags); });
    if ((flags & hasPositiveInfinity) != 0) totals.max = infinity;
    if ((flags & hasNegativeInfinity) != 0) totals.min = -infinity;
    if ((flags & hasFinite) == 0) {
        if ((flags & hasPositiveInfinity) != 0 && (flags & hasNegativeInfinity) == 0) totals.min = infinity;
        if ((flags & hasNegativeInfinity) != 0 && (flags & hasPositiveInfinity) == 0) totals.max = -infinity;
        if ((flags & (hasPositiveInfinity | hasNegativeInfinity)) == 0)
            totals.min = totals.max = std::numeric_limits<double>::quiet_NaN();
    }
    return totals;
}

} // namespace trainyard::events
