// Whole-file reading and durable writing. Blocking; thread-safe. Paths are UTF-8 in error messages.
#pragma once

#include "core/base/expected.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace trainyard::base {

std::string toUtf8(const std::filesystem::path& path);
std::filesystem::path fromUtf8(std::string_view text);

Expected<std::string> readFile(const std::filesystem::path& path, std::int64_t largest = 1LL << 30);
// At most `length` bytes from `offset`; an offset at or behind the end gives an empty text.
Expected<std::string> readFileRange(const std::filesystem::path& path, std::int64_t offset, std::int64_t length);
Expected<std::int64_t> fileSize(const std::filesystem::path& path);

// All or nothing: a temporary file beside it, flushed to the disk, then renamed over. A full disk leaves the old file.
Expected<void> writeFileAtomic(const std::filesystem::path& path, std::string_view text);
Expected<void> makeFolders(const std::filesystem::path& path);

} // namespace trainyard::base
