// Why a job ended, for a person.
#pragma once

#include "core/model/job_plan.h"
#include "plugins/cluster-local/runner/job_control.h"
#include "plugins/cluster-local/runner/record_keeper.h"

namespace trainyard::local {

std::string taskName(const model::PlannedTask& task); // "worker 1"
// "code 3", "signal 9 (SIGKILL)"
std::string exitInWords(int exitCode);

Outcome explainFailure(const model::JobPlan& plan, std::size_t task, int exitCode,
                       std::optional<std::int64_t> memoryLimit, bool overMemory, const JobFolder& folder);
Outcome explainStop(Stop stop, const model::JobPlan& plan);

} // namespace trainyard::local
