// How long a library's file has to be by its own headers. A file cut off behind its metadata would otherwise be mapped
// and end the program with SIGBUS; the loaders of Windows and macOS check that themselves, Linux's does not.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace trainyard::host {

// `start` is the beginning of the file (elfHeaderBytes are enough for all but odd files). Nothing where it is not ELF
// of this machine's word size and byte order, or where the program headers are not within `start`.
inline constexpr std::int64_t elfHeaderBytes = 16 * 1024;
std::optional<std::uint64_t> elfFileSize(std::string_view start);

} // namespace trainyard::host
