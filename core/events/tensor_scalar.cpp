#include "core/events/tensor_scalar.h"

#include <bit>
#include <cmath>
#include <limits>

namespace trainyard::events {

namespace {

enum Type : std::uint64_t {
    Float = 1,
    Double = 2,
    Int32 = 3,
    UInt8 = 4,
    Int16 = 5,
    Int8 = 6,
    Int64 = 9,
    Bool = 10,
    BrainFloat = 14,
    UInt16 = 17,
    Half = 19,
    UInt32 = 22,
    UInt64 = 23,
};

// TensorProto's field that holds values of a type, and the bytes of one in tensor_content.
struct Encoding {
    std::uint32_t field = 0;
    std::size_t bytes = 0;
};

Encoding encodingOf(std::uint64_t type) {
    switch (type) {
    case Float:
        return {5, 4};
    case Double:
        return {6, 8};
    case Int32:
        return {7, 4};
    case Int16:
    case UInt16:
        return {7, 2};
    case Int8:
    case UInt8:
        return {7, 1};
    case Int64:
        return {10, 8};
    case Bool:
        return {11, 1};
    case Half:
    case BrainFloat:
        return {13, 2};
    case UInt32:
        return {16, 4};
    case UInt64:
        return {17, 8};
    default:
        return {};
    }
}

// `bits` as tensor_content or a fixed field has them.
double fromBits(std::uint64_t type, std::uint64_t bits) {
    switch (type) {
    case Float:
        return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
    case Double:
        return std::bit_cast<double>(bits);
    case Int32:
        return static_cast<double>(static_cast<std::int32_t>(bits));
    case Int16:
        return static_cast<double>(static_cast<std::int16_t>(bits));
    case Int8:
        return static_cast<double>(static_cast<std::int8_t>(bits));
    case Int64:
        return static_cast<double>(static_cast<std::int64_t>(bits));
    case Bool:
        return bits != 0 ? 1 : 0;
    case Half:
        return halfToDouble(static_cast<std::uint16_t>(bits));
    case BrainFloat:
        return brainFloatToDouble(static_cast<std::uint16_t>(bits));
    case UInt32:
        return static_cast<double>(static_cast<std::uint32_t>(bits));
    default:
        return static_cast<double>(bits); // the unsigned ones
    }
}

bool addDimension(WireBytes dimension, TensorShape& shape) {
    std::uint64_t size = 0;
    WireReader reader(dimension);
    for (WireField field; reader.next(field);)
        if (field.number == 1 && field.type == WireType::Varint) size = field.number64;
    if (!reader.good() || size > (std::uint64_t{1} << 40)) return false;
    if (shape.rank++ == 0) shape.firstSize = size;
    shape.lastSize = size;
    if (size != 0 && shape.elements > (std::uint64_t{1} << 40) / size) return false;
    shape.elements *= size;
    return true;
}

// The first value of a repeated field, packed or not. False: damaged.
bool firstValue(const WireField& field, std::uint64_t type, std::optional<double>& value) {
    if (value) return true;
    if (field.type != WireType::Bytes) {
        value = fromBits(type, field.number64);
        return true;
    }
    if (field.bytes.empty()) return true;
    WireReader packed(field.bytes);
    std::uint64_t bits = 0;
    const bool read = type == Float    ? packed.fixed(4, bits)
                      : type == Double ? packed.fixed(8, bits)
                                       : packed.varint(bits);
    if (read) value = fromBits(type, bits);
    return read;
}

} // namespace

double halfToDouble(std::uint16_t bits) {
    const double sign = (bits & 0x8000) != 0 ? -1 : 1;
    const int exponent = bits >> 10 & 31;
    const int fraction = bits & 1023;
    if (exponent == 31)
        return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                             : sign * std::numeric_limits<double>::infinity();
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(1024 + fraction, exponent - 25);
}

double brainFloatToDouble(std::uint16_t bits) {
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16));
}

std::optional<TensorShape> tensorShape(WireBytes tensor) {
    TensorShape shape;
    WireReader reader(tensor);
    for (WireField field; reader.next(field);) {
        if (field.number == 1 && field.type == WireType::Varint) shape.type = field.number64;
        if (field.number != 2 || field.type != WireType::Bytes) continue;
        WireReader inner(field.bytes);
        for (WireField dimension; inner.next(dimension);)
            if (dimension.number == 2 && dimension.type == WireType::Bytes && !addDimension(dimension.bytes, shape))
                return std::nullopt;
        if (!inner.good()) return std::nullopt;
    }
    if (!reader.good()) return std::nullopt;
    return shape;
}

std::optional<double> tensorScalar(WireBytes tensor) {
    const auto shape = tensorShape(tensor);
    if (!shape || shape->elements != 1) return std::nullopt;
    const Encoding encoding = encodingOf(shape->type);
    if (encoding.field == 0) return std::nullopt;
    std::optional<double> value;
    WireReader reader(tensor);
    for (WireField field; reader.next(field);) {
        if (field.number == 4 && field.type == WireType::Bytes && !field.bytes.empty()) {
            if (field.bytes.size != encoding.bytes) return std::nullopt;
            std::uint64_t bits = 0;
            std::memcpy(&bits, field.bytes.data, encoding.bytes);
            return fromBits(shape->type, bits);
        }
        if (field.number == encoding.field && !firstValue(field, shape->type, value)) return std::nullopt;
    }
    return value.value_or(0);
}

} // namespace trainyard::events
