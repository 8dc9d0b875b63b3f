// The part of writing a file that differs by system: bytes on the disk before the call returns.
#pragma once

#include "core/base/expected.h"

#include <filesystem>
#include <string_view>

namespace trainyard::base {

// Creates or truncates `path`, writes and flushes to the disk.
Expected<void> writeDurably(const std::filesystem::path& path, std::string_view text);

} // namespace trainyard::base
