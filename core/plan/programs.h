// What this computer can run. The system's part is in programs_<system>.cpp.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::plan {

bool isExecutable(const std::filesystem::path& file);
// Along PATH and then in `more`; the first is what a shell would run. Absolute paths.
std::vector<std::filesystem::path> findPrograms(std::string_view name,
                                                const std::vector<std::filesystem::path>& more = {});

// Names of the interpreter, the likeliest first, and folders outside PATH where systems keep one.
std::vector<std::string> pythonNames();
std::vector<std::filesystem::path> usualFolders();
std::string_view venvPython(); // below the job's folder
// How a shell script is run where its first line does not say: "sh", or "cmd /c" by its ending.
std::vector<std::string> shellFor(const std::filesystem::path& script);

// Runs to its end with no input and no output; the exit code, nothing where it did not start or took longer than
// `limit`.
std::optional<int> runQuietly(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit);

} // namespace trainyard::plan
