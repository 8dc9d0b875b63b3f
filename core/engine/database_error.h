// What a result of SQLite means for a person.
#pragma once

#include "core/base/error.h"

#include <filesystem>

namespace trainyard::engine {

// `code` is an extended result code, `system` the errno (or GetLastError) that belongs to it, 0 where there is none.
base::Error databaseError(const std::filesystem::path& file, int code, int system, std::string_view text);
base::Error notADatabase(const std::filesystem::path& file);

} // namespace trainyard::engine
