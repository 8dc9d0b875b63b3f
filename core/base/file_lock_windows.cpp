#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/file_lock.h"

#include <windows.h>

namespace trainyard::base {

// A file opened with no sharing is the lock: an inherited handle keeps it open, which LockFileEx would not give.
Expected<std::optional<FileLock>> FileLock::tryTake(const std::filesystem::path& path) {
    assertMayBlock("FileLock");
    const HANDLE file = ::CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) return std::optional<FileLock>(FileLock(reinterpret_cast<std::intptr_t>(file)));
    const DWORD problem = ::GetLastError();
    if (problem == ERROR_SHARING_VIOLATION) return std::optional<FileLock>();
    return makeError(problem == ERROR_ACCESS_DENIED ? ErrorCode::PermissionDenied : ErrorCode::Internal,
                     "Cannot lock " + toUtf8(path), "", "Windows error " + std::to_string(problem));
}

FileLock FileLock::adopt(std::intptr_t handle) {
    ::SetHandleInformation(reinterpret_cast<HANDLE>(handle), HANDLE_FLAG_INHERIT, 0);
    return FileLock(handle);
}

void FileLock::release() {
    if (handle_ == none) return;
    ::CloseHandle(reinterpret_cast<HANDLE>(handle_));
    handle_ = none;
}

bool isLocked(const std::filesystem::path& path) {
    const HANDLE file = ::CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return ::GetLastError() == ERROR_SHARING_VIOLATION;
    ::CloseHandle(file);
    return false;
}

} // namespace trainyard::base
