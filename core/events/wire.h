// The protobuf wire format, read in place: no copy, no allocation, and no trust in what it says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace trainyard::events {

// Bytes of a field inside the record.
struct WireBytes {
    const unsigned char* data = nullptr;
    std::size_t size = 0;
    const unsigned char* end() const { return data + size; }
    bool empty() const { return size == 0; }
    std::string_view text() const { return {reinterpret_cast<const char*>(data), size}; }
};

enum class WireType : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, GroupStart = 3, GroupEnd = 4, Fixed32 = 5 };

struct WireField {
    std::uint32_t number = 0;
    WireType type = WireType::Varint;
    std::uint64_t number64 = 0; // of Varint, Fixed64 and Fixed32
    WireBytes bytes;            // of Bytes

    double asDouble() const {
        double value = 0;
        std::memcpy(&value, &number64, 8);
        return value;
    }
    float asFloat() const {
        const auto bits = static_cast<std::uint32_t>(number64);
        float value = 0;
        std::memcpy(&value, &bits, 4);
        return value;
    }
};

// Walks the fields of one message. After next() said no, good() tells the end from damage.
class WireReader {
public:
    explicit WireReader(WireBytes message) : at_(message.data), end_(message.end()) {}

    bool next(WireField& field) {
        if (at_ == end_) return false;
        std::uint64_t key = 0;
        if (!varint(key) || (key >> 3) == 0 || (key >> 3) > 0x1fffffff) return fail();
        field.number = static_cast<std::uint32_t>(key >> 3);
        field.type = static_cast<WireType>(key & 7);
        field.bytes = {};
        return value(field);
    }
    bool good() const { return good_; }
    const unsigned char* position() const { return at_; }

    bool varint(std::uint64_t& value) {
        value = 0;
        for (unsigned shift = 0; shift < 64 && at_ != end_; shift += 7) {
            const std::uint64_t byte = *at_++;
            value |= (byte & 127) << shift;
            if (byte < 128) return true;
        }
        return fail();
    }
    bool fixed(std::size_t size, std::uint64_t& value) {
        if (static_cast<std::size_t>(end_ - at_) < size) return fail();
        value = 0;
        std::memcpy(&value, at_, size);
        at_ += size;
        return true;
    }

private:
    bool value(WireField& field) {
        switch (field.type) {
        case WireType::Varint:
            return varint(field.number64);
        case WireType::Fixed64:
            return fixed(8, field.number64);
        case WireType::Fixed32:
            return fixed(4, field.number64);
        case WireType::Bytes: {
            std::uint64_t size = 0;
            if (!varint(size) || size > static_cast<std::uint64_t>(end_ - at_)) return fail();
            field.bytes = {at_, static_cast<std::size_t>(size)};
            at_ += size;
            return true;
        }
        case WireType::GroupStart:
            return skipGroup();
        default:
            return fail();
        }
    }

    // Groups are an unknown field to us, but a whole one: skipped to their end, however deep.
    bool skipGroup() {
        std::size_t depth = 1;
        while (depth > 0) {
            std::uint64_t key = 0;
            if (!varint(key)) return false;
            WireField inner;
            inner.type = static_cast<WireType>(key & 7);
            if (inner.type == WireType::GroupStart)
                ++depth;
            else if (inner.type == WireType::GroupEnd)
                --depth;
            else if (!value(inner))
                return fail();
        }
        return true;
    }

    bool fail() {
        good_ = false;
        at_ = end_;
        return false;
    }

    const unsigned char* at_;
    const unsigned char* end_;
    bool good_ = true;
};

} // namespace trainyard::events
