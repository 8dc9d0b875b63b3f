// One job from its place in the queue to its last word. The whole life of a yard-runner; one thread.
#pragma once

#include "core/base/file_lock.h"
#include "core/model/job_plan.h"
#include "plugins/cluster-local/queue/queue.h"
#include "plugins/cluster-local/runner/job_control.h"
#include "plugins/cluster-local/runner/record_keeper.h"

#include <optional>

namespace trainyard::local {

struct RunnerOptions {
    std::filesystem::path job;        // its folder
    std::optional<std::int64_t> lock; // handle of the job's lock, taken by who started us
};

// Returns when the job has ended and its record says so. An error: nothing was done.
base::Expected<void> superviseJob(const RunnerOptions& options);

} // namespace trainyard::local
