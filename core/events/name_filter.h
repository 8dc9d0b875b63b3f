// Picks tags and runs by regular expression (RE2: no pattern can make it slow).
#pragma once

#include "core/base/expected.h"

#include <functional>
#include <string>
#include <string_view>

namespace trainyard::events {

// True for names in which the pattern is found anywhere; an empty pattern picks all. The error names what is wrong with
// it.
base::Expected<std::function<bool(const std::string&)>> makeNameFilter(std::string_view pattern);

} // namespace trainyard::events
