#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/process.h"
#include "core/base/program_file.h"

#include <algorithm>

namespace trainyard::base {

namespace {

Expected<std::filesystem::path> usable(const std::filesystem::path& path, const std::string& name) {
    if (isProgramFile(path)) return path;
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return makeError(ErrorCode::InvalidArgument, "`" + name + "` is a folder, not a program.",
                         "Give the path of a program.");
    if (std::filesystem::exists(path, ignored))
        return makeError(ErrorCode::PermissionDenied, "`" + name + "` may not be run.",
                         "Make it executable (chmod +x), or name the program that runs it first.");
    return makeError(ErrorCode::NotFound, "There is no program `" + name + "` on this computer.",
                     "Check the path " + toUtf8(path) + ".");
}

} // namespace

Expected<std::filesystem::path> findProgram(const std::string& name, const std::string& searchPath,
                                            const std::filesystem::path& folder) {
    assertMayBlock("findProgram");
    if (name.empty()) return makeError(ErrorCode::InvalidArgument, "The command is empty.", "Name a program to run.");
    const std::filesystem::path path = fromUtf8(name);
    if (path.has_parent_path()) return usable(path.is_absolute() ? path : folder / path, name);
    std::size_t from = 0;
    while (from <= searchPath.size()) {
        const std::size_t to = std::min(searchPath.find(searchPathSeparator, from), searchPath.size());
        const std::string part = searchPath.substr(from, to - from);
        from = to + 1;
        const std::filesystem::path place = part.empty() ? folder : fromUtf8(part);
        for (const std::string& suffix : programSuffixes()) {
            std::filesystem::path candidate = (place.is_absolute() ? place : folder / place) / fromUtf8(name + suffix);
            if (isProgramFile(candidate)) return candidate;
        }
    }
    return makeError(ErrorCode::NotFound, "There is no program `" + name + "` on this computer.",
                     "Install it, check the spelling, or give its full path. PATH was searched.", searchPath);
}

} // namespace trainyard::base
