// The one error value of Trainyard, see docs/architecture.md section 4.2.
// A value type without locks: copy it freely between threads.
#pragma once

#include <string>
#include <string_view>

namespace trainyard::base {

// Closed on purpose: callers switch over it, `yard` maps it to exit codes, the window to actions.
enum class ErrorCode {
    Cancelled,
    Timeout,
    Unavailable,
    Unauthenticated,
    PermissionDenied,
    NotFound,
    AlreadyExists,
    Conflict,
    InvalidArgument,
    QuotaExceeded,
    Unsupported,
    Corrupted,
    Internal,
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message; // for a person: what happened and the value that caused it
    std::string remedy;  // for a person: what to do; may be empty
    std::string detail;  // raw output of a tool or a system call, secrets removed; may be empty
    std::string origin;  // who says so: a site, a plugin, a file; may be empty
    bool retryable = false;

    // The same error seen from one layer further up: `context` comes first, so that the message reads top down.
    Error within(std::string_view context) const;
};

// The word used in JSON output: "not_found", "permission_denied", ...
std::string_view toString(ErrorCode code);

Error makeError(ErrorCode code, std::string message, std::string remedy = {}, std::string detail = {});

// From a failed system call; maps errno values to codes (ENOENT to NotFound, ENOSPC to QuotaExceeded, ...).
// `action` is a half sentence such as "cannot read /data/x".
Error systemError(int errnoValue, std::string_view action);

} // namespace trainyard::base
