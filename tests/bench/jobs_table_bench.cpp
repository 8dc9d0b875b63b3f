// The job table with 100,000 jobs: filter, sort, and a snapshot in which ten jobs changed, beside what the machine
// needs to look at the same bytes once. Prints JSON; asserts only that the answers are right. Argument: the number of
// jobs.
#include "core/base/number_text.h"
#include "ui/jobs/logic/job_index.h"

#include <algorithm>
#include <cstring>
#include <ctime>
#include <iostream>

using namespace trainyard;
using namespace trainyard::ui;

namespace {

constexpr int rounds = 7;

// Of the processor's time: a figure that a busy machine does not change.
double processorMilliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <typename Work>
double medianMilliseconds(Work work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double start = processorMilliseconds();
        work();
        times.push_back(processorMilliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::shared_ptr<model::Job> makeJob(std::int64_t number, base::WallTime now) {
    auto job = std::make_shared<model::Job>();
    job->id = "0000000000000000" + std::to_string(1000000000 + number);
    job->name = "experiment-" + std::to_string(number % 977) + "-run-" + std::to_string(number * 7919 % 100003);
    job->site = number % 3 == 0 ? "local" : "hpc-login";
    job->owner = "user" + std::to_string(number % 40);
    job->resources = std::to_string(number % 8 + 1) + " x A100";
    job->status.nativeId = std::to_string(number);
    job->status.state = number % 50 == 0 ? model::JobState::Running : model::JobState::Completed;
    job->status.times.submitted = now - std::chrono::minutes{number};
    job->status.times.started = *job->status.times.submitted + std::chrono::seconds{number % 300};
    job->status.times.ended = *job->status.times.started + std::chrono::seconds{number * 31 % 9000};
    return job;
}

} // namespace

int main(int argc, char* argv[]) {
    const std::int64_t count = argc > 1 ? base::parseInt(argv[1]).value_or(100000) : 100000;
    const base::WallTime now = std::chrono::system_clock::now();
    engine::JobsSnapshot snapshot;
    for (std::int64_t i = 0; i < count; ++i) snapshot.jobs.push_back(makeJob(i, now));

    JobIndex index;
    const double start = processorMilliseconds();
    index.update(snapshot, now, false);
    const double first = processorMilliseconds() - start;

    // The floor: the bytes of all search texts, in one piece, copied once; and looked through for a letter that is not
    // there.
    std::string all;
    for (const JobEntryPtr& entry : index.rows()) all += entry->search;
    std::string copy(all.size(), ' ');
    const double copying = medianMilliseconds([&] { std::memcpy(copy.data(), all.data(), all.size()); });
    std::size_t found = 0;
    const double scanning = medianMilliseconds([&] { found += all.find('\x01') != std::string::npos ? 1U : 0U; });

    const auto filter = [&](const char* typed) {
        return medianMilliseconds([&] { index.setFilter(parseTypedFilter(typed, true), now, now); });
    };
    nlohmann::json figures{{"jobs", count},
                           {"searchBytes", all.size()},
                           {"memcpyMs", copying},
                           {"scanMs", scanning},
                           {"firstSnapshotMs", first}};
    const double scattered = filter("user1");
    const bool right = std::all_of(index.rows().begin(), index.rows().end(), [](const JobEntryPtr& entry) {
        return entry->search.find("user1") != std::string::npos;
    });
    const double none = filter("zzz");
    const bool empty = index.rows().empty();
    const double words = filter("experiment-42 user1 state:completed");
    index.setFilter({}, now, now);
    const auto sort = [&](JobColumn column) {
        bool descending = false;
        return medianMilliseconds([&] { index.setSort({column, descending = !descending}, now); });
    };
    const double byName = sort(JobColumn::Name);
    const bool ordered =
        std::is_sorted(index.rows().begin(), index.rows().end(), [&](const JobEntryPtr& a, const JobEntryPtr& b) {
            return comesBefore(*a, *b, index.sort(), now);
        });
    const double byOwner = sort(JobColumn::Owner);
    const double byDuration = sort(JobColumn::Duration);
    index.setSort({}, now);
    std::int64_t touched = 0;
    const double tenChanged = medianMilliseconds([&] {
        for (int i = 0; i < 10; ++i, touched += 997) {
            auto& job = snapshot.jobs[static_cast<std::size_t>(touched % count)];
            auto changed = std::make_shared<model::Job>(*job);
            changed->status.reason = "step " + std::to_string(touched);
            job = std::move(changed);
        }
        index.update(snapshot, now, false);
    });
    figures["filterMs"] = {{"scattered", scattered}, {"none", none}, {"threeConditions", words}};
    figures["sortMs"] = {{"name", byName}, {"owner", byOwner}, {"duration", byDuration}};
    figures["tenChangedMs"] = tenChanged;
    const double worstFilter = std::max({scattered, none, words});
    const double worstSort = std::max({byName, byOwner, byDuration});
    figures["ratio"] = {{"filterToScan", worstFilter / scanning},
                        {"filterToMemcpy", worstFilter / copying},
                        {"sortToScan", worstSort / scanning},
                        {"sortToMemcpy", worstSort / copying}};
    std::cout << figures.dump(2) << "\n";
    const bool whole = index.rows().size() == static_cast<std::size_t>(count);
    return right && empty && ordered && whole && found == 0 ? 0 : 1;
}
