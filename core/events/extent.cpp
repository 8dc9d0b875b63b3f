#include "core/events/cover.h"
#include "core/events/leaf.h"
#include "core/events/query.h"
#include "core/events/x_axis.h"

namespace trainyard::events {

namespace {

void take(std::optional<Extent>& extent, double low, double high) {
    if (!(low <= high)) return;
    if (!extent) {
        extent = Extent{low, high};
        return;
    }
    extent->low = std::min(extent->low, low);
    extent->high = std::max(extent->high, high);
}

// Calls work(columns, begin, end, block) for the points of `range`, block by block.
template <typename Work>
void eachBlock(const SeriesSnapshot& points, IndexRange range, Work&& work) {
    if (range.begin == range.end) return;
    for (std::uint32_t b = points.blockOf(range.begin); b < points.blockCount(); ++b) {
        const Block& block = points.block(b);
        if (block.firstIndex >= range.end) return;
        const std::uint64_t begin = std::max(range.begin, block.firstIndex) - block.firstIndex;
        const std::uint64_t end = std::min(range.end - block.firstIndex, std::uint64_t{points.pointsIn(b)});
        withColumns(block, [&](const auto& columns) {
            work(columns, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), block);
        });
    }
}

template <typename KeyOf>
void nearestIn(const SeriesSnapshot& points, IndexRange range, double x, std::optional<CurvePoint>& best) {
    const auto offer = [&](std::uint64_t index) {
        const Point point = points.point(index);
        const double here = static_cast<double>(KeyOf::of(point));
        if (std::isnan(here)) return;
        if (!best || std::abs(here - x) < std::abs(best->x - x)) best = CurvePoint{here, point.value, index, false};
    };
    const std::uint64_t at = partition<KeyOf>(points, range, [&](auto key) { return static_cast<double>(key) < x; });
    if (at > range.begin) offer(at - 1);
    if (at < range.end) offer(at);
}

template <typename KeyOf>
std::optional<CurvePoint> nearestBy(const SeriesView& view, XKind xKind, double x) {
    std::optional<CurvePoint> best;
    if (!view.scattered(xKind)) {
        for (const IndexRange& segment : view.segments(xKind)) nearestIn<KeyOf>(view.snapshot(), segment, x, best);
        return best;
    }
    for (const IndexRange& range : view.kept()) {
        eachBlock(view.snapshot(), range,
                  [&](const auto& columns, std::uint32_t begin, std::uint32_t end, const Block& block) {
                      for (std::uint32_t i = begin; i < end; ++i) {
                          const double here = static_cast<double>(KeyOf::at(columns, i));
                          if (std::isnan(here) || (best && std::abs(here - x) >= std::abs(best->x - x))) continue;
                          best = CurvePoint{here, static_cast<double>(columns.values[i]), block.firstIndex + i, false};
                      }
                  });
    }
    return best;
}

template <typename KeyOf>
std::optional<Extent> extentBy(const SeriesView& view, XKind xKind) {
    std::optional<Extent> extent;
    const SeriesSnapshot& points = view.snapshot();
    if (!view.scattered(xKind)) {
        for (const IndexRange& segment : view.segments(xKind))
            take(extent, static_cast<double>(KeyOf::of(points.point(segment.begin))),
                 static_cast<double>(KeyOf::of(points.point(segment.end - 1))));
        return extent;
    }
    for (const IndexRange& range : view.kept()) {
        eachBlock(points, range, [&](const auto& columns, std::uint32_t begin, std::uint32_t end, const Block&) {
            for (std::uint32_t i = begin; i < end; ++i) {
                const double x = static_cast<double>(KeyOf::at(columns, i));
                take(extent, x, x);
            }
        });
    }
    return extent;
}

} // namespace

std::optional<CurvePoint> nearestPoint(const SeriesView& view, XKind xKind, double x, double origin) {
    const double base = originOf(view, xKind, origin);
    auto found =
        xKind == XKind::Step ? nearestBy<StepKey>(view, xKind, x + base) : nearestBy<WallKey>(view, xKind, x + base);
    if (found) found->x -= base;
    return found;
}

std::optional<Extent> extentOfX(const SeriesView& view, XKind xKind, double origin) {
    const double base = originOf(view, xKind, origin);
    auto found = xKind == XKind::Step ? extentBy<StepKey>(view, xKind) : extentBy<WallKey>(view, xKind);
    if (found) *found = {found->low - base, found->high - base};
    return found;
}

std::optional<Extent> extentOfValues(const SeriesView& view) {
    std::optional<Extent> extent;
    for (const IndexRange& range : view.kept()) {
        eachBlock(view.snapshot(), range,
                  [&](const auto& columns, std::uint32_t begin, std::uint32_t end, const Block&) {
                      coverRange(
                          columns, begin, end, levelCount - 1,
                          [&](int, std::uint32_t node, std::uint32_t) {
                              take(extent, static_cast<double>(columns.nodeMin[node]),
                                   static_cast<double>(columns.nodeMax[node]));
                          },
                          [&](std::uint32_t from, std::uint32_t to) {
                              const auto node = valuesOf(columns.values + from, to - from);
                              take(extent, static_cast<double>(node.min), static_cast<double>(node.max));
                          });
                  });
    }
    return extent;
}

} // namespace trainyard::events
