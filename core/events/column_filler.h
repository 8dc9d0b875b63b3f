// Drops points and pyramid nodes of one block into pixel columns, in order of x.
#pragma once

#include "core/events/cover.h"
#include "core/events/leaf.h"
#include "core/events/x_axis.h"

namespace trainyard::events {

template <typename KeyOf, typename Columns>
class ColumnFiller {
public:
    ColumnFiller(const Columns& columns, const Grid& grid, std::vector<Column>& filled)
        : columns_(columns), grid_(grid), filled_(filled) {}

    // Points [begin, end), of nodes up to `level` (-1: point by point).
    void fill(std::uint32_t begin, std::uint32_t end, int level) {
        coverRange(
            columns_, begin, end, level,
            [&](int nodeLevel, std::uint32_t node, std::uint32_t first) { addNode(nodeLevel, node, first, end); },
            [&](std::uint32_t from, std::uint32_t to) { addPoints(from, to); });
        flush(end);
    }

private:
    using Key = typename KeyOf::Key;
    using Value = std::remove_reference_t<decltype(std::declval<Columns>().values[0])>;

    void enter(Key key, std::uint32_t index) {
        flush(index);
        column_ = grid_.columnOf(static_cast<double>(key));
        if (grid_.edge(column_ + 1) <= static_cast<double>(key)) ++column_; // rounding put it one too far left
        column_ = std::min(column_, grid_.columns() - 1);
        edge_ = KeyOf::ceiling(grid_.edge(column_ + 1));
        farEdge_ = KeyOf::ceiling(grid_.edge(column_ + 2));
        lastColumn_ = column_ == grid_.columns() - 1;
        runBegin_ = index;
        open_ = true;
    }

    bool leaves(Key key) const { return !open_ || (key >= edge_ && !lastColumn_); }

    void addNode(int level, std::uint32_t node, std::uint32_t first, std::uint32_t end) {
        const std::uint32_t size = nodeSize(level);
        const Key key = KeyOf::ofNode(columns_, node);
        if (leaves(key)) enter(key, first);
        // The first x of the next node, where that is complete, else the last of this one, which is a jump in memory.
        const Key reach =
            first + 2 * size <= end ? KeyOf::ofNode(columns_, node + 1) : KeyOf::at(columns_, first + size - 1);
        if (reach > farEdge_ && !lastColumn_) return split(level, first, end); // would smear over several columns
        min_ = std::min(min_, columns_.nodeMin[node]);
        max_ = std::max(max_, columns_.nodeMax[node]);
        flags_ |= columns_.nodeFlags[node];
    }

    void split(int level, std::uint32_t first, std::uint32_t end) {
        if (level == 0) return addPoints(first, first + leafSize);
        const std::uint32_t size = nodeSize(level - 1);
        const std::uint32_t node = columns_.levelStart[level - 1] + first / size;
        for (std::uint32_t child = 0; child < 4; ++child) addNode(level - 1, node + child, first + child * size, end);
    }

    void addPoints(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const Key key = KeyOf::at(columns_, i);
            if (leaves(key)) enter(key, i);
            const Value value = columns_.values[i];
            if (std::isfinite(value)) {
                min_ = value < min_ ? value : min_;
                max_ = value > max_ ? value : max_;
                flags_ |= hasFinite;
            } else {
                flags_ |= valueFlag(value);
            }
        }
    }

    // Ends the run of points [runBegin_, end) that belong to one column.
    void flush(std::uint32_t end) {
        if (!open_ || flags_ == 0) return;
        Column& column = filled_[static_cast<std::size_t>(column_)];
        if ((flags_ & hasFinite) != 0) {
            column.min = std::min(column.min, static_cast<double>(min_));
            column.max = std::max(column.max, static_cast<double>(max_));
            std::uint32_t first = runBegin_;
            while (first + 1 < end && !std::isfinite(columns_.values[first])) ++first;
            std::uint32_t last = end - 1;
            while (last > first && !std::isfinite(columns_.values[last])) --last;
            if ((column.flags & hasFinite) == 0) column.first = static_cast<double>(columns_.values[first]);
            column.last = static_cast<double>(columns_.values[last]);
        }
        column.flags |=
            static_cast<std::uint8_t>(flags_ & (hasFinite | hasNaN | hasPositiveInfinity | hasNegativeInfinity));
        min_ = std::numeric_limits<Value>::infinity();
        max_ = -std::numeric_limits<Value>::infinity();
        flags_ = 0;
    }

    const Columns& columns_;
    const Grid& grid_;
    std::vector<Column>& filled_;
    Value min_ = std::numeric_limits<Value>::infinity();
    Value max_ = -std::numeric_limits<Value>::infinity();
    std::uint8_t flags_ = 0;
    bool open_ = false;
    bool lastColumn_ = false;
    int column_ = 0;
    Key edge_{}, farEdge_{};
    std::uint32_t runBegin_ = 0;
};

} // namespace trainyard::events
