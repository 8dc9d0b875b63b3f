// Specs and plans as the texts that the store keeps.
#pragma once

#include "core/base/expected.h"
#include "core/model/job_plan.h"

namespace trainyard::engine {

// InvalidArgument where a text of it is not UTF-8.
base::Expected<std::string> toText(const model::JobSpec& spec);
base::Expected<std::string> toText(const model::JobPlan& plan);
// Corrupted where it is not what was written.
base::Expected<model::JobSpec> specFromText(const std::string& text);
base::Expected<model::JobPlan> planFromText(const std::string& text);

} // namespace trainyard::engine
