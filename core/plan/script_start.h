// What a script is started with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::plan {

// The words of its first line where that begins with #!, as a POSIX system does it; else the shell. The script need not
// be executable for it.
std::vector<std::string> scriptStart(const std::filesystem::path& script);

} // namespace trainyard::plan
