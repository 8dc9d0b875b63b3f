// Extremes and flags of points and of nodes: what the pyramid is made of.
#pragma once

#include "core/events/block.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace trainyard::events {

template <typename ValueType>
struct NodeValues {
    ValueType min = std::numeric_limits<ValueType>::infinity();
    ValueType max = -std::numeric_limits<ValueType>::infinity();
    std::uint8_t flags = 0;
};

template <typename ValueType>
std::uint8_t valueFlag(ValueType value) {
    if (std::isfinite(value)) return hasFinite;
    if (std::isnan(value)) return hasNaN;
    return value > 0 ? hasPositiveInfinity : hasNegativeInfinity;
}

// Any number of points; value by value.
template <typename ValueType>
NodeValues<ValueType> valuesOf(const ValueType* values, std::uint32_t count) {
    NodeValues<ValueType> node;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint8_t flag = valueFlag(values[i]);
        node.flags |= flag;
        if (flag != hasFinite) continue;
        node.min = std::min(node.min, values[i]);
        node.max = std::max(node.max, values[i]);
    }
    return node;
}

// A whole leaf. Written so that compilers make vector code of it; the rare leaf with a NaN or infinity goes the slow
// way.
template <typename ValueType>
NodeValues<ValueType> leafValues(const ValueType* values) {
    ValueType low[4] = {values[0], values[1], values[2], values[3]};
    ValueType high[4] = {values[0], values[1], values[2], values[3]};
    ValueType test[4] = {0, 0, 0, 0}; // x * 0 is 0 for finite x and NaN otherwise
    for (std::uint32_t i = 0; i < leafSize; i += 4) {
        for (std::uint32_t lane = 0; lane < 4; ++lane) {
            const ValueType value = values[i + lane];
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
            test[lane] += value * 0;
        }
    }
    if (!(test[0] + test[1] + test[2] + test[3] == 0)) return valuesOf(values, leafSize);
    NodeValues<ValueType> node;
    node.min = std::min(std::min(low[0], low[1]), std::min(low[2], low[3]));
    node.max = std::max(std::max(high[0], high[1]), std::max(high[2], high[3]));
    node.flags = hasFinite;
    return node;
}

// How the steps and walls of points [begin, end) go; begin > 0: the point before is in the same block.
template <typename StepType>
std::uint8_t orderFlags(const StepType* steps, const double* walls, std::uint32_t begin, std::uint32_t end) {
    unsigned falls = 0;
    unsigned repeats = 0;
    unsigned wallFallsHere = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        falls |= static_cast<unsigned>(steps[i] < steps[i - 1]);
        repeats |= static_cast<unsigned>(steps[i] == steps[i - 1]);
        wallFallsHere |= static_cast<unsigned>(!(walls[i] >= walls[i - 1]));
    }
    return static_cast<std::uint8_t>((falls != 0 ? stepFalls : 0) | (repeats != 0 ? stepRepeats : 0) |
                                     (wallFallsHere != 0 ? wallFalls : 0));
}

} // namespace trainyard::events
