// The x of points as a key that can be compared without loss (int64 steps, double wall times), and the pixel columns of
// a window as edges in that key.
#pragma once

#include "core/events/query.h"

#include <cmath>
#include <limits>

namespace trainyard::events {

struct StepKey {
    using Key = std::int64_t;
    static constexpr bool bySteps = true;
    template <typename Columns>
    static Key at(const Columns& columns, std::uint32_t i) {
        return columns.step(i);
    }
    template <typename Columns>
    static Key ofNode(const Columns& columns, std::uint32_t node) {
        return columns.nodeStep(node);
    }
    static Key of(const Point& point) { return point.step; }
    // Least key that is not below x.
    static Key ceiling(double x) {
        if (x >= 9223372036854775808.0) return std::numeric_limits<Key>::max();
        if (!(x > -9223372036854775808.0)) return std::numeric_limits<Key>::min();
        return static_cast<Key>(std::ceil(x));
    }
};

struct WallKey {
    using Key = double;
    static constexpr bool bySteps = false;
    template <typename Columns>
    static Key at(const Columns& columns, std::uint32_t i) {
        return columns.walls[i];
    }
    template <typename Columns>
    static Key ofNode(const Columns& columns, std::uint32_t node) {
        return columns.nodeWalls[node];
    }
    static Key of(const Point& point) { return point.wall; }
    static Key ceiling(double x) { return x; }
};

// The window of a query; x here is what the key is: relative time has its origin added.
class Grid {
public:
    Grid(const CurveQuery& wanted, double origin)
        : x0_(wanted.x0 + origin), x1_(wanted.x1 + origin), columns_(wanted.columns),
          logarithmic_(wanted.logarithmicX && wanted.x0 > 0), origin_(origin) {
        low_ = logarithmic_ ? std::log10(wanted.x0) : x0_;
        const double high = logarithmic_ ? std::log10(wanted.x1) : x1_;
        scale_ = columns_ / (high - low_);
    }
    double x0() const { return x0_; }
    double x1() const { return x1_; }
    double origin() const { return origin_; }
    int columns() const { return columns_; }
    // Columns left and right of the window count as the first and the last.
    int columnOf(double x) const {
        const double place = ((logarithmic_ ? std::log10(x - origin_) : x) - low_) * scale_;
        if (!(place > 0)) return 0;
        return place >= columns_ ? columns_ - 1 : static_cast<int>(place);
    }
    // Where column `column` begins; the last one has no end.
    double edge(int column) const {
        if (column >= columns_) return std::numeric_limits<double>::infinity();
        const double place = low_ + column / scale_;
        return logarithmic_ ? std::pow(10.0, place) + origin_ : place;
    }

private:
    double x0_, x1_;
    int columns_;
    bool logarithmic_;
    double origin_;
    double low_ = 0, scale_ = 1;
};

// First index in `range` (in which the key does not fall) whose key fails `isBefore`.
template <typename KeyOf, typename IsBefore>
std::uint64_t partition(const SeriesSnapshot& points, IndexRange range, IsBefore&& isBefore) {
    if (range.begin >= range.end) return range.end;
    std::uint32_t low = points.blockOf(range.begin);
    std::uint32_t high = points.blockOf(range.end - 1) + 1;
    const auto keyAt = [&](std::uint32_t b, std::uint64_t index) {
        const Block& block = points.block(b);
        const auto i = static_cast<std::uint32_t>(index - block.firstIndex);
        return withColumns(block, [i](const auto& columns) { return KeyOf::at(columns, i); });
    };
    if (!isBefore(keyAt(low, range.begin))) return range.begin;
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        (isBefore(keyAt(middle, points.block(middle).firstIndex)) ? low : high) = middle;
    }
    const Block& block = points.block(low);
    const std::uint64_t stop = std::min(range.end, block.firstIndex + points.pointsIn(low));
    auto begin = static_cast<std::uint32_t>(std::max(range.begin, block.firstIndex) - block.firstIndex);
    auto end = static_cast<std::uint32_t>(stop - block.firstIndex);
    withColumns(block, [&](const auto& columns) {
        while (end - begin > 1) { // `begin` is before
            const std::uint32_t middle = begin + (end - begin) / 2;
            (isBefore(KeyOf::at(columns, middle)) ? begin : end) = middle;
        }
    });
    return block.firstIndex + end;
}

} // namespace trainyard::events
