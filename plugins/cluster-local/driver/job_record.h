// What is known of a job: its status, and which processes stand behind it. One small JSON file in the job's folder,
// written by its runner alone, read by everyone.
#pragma once

#include "core/base/process.h"
#include "core/model/job.h"
#include "plugins/cluster-local/driver/job_folder.h"

#include <string>
#include <vector>

namespace trainyard::local {

struct JobRecord {
    model::JobStatus status;
    std::string name;
    base::ProcessIdentity runner;               // pid 0: no runner has taken the job yet
    std::string boot;                           // base::bootId() of the runner
    std::vector<base::ProcessIdentity> leaders; // by task; pid 0: not started
    base::WallTime updated;
};

std::string writeJobRecord(const JobRecord& record);
base::Expected<JobRecord> parseJobRecord(std::string_view text);

base::Expected<JobRecord> loadJobRecord(const JobFolder& folder);
// Durable. On a full disk the bytes that were kept aside for this moment are used.
base::Expected<void> saveJobRecord(const JobFolder& folder, const JobRecord& record);
base::Expected<void> makeReserve(const JobFolder& folder);

} // namespace trainyard::local
