// From the code of a role to a command, with what has to be staged and installed for it.
#pragma once

#include "core/plan/inherited_role.h"
#include "core/plan/make_plan.h"

namespace trainyard::plan {

// The command of one role without its arguments; staged files and packages are added to `plan`.
base::Expected<std::vector<std::string>> planCode(const PlanRequest& request, const InheritedRole& role,
                                                  model::JobPlan& plan);

} // namespace trainyard::plan
