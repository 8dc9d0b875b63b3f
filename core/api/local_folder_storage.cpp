#include "core/api/local_folder_storage.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"

#include <algorithm>

namespace trainyard::api {

namespace {

std::optional<base::WallTime> modifiedTime(const std::filesystem::path& path) {
    std::error_code problem;
    const auto time = std::filesystem::last_write_time(path, problem);
    if (problem) return std::nullopt;
    // file_clock counts from another year; clock_cast is missing in the standard libraries we support.
    const auto age = std::filesystem::file_time_type::clock::now() - time;
    return std::chrono::system_clock::now() - std::chrono::duration_cast<std::chrono::system_clock::duration>(age);
}

model::FileStat statOf(const std::filesystem::path& path, const std::string& name) {
    model::FileStat stat;
    std::error_code problem;
    stat.path = name;
    stat.folder = std::filesystem::is_directory(path, problem);
    if (!stat.folder) {
        const auto size = std::filesystem::file_size(path, problem);
        stat.size = problem ? 0 : static_cast<std::int64_t>(size);
    }
    stat.modified = modifiedTime(path);
    return stat;
}

bool isWithin(const std::filesystem::path& path, const std::filesystem::path& root) {
    return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

} // namespace

LocalFolderStorage::LocalFolderStorage(std::filesystem::path root, std::size_t pageSize)
    : root_(std::move(root)), pageSize_(pageSize) {}

std::string LocalFolderStorage::localFolder() const {
    return base::toUtf8(root_);
}

base::Expected<std::filesystem::path> LocalFolderStorage::resolve(const std::string& path) const {
    const std::filesystem::path relative = base::fromUtf8(path).lexically_normal();
    const auto refused = [&path] {
        return base::makeError(base::ErrorCode::PermissionDenied, "`" + path + "` lies outside this folder.",
                               "Use a path relative to the folder, without links that lead out of it.");
    };
    if (relative.is_absolute() || relative.has_root_name() || (!relative.empty() && *relative.begin() == ".."))
        return refused();
    std::error_code problem;
    const std::filesystem::path root = std::filesystem::weakly_canonical(root_, problem);
    if (problem) return base::systemError(problem.value(), "Cannot read " + base::toUtf8(root_));
    const std::filesystem::path full =
        std::filesystem::weakly_canonical(relative == "." ? root : root / relative, problem);
    if (problem) return base::systemError(problem.value(), "Cannot read " + base::toUtf8(root_ / relative));
    if (!isWithin(full, root)) return refused();
    return full;
}

base::Expected<FilePage> LocalFolderStorage::list(const std::string& folder, const std::string& page,
                                                  const base::OpContext& context) {
    base::assertMayBlock("LocalFolderStorage");
    YARD_TRY(const std::filesystem::path path, resolve(folder));
    std::error_code problem;
    std::vector<std::string> names;
    std::filesystem::directory_iterator entry(path, problem);
    for (const std::filesystem::directory_iterator end; !problem && entry != end; entry.increment(problem)) {
        if (std::string name = base::toUtf8(entry->path().filename()); page.empty() || name > page)
            names.push_back(std::move(name));
        if (names.size() % 1024 == 0) YARD_CHECK(context.check());
    }
    if (problem) return base::systemError(problem.value(), "Cannot list " + base::toUtf8(path));
    const std::size_t count = std::min(pageSize_, names.size());
    std::partial_sort(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count), names.end());
    FilePage result;
    if (count < names.size()) result.next = names[count - 1];
    names.resize(count);
    const std::string prefix = folder.empty() || folder == "." ? "" : folder.back() == '/' ? folder : folder + "/";
    for (const auto& name : names) {
        YARD_CHECK(context.check());
        result.entries.push_back(statOf(path / base::fromUtf8(name), prefix + name));
    }
    return result;
}

base::Expected<model::FileStat> LocalFolderStorage::stat(const std::string& path, const base::OpContext& context) {
    base::assertMayBlock("LocalFolderStorage");
    YARD_CHECK(context.check());
    YARD_TRY(const std::filesystem::path full, resolve(path));
    std::error_code problem;
    if (!std::filesystem::exists(full, problem))
        return base::makeError(base::ErrorCode::NotFound, "There is no `" + path + "` in " + base::toUtf8(root_) + ".",
                               "Check the path.");
    return statOf(full, path);
}

base::Expected<std::string> LocalFolderStorage::read(const std::string& path, std::int64_t offset, std::int64_t length,
                                                     const base::OpContext& context) {
    base::assertMayBlock("LocalFolderStorage");
    YARD_CHECK(context.check());
    YARD_TRY(const std::filesystem::path full, resolve(path));
    std::error_code ignored;
    if (std::filesystem::is_directory(full, ignored))
        return base::makeError(base::ErrorCode::InvalidArgument, "`" + path + "` is a folder, not a file.",
                               "Give the path of a file.");
    return base::readFileRange(full, offset, length);
}

} // namespace trainyard::api
