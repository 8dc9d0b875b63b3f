// What happened to a job, one JSON line each; for people, so a line that cannot be written or read is left out.
#pragma once

#include "core/api/cluster_driver.h"
#include "plugins/cluster-local/driver/job_folder.h"

#include <string>
#include <vector>

namespace trainyard::local {

void appendJobEvent(const JobFolder& folder, base::WallTime time, const std::string& what);
base::Expected<std::vector<api::JobEvent>> readJobEvents(const JobFolder& folder);

} // namespace trainyard::local
