#include "core/base/environment.h"

#include "core/base/file_io.h"

#include <array>
#include <windows.h>

namespace trainyard::base {

std::optional<std::string> environmentVariable(const char* name) {
    const std::wstring wide = fromUtf8(name).wstring();
    std::wstring value(32767, L'\0');
    value.resize(::GetEnvironmentVariableW(wide.c_str(), value.data(), static_cast<DWORD>(value.size())));
    if (value.empty()) return std::nullopt;
    return toUtf8(std::filesystem::path(value));
}

std::filesystem::path userDataFolder() {
    return fromUtf8(environmentVariable("LOCALAPPDATA").value_or("C:\\")) / "Trainyard";
}

std::filesystem::path runningProgram() {
    std::wstring path(32767, L'\0');
    path.resize(::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return path;
}

std::string userName() {
    return environmentVariable("USERNAME").value_or("user");
}
std::string hostName() {
    return environmentVariable("COMPUTERNAME").value_or("localhost");
}

} // namespace trainyard::base
