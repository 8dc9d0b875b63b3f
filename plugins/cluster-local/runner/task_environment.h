// The environment and command line of tasks: the machine's own, the job's venv, what `prepare` changed, the plan's, and
// the share that the task was given; each overrides what comes before it.
#pragma once

#include "core/base/process.h"
#include "core/model/job_plan.h"
#include "plugins/cluster-local/driver/job_folder.h"
#include "plugins/cluster-local/queue/share.h"

#include <string>

namespace trainyard::local {

// {jobFolder} replaced.
std::string expanded(std::string text, const JobFolder& folder);
// Of every program of the job.
base::EnvironmentMap jobEnvironment(const model::JobPlan& plan, const JobFolder& folder);
// `environment` is the job's after `prepare`.
base::EnvironmentMap taskEnvironment(const model::PlannedTask& task, const TaskHold& hold, const MachineLimits& limits,
                                     base::EnvironmentMap environment, const model::JobPlan& plan,
                                     const JobFolder& folder);
std::vector<int> coresOf(const TaskHold& hold, const MachineLimits& limits);
std::filesystem::path venvPython(const JobFolder& folder);
// Program, arguments, environment and place of a task; NotFound names a missing program.
base::Expected<base::LaunchOptions> taskLaunch(const model::PlannedTask& task, const model::JobPlan& plan,
                                               const JobFolder& folder, base::EnvironmentMap environment);

} // namespace trainyard::local
