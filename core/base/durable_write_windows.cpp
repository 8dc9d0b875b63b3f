#include "core/base/durable_write.h"
#include "core/base/file_io.h"

#include <windows.h>

namespace trainyard::base {

Expected<void> writeDurably(const std::filesystem::path& path, std::string_view text) {
    const HANDLE file = ::CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, CREATE_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return makeError(ErrorCode::Internal, "Cannot write " + toUtf8(path), "", std::to_string(::GetLastError()));
    bool fine = true;
    while (fine && !text.empty()) {
        DWORD written = 0;
        fine = ::WriteFile(file, text.data(), static_cast<DWORD>(text.size()), &written, nullptr) != 0 && written > 0;
        text.remove_prefix(written);
    }
    fine = fine && ::FlushFileBuffers(file) != 0;
    const DWORD problem = fine ? 0 : ::GetLastError();
    ::CloseHandle(file);
    if (fine) return {};
    const ErrorCode code = problem == ERROR_DISK_FULL ? ErrorCode::QuotaExceeded : ErrorCode::Internal;
    return makeError(code, "Cannot write " + toUtf8(path), "", std::to_string(problem));
}

} // namespace trainyard::base
