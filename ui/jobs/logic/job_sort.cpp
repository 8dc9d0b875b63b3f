#include "ui/jobs/logic/job_sort.h"

#include "ui/jobs/logic/text_sort.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace trainyard::ui {

namespace {

// A missing value comes last in either direction.
constexpr std::int64_t missing = std::numeric_limits<std::int64_t>::max();

std::int64_t stateRank(model::JobState state) {
    switch (state) {
    case model::JobState::Running:
        return 0;
    case model::JobState::Stopping:
        return 1;
    case model::JobState::Starting:
        return 2;
    case model::JobState::Staging:
        return 3;
    case model::JobState::Queued:
        return 4;
    case model::JobState::Draft:
        return 5;
    default:
        return 6;
    }
}

// Order of doubles as order of integers.
std::int64_t orderedBits(double value) {
    if (std::isnan(value)) return missing;
    const auto bits = std::bit_cast<std::int64_t>(value + 0.0); // -0 becomes 0
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}

bool isText(JobColumn column) {
    return column == JobColumn::Name || column == JobColumn::Progress || column == JobColumn::Site ||
           column == JobColumn::Resources || column == JobColumn::Owner;
}

std::int64_t numberOf(const JobEntry& entry, JobColumn column, base::WallTime now) {
    switch (column) {
    case JobColumn::State:
        return stateRank(entry.job->status.state);
    case JobColumn::Loss:
        return orderedBits(entry.loss);
    case JobColumn::Submitted:
        return entry.submitted == 0 ? missing : entry.submitted;
    case JobColumn::Duration: {
        const auto duration = durationOf(*entry.job, now);
        return duration ? duration->count() : missing;
    }
    default:
        return 0;
    }
}

const std::string& textOf(const JobEntry& entry, JobColumn column) {
    switch (column) {
    case JobColumn::Progress:
        return entry.job->status.reason;
    case JobColumn::Site:
        return entry.job->site;
    case JobColumn::Resources:
        return entry.job->resources;
    case JobColumn::Owner:
        return entry.job->owner;
    default:
        return entry.job->name;
    }
}

bool newer(const JobEntry& a, const JobEntry& b) {
    if (a.submitted != b.submitted) return a.submitted > b.submitted;
    return a.job->id > b.job->id;
}

// Puts `entries` into the order of `places`, which says for each new place where it was.
void permute(std::vector<JobEntryPtr>& entries, const std::vector<std::uint32_t>& places) {
    std::vector<JobEntryPtr> ordered;
    ordered.reserve(entries.size());
    for (const std::uint32_t place : places) ordered.push_back(std::move(entries[place]));
    entries = std::move(ordered);
}

void sortByNumber(std::vector<JobEntryPtr>& entries, const JobSort& sort, base::WallTime now) {
    struct Item {
        std::int64_t key;
        std::int64_t submitted;
        std::uint32_t place;
    };
    std::vector<Item> items;
    items.reserve(entries.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const std::int64_t key = numberOf(*entries[i], sort.column, now);
        items.push_back({sort.descending && key != missing ? -key : key, entries[i]->submitted, i});
    }
    std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
        if (a.key != b.key) return a.key < b.key;
        if (a.submitted != b.submitted) return a.submitted > b.submitted;
        return entries[a.place]->job->id > entries[b.place]->job->id;
    });
    std::vector<std::uint32_t> places;
    places.reserve(items.size());
    for (const Item& item : items) places.push_back(item.place);
    permute(entries, places);
}

void sortByText(std::vector<JobEntryPtr>& entries, const JobSort& sort) {
    const bool byName = sort.column == JobColumn::Name;
    std::vector<std::string> made; // names have their key already
    if (!byName) {
        made.reserve(entries.size());
        for (const JobEntryPtr& entry : entries) made.push_back(naturalKey(textOf(*entry, sort.column)));
    }
    std::vector<TextItem> items;
    items.reserve(entries.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        items.push_back({0, byName ? &entries[i]->nameKey : &made[i], i});
    sortTextItems(items);
    if (sort.descending) std::reverse(items.begin(), items.end());
    std::vector<std::uint32_t> places;
    std::vector<std::uint32_t> empty;
    places.reserve(items.size());
    for (std::size_t first = 0; first < items.size();) {
        std::size_t last = first;
        auto& target = items[first].key->empty() ? empty : places;
        const std::size_t start = target.size();
        while (last < items.size() && *items[last].key == *items[first].key) target.push_back(items[last++].place);
        std::sort(target.begin() + static_cast<std::ptrdiff_t>(start), target.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return newer(*entries[a], *entries[b]); });
        first = last;
    }
    places.insert(places.end(), empty.begin(), empty.end());
    permute(entries, places);
}

} // namespace

bool isLiveColumn(JobColumn column) {
    return column == JobColumn::State || column == JobColumn::Progress || column == JobColumn::Loss ||
           column == JobColumn::Duration;
}

void sortEntries(std::vector<JobEntryPtr>& entries, const JobSort& sort, base::WallTime now) {
    if (isText(sort.column))
        sortByText(entries, sort);
    else
        sortByNumber(entries, sort, now);
}

bool comesBefore(const JobEntry& a, const JobEntry& b, const JobSort& sort, base::WallTime now) {
    if (isText(sort.column)) {
        const bool byName = sort.column == JobColumn::Name;
        const std::string keyA = byName ? a.nameKey : naturalKey(textOf(a, sort.column));
        const std::string keyB = byName ? b.nameKey : naturalKey(textOf(b, sort.column));
        if (keyA != keyB) {
            if (keyA.empty() || keyB.empty()) return keyB.empty();
            return sort.descending ? keyA > keyB : keyA < keyB;
        }
    } else {
        const std::int64_t keyA = numberOf(a, sort.column, now);
        const std::int64_t keyB = numberOf(b, sort.column, now);
        if (keyA != keyB) {
            if (keyA == missing || keyB == missing) return keyB == missing;
            return sort.descending ? keyA > keyB : keyA < keyB;
        }
    }
    return newer(a, b);
}

} // namespace trainyard::ui
