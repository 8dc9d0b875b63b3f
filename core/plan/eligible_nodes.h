// Which nodes can run a task.
#pragma once

#include "core/plan/inherited_role.h"
#include "core/plan/make_plan.h"

namespace trainyard::plan {

// Names of the nodes that are large enough for one task of the role. Everything about `match` and `prefer` is here.
base::Expected<std::vector<std::string>> eligibleNodes(const PlanRequest& request, const InheritedRole& role);

// All tasks of a gang have to fit at the same time.
base::Expected<void> checkTogether(const PlanRequest& request, const std::vector<InheritedRole>& roles);

} // namespace trainyard::plan
