// A job as one row of the store.
#pragma once

#include "core/engine/database.h"
#include "core/model/job.h"

namespace trainyard::engine {

// In this order: what appendJob binds and readJob reads.
#define YARD_JOB_COLUMNS                                                                                               \
    "id, name, site, owner, kind, resources, folder, native_id, state, reason, remedy, submitted, staging, starting, " \
    "started, ended, exit_code, tasks"

void appendJob(Query& query, const model::Job& job);
model::Job readJob(const Query& query);

// Tasks in one text: the ASCII separators stand between fields and records. Read 10,000 times at the start, which JSON
// would take longer for than all the rest.
std::string packTasks(const std::vector<model::TaskStatus>& tasks);
std::vector<model::TaskStatus> unpackTasks(std::string_view text);

} // namespace trainyard::engine
