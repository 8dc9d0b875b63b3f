// The half of JobTable that is memory only: order, look-up, snapshots.
#include "core/engine/job_table.h"

#include <algorithm>

namespace trainyard::engine {

namespace {

// Jobs of one moment by their ids, so that the order is the same in every process.
bool newer(const JobRow& left, const JobRow& right) {
    if (left->status.times.submitted != right->status.times.submitted)
        return left->status.times.submitted > right->status.times.submitted;
    return left->id > right->id;
}

} // namespace

void JobTable::putAll(std::vector<model::Job> jobs) {
    std::vector<JobRow> rows;
    rows.reserve(jobs.size());
    for (model::Job& job : jobs) rows.push_back(std::make_shared<const model::Job>(std::move(job)));
    std::sort(rows.begin(), rows.end(), newer); // once: putting one after the other would move all rows for each
    std::lock_guard lock(rowsMutex_);
    byId_.clear();
    active_.clear();
    byId_.reserve(rows.size());
    for (const JobRow& row : rows) {
        byId_.emplace(row->id, row);
        if (model::isActive(row->status.state)) active_.emplace(row->id, row);
    }
    rows_ = std::move(rows);
    stale_ = true;
}

void JobTable::put(JobRow row) {
    std::lock_guard lock(rowsMutex_);
    if (const auto known = byId_.find(row->id); known != byId_.end()) {
        const auto place = std::lower_bound(rows_.begin(), rows_.end(), known->second, newer);
        if (row->status.times.submitted == known->second->status.times.submitted)
            *place = row;
        else
            rows_.erase(place);
    }
    const auto place = std::lower_bound(rows_.begin(), rows_.end(), row, newer);
    if (place == rows_.end() || *place != row) rows_.insert(place, row);
    if (model::isActive(row->status.state))
        active_[row->id] = row;
    else
        active_.erase(row->id);
    byId_[row->id] = std::move(row);
    stale_ = true;
}

void JobTable::drop(const std::string& id) {
    std::lock_guard lock(rowsMutex_);
    const auto known = byId_.find(id);
    if (known == byId_.end()) return;
    rows_.erase(std::lower_bound(rows_.begin(), rows_.end(), known->second, newer));
    active_.erase(id);
    byId_.erase(known);
    stale_ = true;
}

JobRow JobTable::find(const std::string& id) const {
    std::lock_guard lock(rowsMutex_);
    const auto known = byId_.find(id);
    return known == byId_.end() ? nullptr : known->second;
}

base::Expected<JobRow> JobTable::resolve(const std::string& text) const {
    if (JobRow exact = find(text)) return exact;
    std::lock_guard lock(rowsMutex_);
    JobRow match;
    int matches = 0;
    for (const JobRow& row : rows_) {
        if (text.empty() || row->id.compare(0, text.size(), text) != 0) continue;
        match = row;
        ++matches;
    }
    if (matches == 1) return match;
    if (matches == 0)
        return base::makeError(base::ErrorCode::NotFound, "There is no job \"" + text + "\".",
                               "Give an id from the list of jobs, or the beginning of one.");
    return base::makeError(base::ErrorCode::InvalidArgument,
                           "\"" + text + "\" is the beginning of " + std::to_string(matches) + " job ids.",
                           "Give more letters of the id.");
}

std::vector<JobRow> JobTable::active(const std::string& site) const {
    std::lock_guard lock(rowsMutex_);
    std::vector<JobRow> rows;
    for (const auto& [id, row] : active_)
        if (row->site == site) rows.push_back(row);
    return rows;
}

std::vector<std::string> JobTable::sitesWithActive() const {
    std::lock_guard lock(rowsMutex_);
    std::set<std::string> sites;
    for (const auto& [id, row] : active_) sites.insert(row->site);
    return {sites.begin(), sites.end()};
}

JobsSnapshotPtr JobTable::snapshot() const {
    std::lock_guard lock(rowsMutex_);
    if (stale_) {
        auto fresh = std::make_shared<JobsSnapshot>();
        fresh->version = ++version_;
        fresh->jobs = rows_;
        snapshot_ = std::move(fresh);
        stale_ = false;
    }
    return snapshot_;
}

Subscription JobTable::onSnapshot(std::function<void(JobsSnapshotPtr)> listener) {
    return listeners_.add(std::move(listener));
}

void JobTable::announce() {
    {
        std::lock_guard lock(rowsMutex_);
        stale_ = true; // a new version, also where only a site's health changed
        announceAgain_ = announcing_;
        if (announcing_) return;
        announcing_ = true;
    }
    while (true) {
        listeners_.notify(snapshot());
        std::lock_guard lock(rowsMutex_);
        if (!std::exchange(announceAgain_, false)) {
            announcing_ = false;
            return;
        }
    }
}

} // namespace trainyard::engine
