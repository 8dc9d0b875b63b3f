// CRC-32C (Castagnoli), as TFRecord has it: by the processor's instruction where it has one, else by tables.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace trainyard::events {

// Does this processor have the instruction (SSE4.2, ARMv8 CRC)? Asked of it at run time.
bool hasCrcInstructions();

std::uint32_t crc32c(const unsigned char* data, std::size_t size);
std::uint32_t crc32cByTable(const unsigned char* data,
                            std::size_t size); // for tests, and where there is no instruction

// What is written in the file.
inline std::uint32_t maskedCrc(std::uint32_t crc) {
    return ((crc >> 15) | (crc << 17)) + 0xa282ead8U;
}

namespace detail {

inline constexpr std::uint32_t crcPolynomial = 0x82f63b78U;

using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;
constexpr CrcTables makeCrcTables() {
    CrcTables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t crc = i;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? crcPolynomial : 0);
        tables[0][i] = crc;
    }
    for (std::size_t t = 1; t < 8; ++t)
        for (std::size_t i = 0; i < 256; ++i)
            tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 255];
    return tables;
}
inline constexpr CrcTables crcTables = makeCrcTables();

// Advances a CRC over `crcStride` zero bytes: joins the three streams that keep the instruction's pipeline full.
inline constexpr std::size_t crcStride = 256;
using CrcShift = std::array<std::array<std::uint32_t, 256>, 4>;
constexpr CrcShift makeCrcShift() {
    std::array<std::uint32_t, 32> ofBit{};
    for (std::size_t bit = 0; bit < 32; ++bit) {
        std::uint32_t crc = std::uint32_t{1} << bit;
        for (std::size_t i = 0; i < crcStride; ++i) crc = (crc >> 8) ^ crcTables[0][crc & 255];
        ofBit[bit] = crc;
    }
    CrcShift shift{};
    for (std::size_t byte = 0; byte < 4; ++byte)
        for (std::uint32_t value = 0; value < 256; ++value)
            for (std::size_t bit = 0; bit < 8; ++bit)
                if ((value >> bit & 1) != 0) shift[byte][value] ^= ofBit[byte * 8 + bit];
    return shift;
}
inline constexpr CrcShift crcShift = makeCrcShift();

inline std::uint32_t shiftCrc(std::uint32_t crc) {
    return crcShift[0][crc & 255] ^ crcShift[1][crc >> 8 & 255] ^ crcShift[2][crc >> 16 & 255] ^ crcShift[3][crc >> 24];
}

} // namespace detail

} // namespace trainyard::events
