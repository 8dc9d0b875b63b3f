#include "core/base/environment.h"

#include "core/base/file_io.h"

#include <array>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

namespace trainyard::base {

std::optional<std::string> environmentVariable(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return std::string(value);
}

namespace {
// A field of this user's entry in the account database; nothing where there is no entry (containers).
std::optional<std::string> accountField(char* passwd::*field) {
    std::array<char, 16384> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return std::nullopt;
    return std::string(found->*field);
}

std::filesystem::path homeFolder() {
    if (const auto home = environmentVariable("HOME")) return fromUtf8(*home);
    return fromUtf8(accountField(&passwd::pw_dir).value_or("/"));
}
} // namespace

std::filesystem::path userDataFolder() {
#ifdef __APPLE__
    return homeFolder() / "Library" / "Application Support" / "Trainyard";
#else
    if (const auto data = environmentVariable("XDG_DATA_HOME")) return fromUtf8(*data) / "trainyard";
    return homeFolder() / ".local" / "share" / "trainyard";
#endif
}

std::filesystem::path runningProgram() {
#ifdef __APPLE__
    std::array<char, 4096> buffer{};
    std::uint32_t size = buffer.size();
    if (::_NSGetExecutablePath(buffer.data(), &size) == 0) return std::filesystem::weakly_canonical(buffer.data());
    return {};
#else
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored);
#endif
}

std::string userName() {
    if (const auto name = accountField(&passwd::pw_name)) return *name;
    return environmentVariable("USER").value_or("user");
}

std::string hostName() {
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

} // namespace trainyard::base
