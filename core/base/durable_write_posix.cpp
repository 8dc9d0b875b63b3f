#include "core/base/durable_write.h"
#include "core/base/file_io.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace trainyard::base {

Expected<void> writeDurably(const std::filesystem::path& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return systemError(errno, "Cannot write " + toUtf8(path));
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            const int problem = errno;
            ::close(file);
            return systemError(problem, "Cannot write " + toUtf8(path));
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    const int flushed = ::fsync(file);
    const int problem = errno;
    ::close(file);
    if (flushed != 0) return systemError(problem, "Cannot write " + toUtf8(path));
    return {};
}

} // namespace trainyard::base
