// One program of the way to a job's start or after its end: pip, the prepare and the finish commands.
#pragma once

#include "core/base/process.h"
#include "plugins/cluster-local/runner/job_control.h"

#include <optional>

namespace trainyard::local {

// The exit code; nothing where the job has to stop (control.stop() says why) and the program was ended.
base::Expected<std::optional<int>> runStep(base::LaunchOptions options, JobControl& control,
                                           std::chrono::milliseconds grace);
// The same after the job has ended anyway: only `longest` ends it.
base::Expected<std::optional<int>> runLastStep(base::LaunchOptions options, JobControl& control,
                                               std::chrono::milliseconds longest);
// A line of ours in a log of the job's.
void writeLogLine(const std::filesystem::path& log, const std::string& line);
// The user's shell text as a program: bash where there is one, else sh; cmd on Windows.
base::Expected<base::LaunchOptions> shellCommand(const std::string& text, const base::EnvironmentMap& environment);

} // namespace trainyard::local
