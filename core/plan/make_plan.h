// JobSpec + inventory -> JobPlan: defaults filled, roles expanded to tasks, commands and environment worked out.
// Blocks: looks for files and asks interpreters what they can import; thread-safe. Conventions of TF_CONFIG, torchrun
// and Slurm: docs/job-file.md, "Roles".
#pragma once

#include "core/base/expected.h"
#include "core/model/job_plan.h"
#include "core/model/node.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace trainyard::plan {

struct PlanRequest {
    model::JobSpec spec; // valid by readJobSpec
    std::filesystem::path specFolder;
    std::string key;
    std::string site;
    std::vector<model::Node> nodes;
    // Gives `count` free ports, kept for this job; empty: ports are 0 (a dry run).
    std::function<base::Expected<std::vector<int>>(int count)> reservePorts;
    // Host name under which tasks of this site reach each other; one machine: 127.0.0.1.
    std::string host = "127.0.0.1";
    // The tasks run on this machine: programs and data sets are looked up here, mounts are the sources themselves.
    bool sameMachine = true;
};

// An error's message begins with the JSON pointer of the field: "/code/script: …". InvalidArgument for files that are
// missing, a `match` that no node passes, more than any node has.
base::Expected<model::JobPlan> makePlan(const PlanRequest& request);

} // namespace trainyard::plan
