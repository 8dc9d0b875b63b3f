#include "core/host/elf_size.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace trainyard::host {

namespace {

// Elf64_Ehdr and Elf64_Phdr of the System V ABI, the fields that are needed.
constexpr std::size_t headerSize = 64;
constexpr std::size_t programHeaderSize = 56;

template <typename Number>
Number numberAt(std::string_view bytes, std::size_t offset) {
    Number number{};
    std::memcpy(&number, bytes.data() + offset, sizeof number);
    return number;
}

} // namespace

std::optional<std::uint64_t> elfFileSize(std::string_view start) {
    constexpr char littleEndian = 1;
    constexpr char bigEndian = 2;
    constexpr char ownOrder = std::endian::native == std::endian::little ? littleEndian : bigEndian;
    constexpr char class64 = 2;
    if (start.size() < headerSize || start.substr(0, 4) != "\x7f"
                                                           "ELF")
        return std::nullopt;
    if (start[4] != class64 || start[5] != ownOrder) return std::nullopt;

    const auto programHeaders = numberAt<std::uint64_t>(start, 32);
    const auto programHeaderCount = numberAt<std::uint16_t>(start, 56);
    if (programHeaders > start.size() ||
        start.size() - programHeaders < programHeaderCount * std::uint64_t{programHeaderSize})
        return std::nullopt;
    // Section headers usually end the file.
    std::uint64_t end = numberAt<std::uint64_t>(start, 40) +
                        std::uint64_t{numberAt<std::uint16_t>(start, 58)} * numberAt<std::uint16_t>(start, 60);
    for (std::uint16_t i = 0; i < programHeaderCount; ++i) {
        const auto at = static_cast<std::size_t>(programHeaders) + i * programHeaderSize;
        end = std::max(end, numberAt<std::uint64_t>(start, at + 8) + numberAt<std::uint64_t>(start, at + 32));
    }
    return end;
}

} // namespace trainyard::host
