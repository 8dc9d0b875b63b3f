// Makes the nodes of a block's pyramid as its points come.
#pragma once

#include "core/events/leaf.h"
#include "core/events/series.h"

namespace trainyard::events {

// The flags of the first point of a block, from the last point of the block before.
inline std::uint8_t joinFlags(const Point& before, std::int64_t step, double wall) {
    std::uint8_t flags = 0;
    if (step < before.step) flags |= stepFalls;
    if (step == before.step) flags |= stepRepeats;
    if (!(wall >= before.wall)) flags |= wallFalls;
    return flags;
}

// Point `used` of a block has completed a leaf: makes its node and those above that it completes. `before` is the point
// before the block, if there is one.
template <typename StepType, typename ValueType>
void finishNodes(const BlockColumns<StepType, ValueType>& columns, std::uint32_t used, const Point* before) {
    const std::uint32_t begin = used - leafSize;
    std::uint32_t node = begin >> leafShift;
    NodeValues<ValueType> values = leafValues(columns.values + begin);
    const std::uint32_t firstWithNeighbour = begin == 0 ? 1 : begin;
    values.flags |= orderFlags(columns.steps, columns.walls, firstWithNeighbour, used);
    if (begin == 0 && before != nullptr) values.flags |= joinFlags(*before, columns.step(0), columns.walls[0]);
    columns.nodeWalls[node] = columns.walls[begin];
    columns.nodeSteps[node] = columns.steps[begin];
    columns.nodeMin[node] = values.min;
    columns.nodeMax[node] = values.max;
    columns.nodeFlags[node] = values.flags;
    // Each fourth node completes one of the level above.
    for (int level = 1; level < levelCount && (node & 3) == 3; ++level) {
        const std::uint32_t child = columns.levelStart[level - 1] + node - 3;
        node >>= fanOutShift;
        const std::uint32_t parent = columns.levelStart[level] + node;
        columns.nodeWalls[parent] = columns.nodeWalls[child];
        columns.nodeSteps[parent] = columns.nodeSteps[child];
        columns.nodeMin[parent] = std::min(std::min(columns.nodeMin[child], columns.nodeMin[child + 1]),
                                           std::min(columns.nodeMin[child + 2], columns.nodeMin[child + 3]));
        columns.nodeMax[parent] = std::max(std::max(columns.nodeMax[child], columns.nodeMax[child + 1]),
                                           std::max(columns.nodeMax[child + 2], columns.nodeMax[child + 3]));
        columns.nodeFlags[parent] =
            static_cast<std::uint8_t>(columns.nodeFlags[child] | columns.nodeFlags[child + 1] |
                                      columns.nodeFlags[child + 2] | columns.nodeFlags[child + 3]);
    }
}

} // namespace trainyard::events
