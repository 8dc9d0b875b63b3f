#include "plugins/cluster-local/driver/job_folder.h"

#include "core/base/file_io.h"
#include "core/base/file_lock.h"

#include <algorithm>

namespace trainyard::local {

std::filesystem::path jobsFolder(const std::filesystem::path& stateFolder) {
    return stateFolder / "jobs";
}

JobFolder::JobFolder(const std::filesystem::path& stateFolder, const std::string& key)
    : root_(jobsFolder(stateFolder) / base::fromUtf8(key)) {}

std::string JobFolder::key() const {
    return base::toUtf8(root_.filename());
}

std::filesystem::path JobFolder::log(const std::string& role, int index) const {
    return root_ / "tasks" / base::fromUtf8(role + "-" + std::to_string(index)) / "log";
}

bool JobFolder::exists() const {
    std::error_code ignored;
    return std::filesystem::is_directory(own(), ignored);
}

bool JobFolder::locked() const {
    return base::isLocked(lock());
}

bool isSafeKey(std::string_view key) {
    return !key.empty() && key.size() <= 128 && std::all_of(key.begin(), key.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_';
    });
}

} // namespace trainyard::local
