// Relative paths of a job file start in its folder. When it is saved to another folder they are rewritten, so that they
// still name the same files. Pure functions.
#pragma once

#include "core/model/job_spec.h"

#include <filesystem>
#include <string>

namespace trainyard::ui {

model::OrderedJson rebasePaths(model::OrderedJson json, const std::filesystem::path& from,
                               const std::filesystem::path& to);

} // namespace trainyard::ui
