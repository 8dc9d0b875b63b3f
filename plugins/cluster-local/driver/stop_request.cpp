#include "plugins/cluster-local/driver/stop_request.h"

#include "core/base/file_io.h"
#include "core/base/ids.h"

#include <cerrno>
#include <fstream>

namespace trainyard::local {

base::Expected<void> requestStop(const JobFolder& folder) {
    // An empty file: it needs no space on the disk, only a name.
    std::ofstream request(folder.cancel(), std::ios::binary);
    if (request) return {};
    const int problem = errno;
    return base::systemError(problem != 0 ? problem : EIO,
                             "Cannot ask the job to stop: " + base::toUtf8(folder.cancel()));
}

bool stopRequested(const JobFolder& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder.cancel(), ignored);
}

base::Expected<void> removeJobFolder(const JobFolder& folder, const base::OpContext& context) {
    // Renamed first: a folder that is half removed is no job.
    const std::filesystem::path leaving =
        folder.root().parent_path() / (".old-" + base::newKey(std::chrono::system_clock::now()));
    std::error_code problem;
    std::filesystem::rename(folder.root(), leaving, problem);
    if (problem) return base::systemError(problem.value(), "Cannot remove " + base::toUtf8(folder.root()));
    YARD_CHECK(context.check());
    std::filesystem::remove_all(leaving, problem);
    if (problem) return base::systemError(problem.value(), "Cannot remove all of " + base::toUtf8(leaving));
    return {};
}

} // namespace trainyard::local
