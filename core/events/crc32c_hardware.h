// The CRC instruction, inlined where it is used: a call through a pointer would cost as much as the CRC of a short
// record. TRAINYARD_CRC_TARGET marks functions that may use it; they are called only where hasCrcInstructions() says
// so.
#pragma once

#include "core/events/crc32c.h"

#include <cstring>

#if defined(__x86_64__) || defined(_M_X64)
#define TRAINYARD_CRC_HARDWARE 1
#include <nmmintrin.h>
#if defined(_MSC_VER) && !defined(__clang__)
#define TRAINYARD_CRC_TARGET
#else
#define TRAINYARD_CRC_TARGET __attribute__((target("sse4.2")))
#endif
#elif defined(__aarch64__) && !defined(_MSC_VER)
#define TRAINYARD_CRC_HARDWARE 1
#include <arm_acle.h>
#if defined(__clang__)
#define TRAINYARD_CRC_TARGET __attribute__((target("crc")))
#else
#define TRAINYARD_CRC_TARGET __attribute__((target("+crc")))
#endif
#else
#define TRAINYARD_CRC_HARDWARE 0
#endif

#if TRAINYARD_CRC_HARDWARE

namespace trainyard::events::detail {

TRAINYARD_CRC_TARGET inline std::uint64_t crcStep8(std::uint64_t crc, const unsigned char* data) {
    std::uint64_t word = 0;
    std::memcpy(&word, data, 8);
#if defined(__aarch64__)
    return __crc32cd(static_cast<std::uint32_t>(crc), word);
#else
    return _mm_crc32_u64(crc, word);
#endif
}

TRAINYARD_CRC_TARGET inline std::uint32_t crcStep4(std::uint32_t crc, const unsigned char* data) {
    std::uint32_t word = 0;
    std::memcpy(&word, data, 4);
#if defined(__aarch64__)
    return __crc32cw(crc, word);
#else
    return _mm_crc32_u32(crc, word);
#endif
}

TRAINYARD_CRC_TARGET inline std::uint32_t crcStep1(std::uint32_t crc, unsigned char byte) {
#if defined(__aarch64__)
    return __crc32cb(crc, byte);
#else
    return _mm_crc32_u8(crc, byte);
#endif
}

TRAINYARD_CRC_TARGET inline std::uint32_t crcHardware(const unsigned char* data, std::size_t size) {
    std::uint64_t crc = 0xffffffffU;
    while (size >= 3 * crcStride) {
        std::uint64_t second = 0;
        std::uint64_t third = 0;
        for (std::size_t i = 0; i < crcStride; i += 8) {
            crc = crcStep8(crc, data + i);
            second = crcStep8(second, data + crcStride + i);
            third = crcStep8(third, data + 2 * crcStride + i);
        }
        crc = shiftCrc(static_cast<std::uint32_t>(crc)) ^ second;
        crc = shiftCrc(static_cast<std::uint32_t>(crc)) ^ third;
        data += 3 * crcStride;
        size -= 3 * crcStride;
    }
    for (; size >= 8; data += 8, size -= 8) crc = crcStep8(crc, data);
    auto rest = static_cast<std::uint32_t>(crc);
    if (size >= 4) {
        rest = crcStep4(rest, data);
        data += 4;
        size -= 4;
    }
    for (; size > 0; ++data, --size) rest = crcStep1(rest, *data);
    return ~rest;
}

} // namespace trainyard::events::detail

#endif
