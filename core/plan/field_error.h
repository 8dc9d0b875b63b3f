// Errors of a plan name the field of the job file by its JSON pointer, first in the message.
#pragma once

#include "core/base/error.h"

#include <string>

namespace trainyard::plan {

inline base::Error fieldError(const std::string& pointer, const std::string& message, std::string remedy,
                              base::ErrorCode code = base::ErrorCode::InvalidArgument) {
    return base::makeError(code, pointer + ": " + message, std::move(remedy));
}

} // namespace trainyard::plan
