// What makes a file a program on this system.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::base {

#ifdef _WIN32
inline constexpr char searchPathSeparator = ';';
#else
inline constexpr char searchPathSeparator = ':';
#endif

// A file, and one that this user may run.
bool isProgramFile(const std::filesystem::path& path);
// What may follow a program's name in its file's: "" alone, or ".exe" and others on Windows.
std::vector<std::string> programSuffixes();

} // namespace trainyard::base
