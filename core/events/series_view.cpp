#include "core/events/series_view.h"

#include "core/events/cover.h"

#include <limits>
#include <utility>

namespace trainyard::events {

namespace {

constexpr std::int64_t largestStep = std::numeric_limits<std::int64_t>::max();

void extend(std::vector<IndexRange>& ranges, std::uint64_t begin, std::uint64_t end) {
    if (begin == end) return;
    if (!ranges.empty() && ranges.back().end == begin)
        ranges.back().end = end;
    else
        ranges.push_back({begin, end});
}

std::uint8_t allFlags(const SeriesSnapshot& points) {
    std::uint8_t flags = 0;
    for (std::uint32_t b = 0; b < points.blockCount(); ++b) {
        withColumns(points.block(b), [&](const auto& columns) {
            const auto onNode = [&](int, std::uint32_t node, std::uint32_t) { flags |= columns.nodeFlags[node]; };
            const auto onPoints = [&](std::uint32_t begin, std::uint32_t end) {
                for (std::uint32_t i = begin; i < end; ++i) {
                    const std::uint64_t index = points.block(b).firstIndex + i;
                    if (index == 0) continue;
                    const std::int64_t before = i > 0 ? columns.step(i - 1) : points.point(index - 1).step;
                    if (columns.step(i) < before) flags |= stepFalls;
                    if (columns.step(i) == before) flags |= stepRepeats;
                }
            };
            coverRange(columns, 0, points.pointsIn(b), levelCount - 1, onNode, onPoints);
        });
    }
    return flags;
}

// A START at step s voids what came before it from step s on; a later START with a lower step voids more of it.
std::vector<IndexRange> keptAfterStarts(const SeriesSnapshot& points, const std::vector<std::int64_t>& restartSteps) {
    std::vector<std::int64_t> limits(restartSteps.size() + 1, largestStep);
    for (std::size_t i = restartSteps.size(); i-- > 0;) limits[i] = std::min(limits[i + 1], restartSteps[i]);
    std::vector<IndexRange> kept;
    for (std::uint32_t b = 0; b < points.blockCount(); ++b) {
        const Block& block = points.block(b);
        const std::uint32_t count = points.pointsIn(b);
        if (block.restarts >= restartSteps.size()) {
            extend(kept, block.firstIndex, block.firstIndex + count);
            continue;
        }
        withColumns(block, [&](const auto& columns) {
            for (std::uint32_t i = 0; i < count; ++i)
                if (columns.step(i) < limits[block.restarts])
                    extend(kept, block.firstIndex + i, block.firstIndex + i + 1);
        });
    }
    return kept;
}

// Kept is what lies below every later step.
std::vector<IndexRange> keptInOrder(const SeriesSnapshot& points) {
    if (points.size() == 0) return {};
    if ((allFlags(points) & (stepFalls | stepRepeats)) == 0) return {{0, points.size()}};
    std::vector<IndexRange> backwards;
    bool any = false;
    std::int64_t lowest = 0;
    for (std::uint32_t b = points.blockCount(); b-- > 0;) {
        withColumns(points.block(b), [&](const auto& columns) {
            for (std::uint32_t i = points.pointsIn(b); i-- > 0;) {
                if (any && columns.step(i) >= lowest) continue;
                any = true;
                lowest = columns.step(i);
                const std::uint64_t index = points.block(b).firstIndex + i;
                if (!backwards.empty() && backwards.back().begin == index + 1)
                    backwards.back().begin = index;
                else
                    backwards.push_back({index, index + 1});
            }
        });
    }
    return {backwards.rbegin(), backwards.rend()};
}

// Cuts `range` where x falls. False when there are more pieces than `limit`.
template <bool BySteps>
bool cutAtFalls(const SeriesSnapshot& points, IndexRange range, std::size_t limit, std::vector<IndexRange>& pieces) {
    std::uint64_t begin = range.begin;
    bool fits = true;
    for (std::uint32_t b = points.blockOf(range.begin); fits && b < points.blockCount(); ++b) {
        const Block& block = points.block(b);
        if (block.firstIndex >= range.end) break;
        withColumns(block, [&](const auto& columns) {
            const auto onPoints = [&](std::uint32_t from, std::uint32_t to) {
                for (std::uint32_t i = from; i < to && fits; ++i) {
                    const std::uint64_t index = block.firstIndex + i;
                    if (index == range.begin) continue;
                    bool falls = false;
                    if constexpr (BySteps)
                        falls = columns.step(i) < (i > 0 ? columns.step(i - 1) : points.point(index - 1).step);
                    else
                        falls = !(columns.walls[i] >= (i > 0 ? columns.walls[i - 1] : points.point(index - 1).wall));
                    if (!falls) continue;
                    pieces.push_back({begin, index});
                    begin = index;
                    fits = pieces.size() < limit;
                }
            };
            const auto onNode = [&](int level, std::uint32_t node, std::uint32_t first) {
                if ((columns.nodeFlags[node] & (BySteps ? stepFalls : wallFalls)) != 0)
                    onPoints(first, first + nodeSize(level));
            };
            const auto clamp = [&](std::uint64_t index) {
                const std::uint64_t last = block.firstIndex + points.pointsIn(b);
                return static_cast<std::uint32_t>(std::min(std::max(index, block.firstIndex), last) - block.firstIndex);
            };
            coverRange(columns, clamp(range.begin), clamp(range.end), levelCount - 1, onNode, onPoints);
        });
    }
    pieces.push_back({begin, range.end});
    return fits && pieces.size() <= limit;
}

} // namespace

SeriesView::SeriesView(std::shared_ptr<const Series> series, Purge purge, std::vector<std::int64_t> restartSteps)
    : series_(std::move(series)), purge_(purge), restartSteps_(std::move(restartSteps)) {
    refresh();
}

bool SeriesView::refresh() {
    if (series_ == nullptr || series_->size() == snapshot_.size()) return false;
    work();
    return true;
}

bool SeriesView::refresh(std::vector<std::int64_t> restartSteps) {
    if (restartSteps == restartSteps_) return refresh();
    restartSteps_ = std::move(restartSteps);
    if (series_ != nullptr) work();
    return true;
}

void SeriesView::work() {
    snapshot_ = series_->snapshot();
    kept_.clear();
    if (purge_ == Purge::OutOfOrder)
        kept_ = keptInOrder(snapshot_);
    else if (purge_ == Purge::SessionStart)
        kept_ = keptAfterStarts(snapshot_, restartSteps_);
    else
        extend(kept_, 0, snapshot_.size());
    byStep_.clear();
    byWall_.clear();
    stepScattered_ = wallScattered_ = false;
    for (const IndexRange& range : kept_) {
        stepScattered_ = stepScattered_ || !cutAtFalls<true>(snapshot_, range, maxSegments, byStep_);
        wallScattered_ = wallScattered_ || !cutAtFalls<false>(snapshot_, range, maxSegments, byWall_);
    }
    if (stepScattered_) byStep_.clear();
    if (wallScattered_) byWall_.clear();
}

std::uint64_t SeriesView::count() const {
    std::uint64_t sum = 0;
    for (const IndexRange& range : kept_) sum += range.size();
    return sum;
}

double SeriesView::firstWall() const {
    return kept_.empty() ? 0 : snapshot_.point(kept_.front().begin).wall;
}

} // namespace trainyard::events
