// The half of JobEngine that reads: logs, files, events, nodes. Sites that keep them on this disk answer offline as
// well.
#include "core/engine/job_engine_impl.h"

namespace trainyard::engine {

namespace {

std::vector<api::JobEvent> ownEvents(const model::Job& job) {
    std::vector<api::JobEvent> events;
    const model::PhaseTimes& times = job.status.times;
    if (times.submitted) events.push_back({*times.submitted, "Submitted."});
    if (times.ended) events.push_back({*times.ended, job.status.reason});
    return events;
}

base::Error notThereYet(const model::Job& job) {
    const bool ended = isTerminal(job.status.state);
    return base::makeError(base::ErrorCode::NotFound,
                           "The job \"" + job.name +
                               "\" has no files: " + (ended ? "it was never started." : "it waits to be sent."),
                           job.status.remedy, job.status.reason);
}

} // namespace

base::Expected<api::LogChunk> JobEngine::readLog(const std::string& id, const api::TaskName& task, std::int64_t offset,
                                                 std::int64_t length, const base::OpContext& context) {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    if (row->status.nativeId.empty()) {
        api::LogChunk nothing;
        nothing.complete = isTerminal(row->status.state);
        return nothing;
    }
    return impl_->access.call(row->site, [&](api::ClusterDriver& driver) {
        return driver.readLog(row->status.nativeId, task, offset, length, context);
    });
}

base::Expected<std::shared_ptr<api::StorageDriver>> JobEngine::files(const std::string& id,
                                                                     const base::OpContext& context) {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    if (row->status.nativeId.empty()) return notThereYet(*row);
    return impl_->access.call(row->site,
                              [&](api::ClusterDriver& driver) { return driver.files(row->status.nativeId, context); });
}

base::Expected<std::vector<api::JobEvent>> JobEngine::events(const std::string& id, const base::OpContext& context) {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    if (row->status.nativeId.empty()) return ownEvents(*row);
    return impl_->access.call(row->site,
                              [&](api::ClusterDriver& driver) { return driver.events(row->status.nativeId, context); });
}

base::Expected<std::vector<model::Node>> JobEngine::nodes(const std::string& site, const base::OpContext& context) {
    return impl_->access.call(site, [&](api::ClusterDriver& driver) { return driver.nodes(context); });
}

} // namespace trainyard::engine
