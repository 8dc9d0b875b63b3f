#include "core/events/crc32c.h"

#include "core/events/crc32c_hardware.h"

#include <bit>
#include <cstring>

namespace trainyard::events {

static_assert(std::endian::native == std::endian::little, "event files are read in place, as little-endian");

std::uint32_t crc32cByTable(const unsigned char* data, std::size_t size) {
    const auto& tables = detail::crcTables;
    std::uint32_t crc = 0xffffffffU;
    for (; size >= 8; data += 8, size -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data, 8);
        word ^= crc;
        crc = 0;
        for (std::size_t byte = 0; byte < 8; ++byte) crc ^= tables[7 - byte][word >> (8 * byte) & 255];
    }
    for (; size > 0; ++data, --size) crc = (crc >> 8) ^ tables[0][(crc ^ *data) & 255];
    return ~crc;
}

#if TRAINYARD_CRC_HARDWARE
namespace {
TRAINYARD_CRC_TARGET std::uint32_t crcByInstruction(const unsigned char* data, std::size_t size) {
    return detail::crcHardware(data, size);
}
} // namespace
#endif

std::uint32_t crc32c(const unsigned char* data, std::size_t size) {
#if TRAINYARD_CRC_HARDWARE
    if (hasCrcInstructions()) return crcByInstruction(data, size);
#endif
    return crc32cByTable(data, size);
}

} // namespace trainyard::events
