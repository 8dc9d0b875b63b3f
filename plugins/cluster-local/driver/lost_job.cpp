#include "plugins/cluster-local/driver/lost_job.h"

#include "core/base/file_lock.h"
#include "core/base/process.h"
#include "plugins/cluster-local/driver/job_environment.h"
#include "plugins/cluster-local/driver/job_events.h"
#include "plugins/cluster-local/queue/ports.h"
#include "plugins/cluster-local/queue/queue.h"

namespace trainyard::local {

namespace {

std::string reasonOf(const JobRecord& record) {
    if (record.runner.pid == 0) return "The supervisor of this job was never started.";
    const std::string about = base::toIso8601(record.updated).substr(0, 19) + " UTC";
    const std::string boot = base::bootId();
    if (!record.boot.empty() && !boot.empty() && record.boot != boot)
        return "The computer was restarted while the job was active (last seen " + about +
               "); the log up to then is kept.";
    return "The supervisor of this job was killed after " + about + "; the log up to then is kept.";
}

void endProcesses(const JobFolder& folder, const JobRecord& record) {
    if (record.boot == base::bootId())
        for (const auto& leader : record.leaders)
            if (leader.pid != 0) base::killGroup(leader);
    base::killByEnvironment(jobKeyVariable, folder.key());
}

} // namespace

base::Expected<JobRecord> currentRecord(const JobFolder& folder, const base::Clock& clock) {
    YARD_TRY(JobRecord record, loadJobRecord(folder));
    if (model::isTerminal(record.status.state) || folder.locked()) return record;
    auto lock = base::FileLock::tryTake(folder.lock());
    if (lock && !*lock) return record; // somebody has taken it meanwhile
    // Between the first look and the lock it may have ended.
    YARD_TRY(record, loadJobRecord(folder));
    if (model::isTerminal(record.status.state)) return record;
    endProcesses(folder, record);
    Queue(folder.stateFolder()).leave(folder.key());
    PortLedger(folder.stateFolder()).release(folder.key());
    auto& status = record.status;
    status.reason = reasonOf(record);
    status.remedy =
        "Submit it again. If this happens often, look whether something ends programs when memory runs out.";
    status.state = model::JobState::Lost;
    status.times.ended = clock.now();
    for (auto& task : status.tasks)
        if (!model::isTerminal(task.state)) task.state = model::JobState::Lost;
    record.updated = clock.now();
    appendJobEvent(folder, clock.now(), "Lost: " + status.reason);
    // A folder that cannot be written does not change the answer.
    static_cast<void>(saveJobRecord(folder, record).has_value());
    return record;
}

} // namespace trainyard::local
