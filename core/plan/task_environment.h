// The variables that tell a task who it is, in the words of TensorFlow, torchrun and Slurm. docs/job-file.md lists
// them.
#pragma once

#include "core/plan/make_plan.h"

namespace trainyard::plan {

struct JobNetwork {
    std::string host;
    int rendezvousPort = 0; // rank 0 listens on it
};

// Fills env of every task, whose role, index, rank, ports and resources are set; what the user wrote is in there
// already.
void addEnvironment(const PlanRequest& request, const JobNetwork& network, model::JobPlan& plan);

} // namespace trainyard::plan
