// The arguments of a task: those of the job file, then its hyper-parameters.
#pragma once

#include "core/model/job_spec.h"

#include <string>
#include <vector>

namespace trainyard::plan {

// --name=value for each hyper-parameter in order; one that `command` or `args` place by {{name}} is not given twice.
std::vector<std::string> withArguments(std::vector<std::string> command, const std::vector<std::string>& args,
                                       const model::OrderedJson& hyperparameters);

} // namespace trainyard::plan
