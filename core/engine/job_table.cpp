#include "core/engine/job_table.h"

namespace trainyard::engine {

namespace {

model::Job withStatus(const model::Job& job, const model::JobStatus& status) {
    model::Job changed = job;
    changed.status = status;
    changed.status.nativeId = job.status.nativeId;
    changed.status.times.submitted = job.status.times.submitted; // when the user did it, not when the site heard of it
    return changed;
}

} // namespace

base::Expected<void> JobTable::load() {
    std::lock_guard changing(changeMutex_);
    YARD_TRY(std::vector<model::Job> jobs, store_.jobs());
    putAll(std::move(jobs));
    return {};
}

base::Expected<bool> JobTable::takeOverChanges() {
    YARD_TRY(StoreChanges changes, store_.changes());
    if (!changes.any) return false;
    bool changed = false;
    for (model::Job& job : changes.changed) {
        const JobRow known = find(job.id);
        if (unsaved_.count(job.id) != 0 || (known && *known == job)) continue; // rows of our own are among them
        put(std::make_shared<const model::Job>(std::move(job)));
        changed = true;
    }
    const JobsSnapshotPtr now = snapshot();
    if (static_cast<std::int64_t>(now->jobs.size()) == changes.count) return changed;
    YARD_TRY(const std::vector<std::string> ids, store_.ids());
    const std::set<std::string> kept(ids.begin(), ids.end());
    for (const JobRow& row : now->jobs) {
        if (kept.count(row->id) != 0) continue;
        drop(row->id);
        changed = true;
    }
    return changed;
}

base::Expected<void> JobTable::sync() {
    bool changed = false;
    {
        std::lock_guard changing(changeMutex_);
        std::vector<JobRow> again;
        for (const std::string& id : unsaved_)
            if (JobRow row = find(id)) again.push_back(std::move(row));
        YARD_CHECK(save(again));
        YARD_TRY(changed, takeOverChanges());
    }
    if (changed) announce();
    return {};
}

base::Expected<void> JobTable::save(const std::vector<JobRow>& rows) {
    auto written = store_.update(rows);
    for (const JobRow& row : rows) {
        if (written)
            unsaved_.erase(row->id);
        else
            unsaved_.insert(row->id);
    }
    return written;
}

base::Expected<void> JobTable::insert(const model::Job& job, const Documents& documents, const std::string& sender) {
    {
        std::lock_guard changing(changeMutex_);
        YARD_CHECK(store_.insert(job, documents, sender));
        put(std::make_shared<const model::Job>(job));
    }
    announce();
    return {};
}

base::Expected<JobRow> JobTable::change(const std::string& id, const std::function<void(model::Job&)>& edit,
                                        const std::string* plan) {
    JobRow row;
    base::Expected<void> written;
    {
        std::lock_guard changing(changeMutex_);
        const JobRow before = find(id);
        if (!before) return base::makeError(base::ErrorCode::NotFound, "The job " + id + " was removed.");
        if (isTerminal(before->status.state)) return before;
        model::Job job = *before;
        edit(job);
        row = std::make_shared<const model::Job>(std::move(job));
        if (plan != nullptr)
            written = store_.update(*row, *plan);
        else if (*row != *before || unsaved_.count(id) != 0)
            written = save({row});
        if (*row == *before)
            row = before;
        else
            put(row);
        if (plan != nullptr && !written) unsaved_.insert(id);
    }
    announce();
    if (!written) return std::move(written).error();
    return row;
}

base::Expected<void> JobTable::apply(const std::vector<std::pair<std::string, model::JobStatus>>& statuses) {
    base::Expected<void> written;
    {
        std::lock_guard changing(changeMutex_);
        std::vector<JobRow> changed;
        for (const auto& [id, status] : statuses) {
            const JobRow before = find(id);
            if (!before || isTerminal(before->status.state)) continue;
            model::Job job = withStatus(*before, status);
            if (job != *before) changed.push_back(std::make_shared<const model::Job>(std::move(job)));
        }
        if (changed.empty()) return {};
        written = save(changed);
        for (JobRow& row : changed) put(std::move(row));
    }
    announce();
    return written;
}

base::Expected<void> JobTable::remove(const std::string& id) {
    {
        std::lock_guard changing(changeMutex_);
        YARD_CHECK(store_.remove(id));
        unsaved_.erase(id);
        drop(id);
    }
    announce();
    return {};
}

} // namespace trainyard::engine
