#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <system_error>

namespace trainyard::base {

std::string_view toString(ErrorCode code) {
    constexpr std::array<std::string_view, 13> words{
        "cancelled",   "timeout",        "unavailable", "unauthenticated",  "permission_denied",
        "not_found",   "already_exists", "conflict",    "invalid_argument", "quota_exceeded",
        "unsupported", "corrupted",      "internal"};
    return words.at(static_cast<std::size_t>(code));
}

Error Error::within(std::string_view context) const {
    Error outer = *this;
    outer.message = std::string(context) + ": " + message;
    return outer;
}

Error makeError(ErrorCode code, std::string message, std::string remedy, std::string detail) {
    Error error;
    error.code = code;
    error.message = std::move(message);
    error.remedy = std::move(remedy);
    error.detail = std::move(detail);
    error.retryable = code == ErrorCode::Timeout || code == ErrorCode::Unavailable;
    return error;
}

namespace {

struct Meaning {
    ErrorCode code;
    std::string_view remedy;
};

Meaning meaningOf(int errnoValue) {
    switch (errnoValue) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, "Check the path."};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, "Check the permissions of the file and of its folder."};
    case EROFS:
        return {ErrorCode::PermissionDenied, "The file system is read-only: choose another folder."};
    case EEXIST:
        return {ErrorCode::AlreadyExists, ""};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::QuotaExceeded, "Free some space, or choose a folder on another disk."};
    case ENOMEM:
        return {ErrorCode::QuotaExceeded, "Close other programs, or use a machine with more memory."};
    case ETIMEDOUT:
        return {ErrorCode::Timeout, ""};
    case ECONNREFUSED:
    case ECONNRESET:
    case EHOSTUNREACH:
        return {ErrorCode::Unavailable, ""};
    default:
        return {ErrorCode::Internal, ""};
    }
}

} // namespace

Error systemError(int errnoValue, std::string_view action) {
    const Meaning meaning = meaningOf(errnoValue);
    const std::string reason = std::generic_category().message(errnoValue);
    return makeError(meaning.code, std::string(action) + ": " + reason, std::string(meaning.remedy), reason);
}

} // namespace trainyard::base
