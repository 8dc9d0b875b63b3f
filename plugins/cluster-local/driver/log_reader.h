// A task's log by offset, and its last line.
#pragma once

#include "core/api/cluster_driver.h"
#include "plugins/cluster-local/driver/job_folder.h"

#include <string>

namespace trainyard::local {

base::Expected<api::LogChunk> readTaskLog(const JobFolder& folder, const model::JobStatus& status,
                                          const api::TaskName& task, std::int64_t offset, std::int64_t length);
// The last `bytes` of a log; empty where it cannot be read.
std::string tailOf(const std::filesystem::path& log, std::int64_t bytes);
// The last line with something on it, shortened, without control characters.
std::string lastLine(const std::string& tail);

} // namespace trainyard::local
