// One entry of a listing of a storage.
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace trainyard::model {

struct FileStat {
    std::string path; // relative to the storage's root, '/' between parts, UTF-8
    bool folder = false;
    std::int64_t size = 0; // bytes
    std::optional<base::WallTime> modified;
    bool operator==(const FileStat&) const = default;
};

} // namespace trainyard::model
