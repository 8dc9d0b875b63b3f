// Which of a job's tags is its loss. Pure.
#pragma once

#include <string>
#include <vector>

namespace trainyard::ui {

// Empty where none is one. The loss of training comes before that of evaluation, short names before long ones.
std::string chooseLossTag(const std::vector<std::string>& tags);

} // namespace trainyard::ui
