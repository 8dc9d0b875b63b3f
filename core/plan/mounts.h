// Where mounts are found, and what that means for arguments that name them.
#pragma once

#include "core/plan/make_plan.h"

namespace trainyard::plan {

// On this machine: the sources have to be there and readable.
base::Expected<std::vector<model::PlannedMount>> planMounts(const PlanRequest& request);

// A path at or below the target of a mount becomes the place where it is: "/data/x" and "--data=/data/x".
std::string throughMounts(const std::string& text, const std::vector<model::PlannedMount>& mounts);

} // namespace trainyard::plan
