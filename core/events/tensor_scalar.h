// The one number of a TensorProto of one element, in any of its encodings.
#pragma once

#include "core/events/wire.h"

#include <optional>

namespace trainyard::events {

// Nothing: not a number (string, complex, ...), not one element, or damaged. A missing shape is rank 0; a missing value
// is 0, as TensorFlow reads it.
std::optional<double> tensorScalar(WireBytes tensor);

// The first `count` numbers of a tensor of any size, for histograms; fewer where it has fewer.
struct TensorShape {
    std::uint64_t type = 0;
    std::uint64_t elements = 1;
    int rank = 0;
    std::uint64_t firstSize = 1, lastSize = 1;
};
std::optional<TensorShape> tensorShape(WireBytes tensor);

double halfToDouble(std::uint16_t bits);
double brainFloatToDouble(std::uint16_t bits);

} // namespace trainyard::events
