#include "core/base/file_lock.h"

#include "core/base/file_io.h"

#include <algorithm>

namespace trainyard::base {

FileLock::~FileLock() {
    release();
}
FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, none)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    if (this == &other) return *this;
    release();
    handle_ = std::exchange(other.handle_, none);
    return *this;
}

Expected<FileLock> FileLock::take(const std::filesystem::path& path, const OpContext& context) {
    std::chrono::milliseconds pause{1};
    for (;;) {
        YARD_TRY(std::optional<FileLock> lock, tryTake(path));
        if (lock) return std::move(*lock);
        if (auto waited = context.sleep(pause); !waited)
            return waited.error().within("Waiting for the lock " + toUtf8(path));
        pause = std::min(pause * 2, std::chrono::milliseconds{20});
    }
}

} // namespace trainyard::base
