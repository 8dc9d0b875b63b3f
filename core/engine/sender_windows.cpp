#include "core/engine/sender.h"

#include <windows.h>

namespace trainyard::engine {

long long currentProcess() {
    return static_cast<long long>(::GetCurrentProcessId());
}

std::string processBirth(long long process) {
    const HANDLE handle = ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
    if (handle == nullptr) return {};
    FILETIME created{};
    FILETIME exited{};
    FILETIME kernel{};
    FILETIME user{};
    DWORD exitCode = 0;
    const bool known = ::GetProcessTimes(handle, &created, &exited, &kernel, &user) != 0 &&
                       ::GetExitCodeProcess(handle, &exitCode) != 0 && exitCode == STILL_ACTIVE;
    ::CloseHandle(handle);
    if (!known) return {};
    return std::to_string((static_cast<unsigned long long>(created.dwHighDateTime) << 32) | created.dwLowDateTime);
}

} // namespace trainyard::engine
