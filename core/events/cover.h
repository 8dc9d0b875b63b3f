// Walks a range of points of one block by the largest pyramid nodes that lie in it.
#pragma once

#include "core/events/block.h"

namespace trainyard::events {

inline constexpr std::uint32_t nodeSize(int level) {
    return leafSize << (fanOutShift * static_cast<std::uint32_t>(level));
}

// Points [begin, end) of a block in order: onNode(level, node, first point) for nodes up to `highest` level that lie
// wholly in it (node counts from the start of all nodes), onPoints(begin, end) for the rest. end must not be behind the
// points of the snapshot: nodes below it are complete then.
template <typename Columns, typename OnNode, typename OnPoints>
void coverRange(const Columns& columns, std::uint32_t begin, std::uint32_t end, int highest, OnNode&& onNode,
                OnPoints&& onPoints) {
    std::uint32_t i = begin;
    while (i < end) {
        const std::uint32_t toLeaf = (leafSize - (i & (leafSize - 1))) & (leafSize - 1);
        if (highest < 0 || toLeaf > 0 || end - i < leafSize) {
            std::uint32_t stop = toLeaf > 0 && toLeaf < end - i ? i + toLeaf : end;
            if (toLeaf == 0 && highest >= 0 && end - i >= leafSize) stop = i + leafSize;
            onPoints(i, stop);
            i = stop;
            continue;
        }
        int level = 0;
        while (level < highest && (i & (nodeSize(level + 1) - 1)) == 0 && end - i >= nodeSize(level + 1)) ++level;
        onNode(level, columns.levelStart[level] + i / nodeSize(level), i);
        i += nodeSize(level);
    }
}

} // namespace trainyard::events
