// "2 CPU", "8 × H100": what a job asks for, in a few letters for the table.
#pragma once

#include "core/model/job_plan.h"
#include "core/model/node.h"

namespace trainyard::engine {

std::string resourceSummary(const model::JobPlan& plan, const std::vector<model::Node>& nodes);

} // namespace trainyard::engine
