#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/waiter.h"

#include <algorithm>
#include <map>
#include <vector>
#include <windows.h>

namespace trainyard::base {

namespace {

class ChangeWaiter final : public Waiter {
public:
    ~ChangeWaiter() override {
        for (const auto& entry : folders_) ::FindCloseChangeNotification(entry.second);
    }

    Expected<void> watch(const std::filesystem::path& path) override {
        std::error_code ignored;
        const std::filesystem::path folder = std::filesystem::is_directory(path, ignored) ? path : path.parent_path();
        if (folders_.count(folder) != 0 || folders_.size() >= MAXIMUM_WAIT_OBJECTS) return {};
        const HANDLE handle = ::FindFirstChangeNotificationW(
            folder.c_str(), FALSE, FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_LAST_WRITE);
        if (handle == INVALID_HANDLE_VALUE)
            return makeError(ErrorCode::Internal, "Cannot watch " + toUtf8(folder), "",
                             std::to_string(::GetLastError()));
        folders_.emplace(folder, handle);
        return {};
    }

    // The ends of children are not among the handles, so the caller looks at them four times a second.
    WokenBy wait(std::chrono::milliseconds longest) override {
        assertMayBlock("Waiter");
        std::vector<HANDLE> handles;
        for (const auto& entry : folders_) handles.push_back(entry.second);
        const DWORD limit = static_cast<DWORD>(std::clamp<std::int64_t>(longest.count(), 0, 250));
        if (handles.empty()) {
            ::Sleep(limit);
            return WokenBy::Time;
        }
        const DWORD result = ::WaitForMultipleObjects(static_cast<DWORD>(handles.size()), handles.data(), FALSE, limit);
        if (result >= WAIT_OBJECT_0 + handles.size()) return WokenBy::Time;
        ::FindNextChangeNotification(handles[result - WAIT_OBJECT_0]);
        return WokenBy::Change;
    }

private:
    std::map<std::filesystem::path, HANDLE> folders_;
};

} // namespace

Expected<std::unique_ptr<Waiter>> Waiter::create() {
    return std::unique_ptr<Waiter>(std::make_unique<ChangeWaiter>());
}

} // namespace trainyard::base
