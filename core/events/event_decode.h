// Decodes one Event message in place and tells a sink what is in it. The usual event (wall time, step, one summary of
// simple values, in the order of their numbers) takes a short way; anything else, in any order, the general one.
//
// A sink has:
//   void scalar(std::string_view tag, std::int64_t step, double wall, float value);
//   void value(const SummaryValue&, std::int64_t step, double wall);
//   void graph(std::uint32_t field, WireBytes, std::int64_t step, double wall);   Event fields 4, 8 and 9
//   void fileVersion(std::string_view), writer(std::string_view), event(double wall);
//   void session(std::uint64_t status, std::int64_t step, double wall);           1 START, 2 STOP, 3 CHECKPOINT
#pragma once

#include "core/events/wire.h"

namespace trainyard::events {

// One Summary.Value that is more than a tag and a simple value.
struct SummaryValue {
    std::string_view tag;
    bool hasMetadata = false;
    WireBytes metadata;
    std::uint32_t field = 0; // 2 simple value, 4 image, 5 histogram, 6 audio, 8 tensor; 0: metadata only
    float simple = 0;
    WireBytes payload;
};

namespace detail {

// False: damaged.
inline bool decodeValue(WireBytes message, SummaryValue& value) {
    WireReader reader(message);
    for (WireField field; reader.next(field);) {
        const bool bytes = field.type == WireType::Bytes;
        if (field.number == 1 && bytes) {
            value.tag = field.bytes.text();
        } else if (field.number == 9 && bytes) {
            value.metadata = field.bytes;
            value.hasMetadata = true;
        } else if (field.number == 2 && field.type == WireType::Fixed32) {
            value.field = 2;
            value.simple = field.asFloat();
        } else if (bytes && (field.number == 4 || field.number == 5 || field.number == 6 || field.number == 8)) {
            value.field = field.number;
            value.payload = field.bytes;
        }
    }
    return reader.good();
}

template <typename Sink>
bool decodeSummary(WireBytes summary, std::int64_t step, double wall, Sink& sink) {
    const unsigned char* at = summary.data;
    const unsigned char* end = summary.end();
    while (at != end) {
        // tag 1, one-byte length; in it: tag 1, one-byte length, text; tag 2, four bytes; nothing else.
        if (end - at >= 4 && at[0] == 0x0a && at[1] < 128 && at[2] == 0x0a) {
            const std::size_t size = at[1];
            const std::size_t tag = at[3];
            if (size == tag + 7 && static_cast<std::size_t>(end - at) >= size + 2 && at[4 + tag] == 0x15) {
                float value = 0;
                std::memcpy(&value, at + 5 + tag, 4);
                sink.scalar({reinterpret_cast<const char*>(at + 4), tag}, step, wall, value);
                at += size + 2;
                continue;
            }
        }
        WireReader reader({at, static_cast<std::size_t>(end - at)});
        WireField field;
        if (!reader.next(field)) return reader.good();
        at = reader.position();
        if (field.number != 1 || field.type != WireType::Bytes) continue;
        SummaryValue value;
        if (!decodeValue(field.bytes, value)) return false;
        if (value.field == 2 && !value.hasMetadata)
            sink.scalar(value.tag, step, wall, value.simple);
        else
            sink.value(value, step, wall);
    }
    return true;
}

template <typename Sink>
bool decodeSession(WireBytes session, std::int64_t step, double wall, Sink& sink) {
    std::uint64_t status = 0;
    WireReader reader(session);
    for (WireField field; reader.next(field);)
        if (field.number == 1 && field.type == WireType::Varint) status = field.number64;
    if (reader.good()) sink.session(status, step, wall);
    return reader.good();
}

template <typename Sink>
bool decodeAnyEvent(WireBytes message, Sink& sink) {
    double wall = 0;
    std::int64_t step = 0;
    WireReader first(message);
    for (WireField field; first.next(field);) {
        if (field.number == 1 && field.type == WireType::Fixed64) wall = field.asDouble();
        if (field.number == 2 && field.type == WireType::Varint) step = static_cast<std::int64_t>(field.number64);
    }
    if (!first.good()) return false;
    sink.event(wall);
    bool good = true;
    WireReader second(message);
    for (WireField field; second.next(field) && good;) {
        if (field.type != WireType::Bytes) continue;
        switch (field.number) {
        case 3:
            sink.fileVersion(field.bytes.text());
            break;
        case 4:
        case 8:
        case 9:
            sink.graph(field.number, field.bytes, step, wall);
            break;
        case 5:
            good = decodeSummary(field.bytes, step, wall, sink);
            break;
        case 7:
            good = decodeSession(field.bytes, step, wall, sink);
            break;
        case 10: {
            WireReader source(field.bytes);
            for (WireField inner; source.next(inner);)
                if (inner.number == 1 && inner.type == WireType::Bytes) sink.writer(inner.bytes.text());
            good = source.good();
            break;
        }
        default:
            break;
        }
    }
    return good;
}

} // namespace detail

// False: not an Event. What came before the damage has been told.
template <typename Sink>
bool decodeEvent(WireBytes message, Sink& sink) {
    const unsigned char* at = message.data;
    const unsigned char* end = message.end();
    // 0x09 wall, 0x10 step (left out when it is 0), 0x2a summary up to the end.
    if (message.size < 11 || at[0] != 0x09) return detail::decodeAnyEvent(message, sink);
    double wall = 0;
    std::memcpy(&wall, at + 1, 8);
    at += 9;
    std::uint64_t step = 0;
    if (*at == 0x10) {
        ++at;
        unsigned shift = 0;
        while (at != end && *at >= 128 && shift < 63) {
            step |= static_cast<std::uint64_t>(*at++ & 127) << shift;
            shift += 7;
        }
        if (at == end || *at >= 128) return detail::decodeAnyEvent(message, sink);
        step |= static_cast<std::uint64_t>(*at++) << shift;
    }
    if (end - at < 2 || at[0] != 0x2a) return detail::decodeAnyEvent(message, sink);
    std::size_t size = at[1];
    at += 2;
    if (size >= 128 && at != end) { // two-byte length
        size = (size & 127) | (static_cast<std::size_t>(*at) << 7);
        if (*at >= 128) return detail::decodeAnyEvent(message, sink);
        ++at;
    }
    if (size != static_cast<std::size_t>(end - at)) return detail::decodeAnyEvent(message, sink);
    sink.event(wall);
    return detail::decodeSummary({at, size}, static_cast<std::int64_t>(step), wall, sink);
}

} // namespace trainyard::events
