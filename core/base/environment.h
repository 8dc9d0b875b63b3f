// Environment variables as UTF-8, and the number that seeds paths. The system's part is in environment_<system>.cpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace trainyard::base {

std::optional<std::string> environmentVariable(const char* name);
std::filesystem::path userDataFolder(); // without $TRAINYARD_HOME
std::filesystem::path runningProgram(); // path of the executable
std::string userName();                 // login name, for display
std::string hostName();

} // namespace trainyard::base
