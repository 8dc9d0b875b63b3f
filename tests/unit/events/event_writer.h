// Makes event files as writers do, and as they do not.
#pragma once

#include "core/events/crc32c.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

namespace trainyard::tests {

inline std::string varint(std::uint64_t value) {
    std::string bytes;
    for (; value >= 128; value >>= 7) bytes += static_cast<char>((value & 127) | 128);
    return bytes + static_cast<char>(value);
}

template <typename T>
std::string raw(T value) {
    std::string bytes(sizeof(T), '\0');
    std::memcpy(bytes.data(), &value, sizeof(T));
    return bytes;
}

inline std::string key(unsigned number, unsigned type) {
    return varint(number << 3 | type);
}
inline std::string bytesField(unsigned number, const std::string& bytes) {
    return key(number, 2) + varint(bytes.size()) + bytes;
}
inline std::string varintField(unsigned number, std::uint64_t value) {
    return key(number, 0) + varint(value);
}
inline std::string doubleField(unsigned number, double value) {
    return key(number, 1) + raw(value);
}
inline std::string floatField(unsigned number, float value) {
    return key(number, 5) + raw(value);
}

inline std::uint32_t maskedCrcOf(const std::string& bytes) {
    return events::maskedCrc(events::crc32cByTable(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

inline std::string record(const std::string& data) {
    const std::string length = raw<std::uint64_t>(data.size());
    return length + raw(maskedCrcOf(length)) + data + raw(maskedCrcOf(data));
}

inline std::string event(double wall, std::int64_t step, const std::string& what) {
    std::string bytes = doubleField(1, wall);
    if (step != 0) bytes += varintField(2, static_cast<std::uint64_t>(step));
    return bytes + what;
}

inline std::string simpleValue(const std::string& tag, float value) {
    return bytesField(1, bytesField(1, tag) + floatField(2, value));
}
inline std::string summary(const std::string& values) {
    return bytesField(5, values);
}

inline std::string scalarRecord(const std::string& tag, std::int64_t step, float value, double wall = 1000) {
    return record(event(wall, step, summary(simpleValue(tag, value))));
}
inline std::string versionRecord(double wall = 1000) {
    return record(event(wall, 0, bytesField(3, "brain.Event:2")));
}
inline std::string startRecord(std::int64_t step, double wall = 1000) {
    return record(event(wall, step, bytesField(7, varintField(1, 1))));
}

inline std::string metadata(const std::string& plugin, const std::string& content = {}) {
    return bytesField(9, bytesField(1, bytesField(1, plugin) + (content.empty() ? "" : bytesField(2, content))));
}

inline void write(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}
inline void append(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
}

} // namespace trainyard::tests
