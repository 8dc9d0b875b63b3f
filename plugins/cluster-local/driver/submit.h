// Turning a plan into a job folder with a runner. Idempotent by the plan's key, also between processes and after a
// crash at any point.
#pragma once

#include "core/api/plugin.h"
#include "core/model/job_plan.h"
#include "plugins/cluster-local/machine/limits.h"

#include <filesystem>
#include <string>

namespace trainyard::local {

struct SubmitSettings {
    std::filesystem::path stateFolder;
    std::filesystem::path runner; // the program yard-runner
    JobSite site;
    const base::Clock* clock = nullptr;
};

base::Expected<std::string> submitJob(const model::JobPlan& plan, const SubmitSettings& settings,
                                      const base::OpContext& context);

} // namespace trainyard::local
