#include "core/engine/job_engine.h"

#include "core/base/file_io.h"
#include "core/engine/document_text.h"
#include "core/engine/job_engine_impl.h"

namespace trainyard::engine {

JobEngine::JobEngine(Store& store, Sites& sites, api::DriverSource& drivers, const base::Clock& clock)
    : impl_(std::make_unique<Impl>(store, sites, drivers, clock)) {}

JobEngine::~JobEngine() = default;

base::Expected<void> JobEngine::load() {
    return impl_->table.load();
}

base::Expected<model::JobPlan> JobEngine::plan(const SubmitRequest& request, const base::OpContext& context) {
    return impl_->submissions.plan(request, context);
}

base::Expected<model::Job> JobEngine::submit(const SubmitRequest& request, const base::OpContext& context) {
    auto job = impl_->submissions.submit(request, context);
    impl_->submitted.notify();
    return job;
}

base::Expected<void> JobEngine::cancel(const std::string& id, const base::OpContext& context) {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    auto cancelled = impl_->submissions.cancel(row->id, context);
    if (!cancelled) return std::move(cancelled).error().within("Cannot cancel \"" + row->name + "\"");
    return {};
}

base::Expected<model::Job> JobEngine::resubmit(const std::string& id, const base::OpContext& context) {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    YARD_TRY(StoredSubmission stored, submission(row->id));
    SubmitRequest request;
    request.spec = std::move(stored.spec);
    request.specFolder = std::move(stored.specFolder);
    request.site = row->site;
    return submit(request, context);
}

base::Expected<void> JobEngine::forget(const std::string& id, const base::OpContext& context) {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    if (!isTerminal(row->status.state))
        return base::makeError(base::ErrorCode::Conflict, "The job \"" + row->name + "\" has not ended.",
                               "Cancel it first.");
    if (!row->status.nativeId.empty()) {
        const auto removed = impl_->access.call(
            row->site, [&](api::ClusterDriver& driver) { return driver.forget(row->status.nativeId, context); });
        // NotFound: the site, or the job on it, is gone already.
        if (!removed && removed.error().code != base::ErrorCode::NotFound)
            return removed.error().within("Cannot remove \"" + row->name + "\"");
    }
    return impl_->table.remove(row->id);
}

base::Expected<model::Job> JobEngine::job(const std::string& id) const {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    return *row;
}

base::Expected<StoredSubmission> JobEngine::submission(const std::string& id) const {
    YARD_TRY(const JobRow row, impl_->table.resolve(id));
    YARD_TRY(const std::optional<Documents> documents, impl_->store.documents(row->id));
    if (!documents) return base::makeError(base::ErrorCode::NotFound, "The job " + row->id + " was removed.");
    StoredSubmission stored;
    YARD_TRY(stored.spec, specFromText(documents->spec));
    stored.specFolder = base::fromUtf8(documents->specFolder);
    if (documents->plan) {
        YARD_TRY(stored.plan, planFromText(*documents->plan));
    }
    return stored;
}

JobsSnapshotPtr JobEngine::snapshot() const {
    return impl_->table.snapshot();
}

Subscription JobEngine::onSnapshot(std::function<void(JobsSnapshotPtr)> listener) {
    return impl_->table.onSnapshot(std::move(listener));
}

Subscription JobEngine::onSubmitted(std::function<void()> listener) {
    return impl_->submitted.add(std::move(listener));
}

std::vector<SiteHealth> JobEngine::health() const {
    return impl_->access.health();
}

} // namespace trainyard::engine
