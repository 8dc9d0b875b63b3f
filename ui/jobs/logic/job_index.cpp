#include "ui/jobs/logic/job_index.h"

#include <algorithm>

namespace trainyard::ui {

void JobIndex::takeEntries(const engine::JobsSnapshot& snapshot, std::vector<JobEntryPtr>& added,
                           std::unordered_map<const JobEntry*, JobEntryPtr>& replaced) {
    // Both lists are newest first and mostly equal: walk them together and look others up only where they part.
    std::unordered_map<std::string_view, std::size_t> places;
    const auto placeOf = [&](const std::string& id) {
        if (places.empty())
            for (std::size_t i = 0; i < entries_.size(); ++i) places.emplace(entries_[i]->job->id, i);
        const auto found = places.find(id);
        return found == places.end() ? entries_.size() : found->second;
    };
    std::vector<JobEntryPtr> next;
    next.reserve(snapshot.jobs.size());
    std::size_t cursor = 0;
    for (const engine::JobRow& job : snapshot.jobs) {
        std::size_t place = cursor;
        if (place >= entries_.size() || (entries_[place]->job != job && entries_[place]->job->id != job->id))
            place = entries_.empty() ? 0 : placeOf(job->id);
        if (place >= entries_.size()) {
            added.push_back(makeJobEntry(job, weight_));
            next.push_back(added.back());
            continue;
        }
        cursor = place + 1;
        const JobEntryPtr& known = entries_[place];
        if (known->job == job) {
            next.push_back(known);
            continue;
        }
        JobEntryPtr fresh = makeJobEntry(job, weight_);
        fresh->loss = known->loss;
        replaced.emplace(known.get(), fresh);
        next.push_back(std::move(fresh));
    }
    entries_ = std::move(next);
}

void JobIndex::update(const engine::JobsSnapshot& snapshot, base::WallTime now, bool holdOrder) {
    changed_.clear();
    std::vector<JobEntryPtr> added;
    std::unordered_map<const JobEntry*, JobEntryPtr> replaced;
    takeEntries(snapshot, added, replaced);

    for (const JobEntryPtr& entry : rows_) entry->mark = 0;
    for (const JobEntryPtr& entry : entries_) entry->mark = 1; // still there
    std::vector<JobEntryPtr> toPlace = std::move(added);
    JobRows kept;
    kept.reserve(rows_.size() + toPlace.size());
    for (const JobEntryPtr& entry : rows_) {
        const auto found = replaced.find(entry.get());
        if (found == replaced.end()) {
            if (entry->mark == 1) kept.push_back(entry);
            continue;
        }
        JobEntryPtr fresh = found->second;
        fresh->mark = 2; // was shown
        if (!compiled_.matches(*fresh)) continue;
        changed_.push_back(fresh.get());
        if (holdOrder)
            kept.push_back(std::move(fresh));
        else
            toPlace.push_back(std::move(fresh));
    }
    for (const auto& pair : replaced)
        if (pair.second->mark == 1) toPlace.push_back(pair.second); // was hidden; may match now
    const auto hidden = [this](const JobEntryPtr& entry) { return !compiled_.matches(*entry); };
    toPlace.erase(std::remove_if(toPlace.begin(), toPlace.end(), hidden), toPlace.end());

    if (toPlace.size() > kept.size() / 8 + 64) {
        kept.insert(kept.end(), toPlace.begin(), toPlace.end());
        sortEntries(kept, sort_, now);
        rows_ = std::move(kept);
        return;
    }
    sortEntries(toPlace, sort_, now);
    JobRows merged;
    merged.reserve(kept.size() + toPlace.size());
    auto next = kept.begin();
    for (JobEntryPtr& entry : toPlace) {
        const auto place = std::partition_point(
            next, kept.end(), [&](const JobEntryPtr& other) { return comesBefore(*other, *entry, sort_, now); });
        merged.insert(merged.end(), std::make_move_iterator(next), std::make_move_iterator(place));
        merged.push_back(std::move(entry));
        next = place;
    }
    merged.insert(merged.end(), std::make_move_iterator(next), std::make_move_iterator(kept.end()));
    rows_ = std::move(merged);
}

void JobIndex::filterAll() {
    rows_.clear();
    for (const JobEntryPtr& entry : entries_)
        if (compiled_.matches(*entry)) rows_.push_back(entry);
}

void JobIndex::setFilter(const JobFilter& filter, base::WallTime now, base::WallTime startOfToday) {
    filter_ = filter;
    compiled_ = CompiledFilter(filter, now, startOfToday);
    filterAll();
    sortEntries(rows_, sort_, now);
}

void JobIndex::setSort(const JobSort& sort, base::WallTime now) {
    sort_ = sort;
    sortEntries(rows_, sort_, now);
}

void JobIndex::sortAgain(base::WallTime now) {
    sortEntries(rows_, sort_, now);
}

JobEntry* JobIndex::find(const std::string& id) {
    for (const JobEntryPtr& entry : entries_)
        if (entry->job->id == id) return entry.get();
    return nullptr;
}

std::size_t JobIndex::activeCount() const {
    return static_cast<std::size_t>(std::count_if(entries_.begin(), entries_.end(), [](const JobEntryPtr& entry) {
        return model::isActive(entry->job->status.state);
    }));
}

std::map<std::string, int> JobIndex::values(FilterField field) const {
    std::map<std::string, int> counts;
    for (const JobEntryPtr& entry : entries_) {
        switch (field) {
        case FilterField::State:
            ++counts[std::string(model::toString(entry->job->status.state))];
            break;
        case FilterField::Site:
            ++counts[entry->job->site];
            break;
        case FilterField::Owner:
            ++counts[entry->job->owner];
            break;
        case FilterField::Name:
            ++counts[entry->job->name];
            break;
        case FilterField::Since:
            break;
        }
    }
    counts.erase("");
    return counts;
}

} // namespace trainyard::ui
