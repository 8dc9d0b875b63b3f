// One block of a series: up to 16,384 points in columns, and the min/max pyramid over them (leaf 16, fan-out 4), in one
// allocation. Steps are kept as 32-bit offsets from a base and values as floats where that loses nothing, which is
// nearly always: 16 bytes a point and 1.75 of pyramid; a block of wide steps or double values takes more.
//
// The header does not change once readers see the block. Columns are written in front of the series' published size,
// and a node is written before the size that completes it is published, so readers need no lock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace trainyard::events {

inline constexpr std::uint32_t leafSize = 16;
inline constexpr std::uint32_t leafShift = 4;
inline constexpr std::uint32_t fanOutShift = 2;
inline constexpr std::uint32_t fullBlock = 16384;
inline constexpr int levelCount = 6; // nodes of 16, 64, 256, 1024, 4096 and 16384 points

// What a node tells besides its extremes. The extremes are of finite values only.
enum NodeFlag : std::uint8_t {
    hasFinite = 1,
    hasNaN = 2,
    hasPositiveInfinity = 4,
    hasNegativeInfinity = 8,
    stepFalls = 16,   // somewhere in it a step is below the one before it (which may be the last of the node before)
    stepRepeats = 32, // ... equal to the one before it
    wallFalls = 64,   // ... a wall time is not at or above the one before it
};

struct Block {
    std::uint64_t firstIndex = 0; // of its first point, in the series
    std::int64_t stepBase = 0;
    std::uint32_t capacity = 0;
    std::uint32_t restarts = 0; // how often the run had restarted before these points
    bool wideSteps = false;     // int64 steps instead of int32 offsets
    bool wideValues = false;    // double values and extremes instead of float

    static std::uint32_t nodesAt(std::uint32_t points, int level) {
        return points >> (leafShift + fanOutShift * static_cast<std::uint32_t>(level));
    }
};

// Where the columns of a block lie; worked out from its header, kept by value while a block is walked.
template <typename StepType, typename ValueType>
struct BlockColumns {
    double* walls = nullptr;
    StepType* steps = nullptr; // int32: offset from stepBase
    ValueType* values = nullptr;
    double* nodeWalls = nullptr; // of the first point of each node; all levels one behind the other
    StepType* nodeSteps = nullptr;
    ValueType* nodeMin = nullptr;
    ValueType* nodeMax = nullptr;
    std::uint8_t* nodeFlags = nullptr;
    std::uint32_t levelStart[levelCount] = {};
    std::int64_t stepBase = 0;

    // Offsets are taken modulo 2^64, so that base + offset is exact for every step.
    std::int64_t step(std::uint32_t i) const {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(stepBase) + static_cast<std::uint64_t>(steps[i]));
    }
    std::int64_t nodeStep(std::uint32_t node) const {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(stepBase) +
                                         static_cast<std::uint64_t>(nodeSteps[node]));
    }
};

namespace detail {

inline std::size_t columnBytes(std::size_t count, std::size_t size) {
    return (count * size + 7) & ~std::size_t{7};
}

inline std::uint32_t totalNodes(std::uint32_t capacity) {
    std::uint32_t nodes = 0;
    for (int level = 0; level < levelCount; ++level) nodes += Block::nodesAt(capacity, level);
    return nodes;
}

} // namespace detail

inline std::size_t blockBytes(std::uint32_t capacity, bool wideSteps, bool wideValues) {
    const std::size_t step = wideSteps ? 8 : 4;
    const std::size_t value = wideValues ? 8 : 4;
    const std::size_t nodes = detail::totalNodes(capacity);
    using detail::columnBytes;
    return sizeof(Block) + columnBytes(capacity, 8) + columnBytes(capacity, step) + columnBytes(capacity, value) +
           columnBytes(nodes, 8) + columnBytes(nodes, step) + 2 * columnBytes(nodes, value) + columnBytes(nodes, 1);
}

template <typename StepType, typename ValueType>
BlockColumns<StepType, ValueType> columnsOf(const Block& block) {
    BlockColumns<StepType, ValueType> columns;
    auto* at = reinterpret_cast<unsigned char*>(const_cast<Block*>(&block)) + sizeof(Block);
    const auto take = [&at](auto*& column, std::size_t count) {
        using Item = std::remove_reference_t<decltype(*column)>;
        column = reinterpret_cast<Item*>(at);
        at += detail::columnBytes(count, sizeof(Item));
    };
    const std::uint32_t nodes = detail::totalNodes(block.capacity);
    take(columns.walls, block.capacity);
    take(columns.steps, block.capacity);
    take(columns.values, block.capacity);
    take(columns.nodeWalls, nodes);
    take(columns.nodeSteps, nodes);
    take(columns.nodeMin, nodes);
    take(columns.nodeMax, nodes);
    take(columns.nodeFlags, nodes);
    std::uint32_t start = 0;
    for (int level = 0; level < levelCount; ++level) {
        columns.levelStart[level] = start;
        start += Block::nodesAt(block.capacity, level);
    }
    columns.stepBase = block.stepBase;
    return columns;
}

// Calls work(columns) with the column types of the block.
template <typename Work>
decltype(auto) withColumns(const Block& block, Work&& work) {
    if (block.wideSteps) {
        if (block.wideValues) return work(columnsOf<std::int64_t, double>(block));
        return work(columnsOf<std::int64_t, float>(block));
    }
    if (block.wideValues) return work(columnsOf<std::int32_t, double>(block));
    return work(columnsOf<std::int32_t, float>(block));
}

} // namespace trainyard::events
