// A file that one process at a time holds for as long as it lives. The system lets go when the process dies, however it
// dies, so "is it held" is a safe question where a remembered process number is not. Thread-safe between objects.
#pragma once

#include "core/base/expected.h"
#include "core/base/op_context.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace trainyard::base {

class FileLock {
public:
    FileLock() = default;
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    // Nothing where another holds it. Makes the file where it is missing, not its folder.
    static Expected<std::optional<FileLock>> tryTake(const std::filesystem::path& path);
    // Waits for it; Timeout or Cancelled by the context.
    static Expected<FileLock> take(const std::filesystem::path& path, const OpContext& context);
    // A lock that was handed down through LaunchOptions::inherit. It is not handed down further.
    static FileLock adopt(std::intptr_t handle);

    bool held() const { return handle_ != none; }
    // For LaunchOptions::inherit.
    std::intptr_t handle() const { return handle_; }
    void release();

private:
    static constexpr std::intptr_t none = -1;
    explicit FileLock(std::intptr_t handle) : handle_(handle) {}
    std::intptr_t handle_ = none;
};

// Whether anyone holds it now; a missing file is held by nobody.
bool isLocked(const std::filesystem::path& path);

} // namespace trainyard::base
