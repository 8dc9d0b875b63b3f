// The words that a job file may hold where only some are allowed. The schema lists the same (a unit test compares).
#pragma once

#include "core/model/job_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace trainyard::model {

inline constexpr std::string_view jobApiVersion = "trainyard/v1";

const std::vector<std::string>& jobKindWords(); // in the order of JobKind
const std::vector<std::string>& roleWords();    // in the order of ranks: chief, master, worker, ps, evaluator
const std::vector<std::string>& priorityWords();
const std::vector<std::string>& retryWords();

constexpr int mostReplicas = 10'000; // of all roles together

// Variables that Trainyard sets itself: what a job file gives for them would never reach the task.
bool isReservedVariable(std::string_view name);

} // namespace trainyard::model
