#include "core/plan/mounts.h"

#include "core/base/file_io.h"
#include "core/plan/field_error.h"

#include <fstream>
#include <system_error>

namespace trainyard::plan {

namespace {

// "s3" of s3://bucket; empty for a path. One letter is a drive.
std::string schemeOf(const std::string& source) {
    const std::size_t end = source.find("://");
    return end == std::string::npos || end < 2 ? "" : source.substr(0, end);
}

bool readable(const std::filesystem::path& path) {
    std::error_code failed;
    if (std::filesystem::is_directory(path, failed)) {
        const std::filesystem::directory_iterator entries(path, failed);
        return !failed;
    }
    return std::ifstream(path, std::ios::binary).good();
}

base::Expected<model::PlannedMount> mountHere(const model::Mount& mount, const std::string& pointer,
                                              const std::filesystem::path& folder) {
    const std::string scheme = schemeOf(mount.source);
    if (!scheme.empty() && scheme != "file")
        return fieldError(
            pointer,
            "data sets from " + scheme + ": cannot be reached by jobs on this computer (" + mount.source + ").",
            "Copy the data set to a folder of this computer and name that.", base::ErrorCode::Unsupported);
    const std::string text = scheme.empty() ? mount.source : mount.source.substr(scheme.size() + 3);
    const std::filesystem::path path = (folder / base::fromUtf8(text)).lexically_normal();
    std::error_code failed;
    const bool there = std::filesystem::exists(path, failed);
    if (!there && failed && failed != std::errc::no_such_file_or_directory && failed != std::errc::not_a_directory)
        return fieldError(pointer, base::toUtf8(path) + " cannot be read (" + failed.message() + ").",
                          "Ask its owner for access to the folders above it.");
    if (!there)
        return fieldError(pointer, "there is no file or folder " + base::toUtf8(path) + ".",
                          mount.readOnly
                              ? "Correct the path; it starts from the folder of the job file."
                              : "Create the folder, or correct the path; it starts from the folder of the job file.");
    if (!readable(path))
        return fieldError(pointer, base::toUtf8(path) + " is there, but you may not read it.",
                          "Ask its owner for read access.");
    return model::PlannedMount{base::toUtf8(path), mount.target, base::toUtf8(path), mount.readOnly};
}

const model::PlannedMount* mountOf(std::string_view path, const std::vector<model::PlannedMount>& mounts) {
    const model::PlannedMount* best = nullptr;
    for (const model::PlannedMount& mount : mounts) {
        const std::size_t length = mount.target.size();
        const bool below = path.substr(0, length) == mount.target && (path.size() == length || path[length] == '/');
        if (below && (!best || length > best->target.size())) best = &mount;
    }
    return best;
}

} // namespace

base::Expected<std::vector<model::PlannedMount>> planMounts(const PlanRequest& request) {
    std::vector<model::PlannedMount> mounts;
    for (std::size_t i = 0; i < request.spec.mounts.size(); ++i) {
        const model::Mount& mount = request.spec.mounts[i];
        if (!request.sameMachine) {
            mounts.push_back({mount.source, mount.target, mount.target, mount.readOnly});
            continue;
        }
        YARD_TRY(auto planned, mountHere(mount, "/mounts/" + std::to_string(i) + "/source", request.specFolder));
        mounts.push_back(std::move(planned));
    }
    return mounts;
}

std::string throughMounts(const std::string& text, const std::vector<model::PlannedMount>& mounts) {
    const std::size_t equals = text.find('=');
    const std::size_t starts[] = {0, equals == std::string::npos ? 0 : equals + 1};
    for (const std::size_t start : starts)
        if (const model::PlannedMount* mount = mountOf(std::string_view(text).substr(start), mounts))
            return text.substr(0, start) + mount->path + text.substr(start + mount->target.size());
    return text;
}

} // namespace trainyard::plan
