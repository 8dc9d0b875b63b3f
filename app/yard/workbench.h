// The window's program beside this one, run for its pictures: yard itself has no graphics.
#pragma once

#include "app/yard/yard.h"

#include <string>
#include <vector>

namespace trainyard::yard {

// NotFound where the workbench is not installed.
base::Expected<std::filesystem::path> workbenchProgram();

// Runs `trainyard ARGUMENTS` without a display (offscreen) and waits for its end; what it wrote on stderr is the detail
// of the error. Ends it on Ctrl+C and after `limit`.
base::Expected<void> runWorkbench(const Yard& yard, const std::vector<std::string>& arguments,
                                  std::chrono::milliseconds limit);

} // namespace trainyard::yard
