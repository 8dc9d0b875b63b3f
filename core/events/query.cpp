#include "core/events/query.h"

#include "core/events/column_filler.h"
#include "core/events/x_axis.h"

namespace trainyard::events {

namespace {

constexpr double nodesPerColumn = 4;

struct Visible {
    IndexRange segment; // in which x does not fall
    IndexRange inside;  // of it: in the window
};

template <typename KeyOf>
double shownX(const Point& point, double origin) {
    return static_cast<double>(KeyOf::of(point)) - origin;
}

template <typename KeyOf>
CurvePoint curvePoint(const SeriesSnapshot& points, std::uint64_t index, double origin) {
    const Point point = points.point(index);
    return {shownX<KeyOf>(point, origin), point.value, index, false};
}

template <typename KeyOf>
std::vector<Visible> visibleParts(const SeriesSnapshot& points, const std::vector<IndexRange>& segments,
                                  const Grid& grid) {
    std::vector<Visible> parts;
    parts.reserve(segments.size());
    for (const IndexRange& segment : segments) {
        const auto begin =
            partition<KeyOf>(points, segment, [&](auto key) { return static_cast<double>(key) < grid.x0(); });
        const auto end = partition<KeyOf>(points, {begin, segment.end},
                                          [&](auto key) { return static_cast<double>(key) <= grid.x1(); });
        parts.push_back({segment, {begin, end}});
    }
    return parts;
}

// Points [range) one after the other, block by block.
template <typename KeyOf>
void appendPoints(const SeriesSnapshot& points, IndexRange range, double origin, std::vector<CurvePoint>& into) {
    bool begins = true;
    for (std::uint64_t index = range.begin; index < range.end;) {
        const std::uint32_t b = points.blockOf(index);
        const Block& block = points.block(b);
        const std::uint64_t stop = std::min(range.end, block.firstIndex + points.pointsIn(b));
        withColumns(block, [&](const auto& columns) {
            for (; index < stop; ++index) {
                const auto i = static_cast<std::uint32_t>(index - block.firstIndex);
                const double x = static_cast<double>(KeyOf::at(columns, i)) - origin;
                if (std::isnan(x)) continue;
                const bool falls = begins && !into.empty() && x < into.back().x;
                into.push_back({x, static_cast<double>(columns.values[i]), index, falls || into.empty()});
                begins = false;
            }
        });
    }
}

template <typename KeyOf>
void fillColumns(const SeriesSnapshot& points, IndexRange range, const Grid& grid, std::vector<Column>& filled) {
    if (range.begin == range.end) return;
    const double left = static_cast<double>(KeyOf::of(points.point(range.begin)));
    const double right = static_cast<double>(KeyOf::of(points.point(range.end - 1)));
    const double width = grid.columnOf(right) - grid.columnOf(left) + 1;
    int level = -1;
    while (level + 1 < levelCount && static_cast<double>(range.size()) / nodeSize(level + 1) >= nodesPerColumn * width)
        ++level;
    for (std::uint32_t b = points.blockOf(range.begin); b < points.blockCount(); ++b) {
        const Block& block = points.block(b);
        if (block.firstIndex >= range.end) break;
        const std::uint64_t begin = std::max(range.begin, block.firstIndex) - block.firstIndex;
        const std::uint64_t end = std::min(range.end, block.firstIndex + points.pointsIn(b)) - block.firstIndex;
        withColumns(block, [&](const auto& columns) {
            using Columns = std::remove_cv_t<std::remove_reference_t<decltype(columns)>>;
            ColumnFiller<KeyOf, Columns>(columns, grid, filled)
                .fill(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), level);
        });
    }
}

template <typename KeyOf>
void neighbours(const SeriesSnapshot& points, const std::vector<Visible>& parts, double origin, CurveSlice& slice) {
    for (const Visible& part : parts) {
        if (part.inside.begin > part.segment.begin) {
            const CurvePoint left = curvePoint<KeyOf>(points, part.inside.begin - 1, origin);
            if (!slice.before || left.x > slice.before->x) slice.before = left;
        }
        if (part.inside.end < part.segment.end) {
            const CurvePoint right = curvePoint<KeyOf>(points, part.inside.end, origin);
            if (!std::isnan(right.x) && (!slice.after || right.x < slice.after->x)) slice.after = right;
        }
    }
}

// x turns back so often that there is no order to use: every point is looked at.
template <typename KeyOf>
void queryScattered(const SeriesView& view, const Grid& grid, bool sparse, CurveSlice& slice) {
    const SeriesSnapshot& points = view.snapshot();
    slice.sparse = sparse;
    for (const IndexRange& range : view.kept()) {
        if (sparse) {
            appendPoints<KeyOf>(points, range, grid.origin(), slice.points);
            continue;
        }
        for (std::uint32_t b = points.blockOf(range.begin); b < points.blockCount(); ++b) {
            const Block& block = points.block(b);
            if (block.firstIndex >= range.end) break;
            const std::uint64_t begin = std::max(range.begin, block.firstIndex) - block.firstIndex;
            const std::uint64_t end = std::min(range.end - block.firstIndex, std::uint64_t{points.pointsIn(b)});
            withColumns(block, [&](const auto& columns) {
                for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i) {
                    const double x = static_cast<double>(KeyOf::at(columns, i));
                    if (!(x >= grid.x0() && x <= grid.x1())) continue;
                    Column& column = slice.columns[static_cast<std::size_t>(grid.columnOf(x))];
                    const double value = static_cast<double>(columns.values[i]);
                    const std::uint8_t flag = valueFlag(value);
                    if (flag == hasFinite) {
                        if ((column.flags & hasFinite) == 0) column.first = value;
                        column.last = value;
                        column.min = std::min(column.min, value);
                        column.max = std::max(column.max, value);
                    }
                    column.flags |= flag;
                }
            });
        }
    }
}

template <typename KeyOf>
void queryBy(const SeriesView& view, const CurveQuery& wanted, double origin, CurveSlice& slice) {
    const SeriesSnapshot& points = view.snapshot();
    const Grid grid(wanted, origin);
    const double sparseLimit = wanted.sparseBelow * wanted.columns;
    if (view.scattered(wanted.xKind)) {
        const bool sparse = static_cast<double>(view.count()) <= sparseLimit;
        if (!sparse) slice.columns.assign(static_cast<std::size_t>(wanted.columns), Column{});
        return queryScattered<KeyOf>(view, grid, sparse, slice);
    }
    const std::vector<Visible> parts = visibleParts<KeyOf>(points, view.segments(wanted.xKind), grid);
    std::uint64_t count = 0;
    for (const Visible& part : parts) count += part.inside.size();
    slice.sparse = static_cast<double>(count) <= sparseLimit;
    if (slice.sparse) {
        for (const Visible& part : parts) {
            const std::uint64_t begin =
                std::max(part.segment.begin, part.inside.begin - (part.inside.begin > 0 ? 1 : 0));
            appendPoints<KeyOf>(points, {begin, std::min(part.segment.end, part.inside.end + 1)}, origin, slice.points);
        }
        return;
    }
    slice.columns.assign(static_cast<std::size_t>(wanted.columns), Column{});
    for (const Visible& part : parts) fillColumns<KeyOf>(points, part.inside, grid, slice.columns);
    neighbours<KeyOf>(points, parts, origin, slice);
}

} // namespace

double originOf(const SeriesView& view, XKind xKind, double origin) {
    if (xKind != XKind::Relative) return 0;
    return std::isnan(origin) ? view.firstWall() : origin;
}

void query(const SeriesView& view, const CurveQuery& wanted, CurveSlice& slice) {
    slice.sparse = true;
    slice.columns.clear();
    slice.points.clear();
    slice.before.reset();
    slice.after.reset();
    const double origin = originOf(view, wanted.xKind, wanted.origin);
    if (wanted.columns <= 0 || !(wanted.x0 < wanted.x1) || view.kept().empty()) return;
    if (wanted.xKind == XKind::Step)
        queryBy<StepKey>(view, wanted, origin, slice);
    else
        queryBy<WallKey>(view, wanted, origin, slice);
}

} // namespace trainyard::events
