// The half of JobEngine that keeps up with what happens on the sites.
#include "core/engine/job_engine_impl.h"

#include <algorithm>

namespace trainyard::engine {

base::Expected<void> JobEngine::syncWithStore() {
    return impl_->table.sync();
}

std::vector<std::string> JobEngine::activeSites() const {
    return impl_->table.sitesWithActive();
}

base::Expected<void> JobEngine::refreshSite(const std::string& site, const base::OpContext& context) {
    // A submission that gives trouble must not keep the others from being asked about.
    auto recovered = impl_->submissions.recover(site, context);
    std::vector<std::string> keys;
    std::vector<std::string> nativeIds;
    for (const JobRow& row : impl_->table.active(site)) {
        if (row->status.nativeId.empty()) continue;
        keys.push_back(row->id);
        nativeIds.push_back(row->status.nativeId);
    }
    if (nativeIds.empty()) return recovered;
    YARD_TRY(const std::vector<model::JobStatus> answers, impl_->access.call(site, [&](api::ClusterDriver& driver) {
        auto statuses = driver.status(nativeIds, context);
        if (statuses && statuses->size() != nativeIds.size())
            statuses = base::makeError(base::ErrorCode::Internal,
                                       "The plugin of the site \"" + site + "\" was asked for " +
                                           std::to_string(nativeIds.size()) + " jobs and answered for " +
                                           std::to_string(statuses->size()) + ".");
        return statuses;
    }));
    std::vector<std::pair<std::string, model::JobStatus>> statuses;
    for (std::size_t i = 0; i < keys.size(); ++i) statuses.emplace_back(keys[i], answers[i]);
    YARD_CHECK(impl_->table.apply(statuses));
    return recovered;
}

base::Expected<void> JobEngine::refresh(const base::OpContext& context) {
    YARD_CHECK(syncWithStore());
    for (const std::string& site : activeSites()) {
        YARD_CHECK(context.check());
        // One slow site must leave time for the others; that it did not answer is in health().
        const auto limit = std::max(context.remaining() / 2, std::chrono::milliseconds{1});
        const auto refreshed = refreshSite(site, context.within(limit));
        if (!refreshed && context.log != nullptr)
            context.log->write(base::LogLevel::Info, "engine", site + ": " + refreshed.error().message);
    }
    return syncWithStore(); // also says where something could not be written
}

} // namespace trainyard::engine
