#include "plugins/cluster-local/runner/copy_tree.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"

namespace trainyard::local {

namespace {

bool leftOut(const std::filesystem::path& name) {
    for (const char* other : {".git", ".hg", ".svn", "__pycache__"})
        if (name == other) return true;
    return false;
}

base::Error copyError(const std::error_code& problem, const std::filesystem::path& path) {
    return base::systemError(problem.value(), "Cannot copy " + base::toUtf8(path));
}

} // namespace

base::Expected<void> copyTree(const std::filesystem::path& source, const std::filesystem::path& target,
                              const std::filesystem::path& except, const std::function<bool()>& goOn) {
    base::assertMayBlock("copyTree");
    std::error_code problem;
    if (!std::filesystem::is_directory(source, problem))
        return base::makeError(base::ErrorCode::NotFound, "There is no folder " + base::toUtf8(source) + ".",
                               "Check the path; it starts from the folder of the job file.");
    const std::filesystem::path excluded = std::filesystem::weakly_canonical(except, problem);
    const std::filesystem::path from = std::filesystem::canonical(source, problem);
    YARD_CHECK(base::makeFolders(target));
    std::filesystem::recursive_directory_iterator entry(from, problem);
    for (const std::filesystem::recursive_directory_iterator end; !problem && entry != end; entry.increment(problem)) {
        if (!goOn()) return base::makeError(base::ErrorCode::Cancelled, "Stopped on request.");
        const std::filesystem::path& path = entry->path();
        const std::filesystem::path to = target / path.lexically_relative(from);
        std::error_code failed;
        const auto status = entry->symlink_status(failed);
        if (leftOut(path.filename()) || path == excluded) {
            entry.disable_recursion_pending();
        } else if (std::filesystem::is_symlink(status)) {
            std::filesystem::copy_symlink(path, to, failed);
            if (failed == std::errc::file_exists) failed.clear();
        } else if (std::filesystem::is_directory(status)) {
            std::filesystem::create_directories(to, failed);
        } else if (std::filesystem::is_regular_file(status)) {
            std::filesystem::copy_file(path, to, std::filesystem::copy_options::overwrite_existing, failed);
        }
        if (failed) return copyError(failed, path);
    }
    if (problem) return copyError(problem, source);
    return {};
}

} // namespace trainyard::local
