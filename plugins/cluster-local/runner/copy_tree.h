// Copying a folder of code into a job.
#pragma once

#include "core/base/expected.h"

#include <filesystem>
#include <functional>

namespace trainyard::local {

// Everything below `source` but version control, caches and `except` (which may lie below it: the jobs' own folder).
// Links stay links. Asks `goOn` before each entry; Cancelled where it says no.
base::Expected<void> copyTree(const std::filesystem::path& source, const std::filesystem::path& target,
                              const std::filesystem::path& except, const std::function<bool()>& goOn);

} // namespace trainyard::local
