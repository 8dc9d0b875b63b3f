// What a plan becomes on this computer, in text and as a report of what is honoured how.
#pragma once

#include "core/api/cluster_driver.h"
#include "plugins/cluster-local/driver/enforcement.h"
#include "plugins/cluster-local/machine/limits.h"

namespace trainyard::local {

base::Expected<api::Lowering> lowerPlan(const model::JobPlan& plan, const MachineLimits& limits,
                                        const Enforcement& enforcement);

} // namespace trainyard::local
