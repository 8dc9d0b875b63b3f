// Keys that name a submission everywhere: short, sortable by time, safe as a file, job and object name.
#pragma once

#include "core/base/clock.h"

#include <string>

namespace trainyard::base {

// 26 characters of [0-9a-z]: 10 of milliseconds since 1970, 16 random (80 bits); Crockford base 32, as in ULID.
std::string newKey(WallTime now);
bool isKey(std::string_view text);

} // namespace trainyard::base
