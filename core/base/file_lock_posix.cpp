#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace trainyard::base {

// flock belongs to the open file, not to the process: it passes to a child that inherits the descriptor, without a gap.
Expected<std::optional<FileLock>> FileLock::tryTake(const std::filesystem::path& path) {
    assertMayBlock("FileLock");
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) return systemError(errno, "Cannot lock " + toUtf8(path));
    int result = 0;
    do result = ::flock(file, LOCK_EX | LOCK_NB);
    while (result != 0 && errno == EINTR);
    if (result == 0) return std::optional<FileLock>(FileLock(file));
    const int problem = errno;
    ::close(file);
    if (problem == EWOULDBLOCK) return std::optional<FileLock>();
    return systemError(problem, "Cannot lock " + toUtf8(path));
}

FileLock FileLock::adopt(std::intptr_t handle) {
    ::fcntl(static_cast<int>(handle), F_SETFD, FD_CLOEXEC);
    return FileLock(handle);
}

void FileLock::release() {
    if (handle_ == none) return;
    ::close(static_cast<int>(handle_));
    handle_ = none;
}

bool isLocked(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    // A shared lock is refused exactly while someone holds the exclusive one, and two askers do not see each other.
    const bool locked = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return locked;
}

} // namespace trainyard::base
