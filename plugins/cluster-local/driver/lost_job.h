// Telling a job whose runner was killed from one that runs, and clearing up after it.
#pragma once

#include "core/base/op_context.h"
#include "plugins/cluster-local/driver/job_record.h"

namespace trainyard::local {

// The record as it is, or, where nobody supervises the job and it had not ended, as Lost: its processes are ended, its
// share and ports are free again, and the record is written. Whoever asks first does this; others see the result.
base::Expected<JobRecord> currentRecord(const JobFolder& folder, const base::Clock& clock);

} // namespace trainyard::local
