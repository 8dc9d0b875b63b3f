// Asking a runner to end its job, and removing what an ended job left.
#pragma once

#include "core/base/op_context.h"
#include "plugins/cluster-local/driver/job_folder.h"

namespace trainyard::local {

base::Expected<void> requestStop(const JobFolder& folder);
bool stopRequested(const JobFolder& folder);
base::Expected<void> removeJobFolder(const JobFolder& folder, const base::OpContext& context);

} // namespace trainyard::local
