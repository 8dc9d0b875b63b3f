#include "tests/support/catch.h"

#include "tests/unit/jobs-logic/jobs_support.h"
#include "ui/jobs/logic/job_index.h"

#include <algorithm>
#include <cmath>

using namespace trainyard;
using namespace trainyard::ui;
using trainyard::tests::describe;
using trainyard::tests::makeJob;
using trainyard::tests::testNow;

namespace {

std::vector<std::string> describeRows(const JobRows& rows) {
    std::vector<std::string> all;
    for (const JobEntryPtr& row : rows) all.push_back(describe(row->job));
    return all;
}

std::vector<std::string> names(const JobRows& rows) {
    std::vector<std::string> all;
    for (const JobEntryPtr& row : rows) all.push_back(row->job->name);
    return all;
}

engine::JobsSnapshot snapshotOf(std::vector<std::shared_ptr<model::Job>> jobs) {
    engine::JobsSnapshot snapshot;
    for (auto& job : jobs) snapshot.jobs.push_back(std::move(job));
    return snapshot;
}

// What a model would do with a difference; the rows it would show after it.
JobRows apply(JobRows rows, const JobRows& after, const RowDiff& diff) {
    if (diff.reset) return after;
    for (const RowRange& range : diff.removed)
        rows.erase(rows.begin() + range.first, rows.begin() + range.first + range.count);
    if (!diff.order.empty()) {
        REQUIRE(diff.order.size() == rows.size());
        JobRows moved(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) moved[static_cast<std::size_t>(diff.order[i])] = rows[i];
        rows = moved;
    }
    for (const RowRange& range : diff.inserted)
        rows.insert(rows.begin() + range.first, after.begin() + range.first, after.begin() + range.first + range.count);
    return rows;
}

} // namespace

TEST_CASE("The first sort: active first by what they do, ended as one group, newest first") {
    auto job = [](int number, model::JobState state) {
        auto made = makeJob(number);
        made->status.state = state;
        return made;
    };
    JobIndex index;
    index.update(snapshotOf({job(9, model::JobState::Completed), job(8, model::JobState::Queued),
                             job(7, model::JobState::Failed), job(6, model::JobState::Running),
                             job(5, model::JobState::Starting), job(4, model::JobState::Running)}),
                 testNow(), false);
    CHECK(names(index.rows()) == std::vector<std::string>{"run-6", "run-4", "run-5", "run-8", "run-9", "run-7"});
}

TEST_CASE("Missing values come last in either direction") {
    auto with = makeJob(1), without = makeJob(2), longer = makeJob(3);
    for (auto& job : {with, without, longer}) job->status.state = model::JobState::Completed;
    with->status.times.started = testNow() - std::chrono::seconds{20};
    with->status.times.ended = testNow();
    longer->status.times.started = testNow() - std::chrono::seconds{90};
    longer->status.times.ended = testNow();
    JobIndex index;
    index.update(snapshotOf({longer, without, with}), testNow(), false);
    index.setSort({JobColumn::Duration, false}, testNow());
    CHECK(names(index.rows()) == std::vector<std::string>{"run-1", "run-3", "run-2"});
    index.setSort({JobColumn::Duration, true}, testNow());
    CHECK(names(index.rows()) == std::vector<std::string>{"run-3", "run-1", "run-2"});
    index.find(longer->id)->loss = -0.5;
    index.find(without->id)->loss = 2;
    index.setSort({JobColumn::Loss, false}, testNow());
    CHECK(names(index.rows()) == std::vector<std::string>{"run-3", "run-2", "run-1"});
}

TEST_CASE("With the order held rows stay where they are and settle afterwards") {
    auto first = makeJob(1), second = makeJob(2);
    first->status.state = second->status.state = model::JobState::Running;
    JobIndex index;
    index.update(snapshotOf({second, first}), testNow(), false);
    auto ended = std::make_shared<model::Job>(*second);
    ended->status.state = model::JobState::Completed;
    index.update(snapshotOf({ended, first}), testNow(), true);
    CHECK(names(index.rows()) == std::vector<std::string>{"run-2", "run-1"});
    CHECK(index.rows().front()->job->status.state == model::JobState::Completed);
    index.sortAgain(testNow());
    CHECK(names(index.rows()) == std::vector<std::string>{"run-1", "run-2"});
}

TEST_CASE("A row that comes to match appears, one that no longer matches goes") {
    auto job = makeJob(1);
    job->status.state = model::JobState::Queued;
    JobIndex index;
    index.update(snapshotOf({job}), testNow(), false);
    index.setFilter(parseTypedFilter("state:running", true), testNow(), testNow());
    CHECK(index.rows().empty());
    CHECK(index.total() == 1);
    auto running = std::make_shared<model::Job>(*job);
    running->status.state = model::JobState::Running;
    index.update(snapshotOf({running}), testNow(), true);
    CHECK(names(index.rows()) == std::vector<std::string>{"run-1"});
    index.update(snapshotOf({job}), testNow(), true);
    CHECK(index.rows().empty());
    CHECK(index.activeCount() == 1);
    CHECK(index.values(FilterField::State) == std::map<std::string, int>{{"queued", 1}});
}

TEST_CASE(
    "Any sequence of snapshots, filters and sorts gives what doing it from nothing gives, and differences lead there") {
    const auto seed = GENERATE(1U, 2U, 3U, 4U, 5U);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<std::shared_ptr<model::Job>> jobs;
    JobIndex index;
    JobSort sort;
    JobFilter filter;
    int next = 0;
    for (int step = 0; step < 120; ++step) {
        const JobRows before = index.rows();
        switch (below(6)) {
        case 0:
            for (int i = below(step % 20 == 0 ? 200 : 4); i >= 0; --i) jobs.insert(jobs.begin(), makeJob(next++));
            break;
        case 1:
            for (int i = below(4); i >= 0 && !jobs.empty(); --i)
                jobs.erase(jobs.begin() + below(static_cast<int>(jobs.size())));
            break;
        case 2:
            sort = {static_cast<JobColumn>(below(jobColumnCount)), below(2) == 0};
            index.setSort(sort, testNow());
            break;
        case 3:
            filter = below(2) == 0 ? JobFilter{} : parseTypedFilter("state:active 1", true);
            index.setFilter(filter, testNow(), testNow());
            break;
        default:
            for (int i = below(8); i >= 0 && !jobs.empty(); --i) {
                auto& job = jobs[static_cast<std::size_t>(below(static_cast<int>(jobs.size())))];
                job = std::make_shared<model::Job>(*job);
                job->status.state = static_cast<model::JobState>(1 + below(10));
                if (below(5) == 0) job->name = "renamed " + std::to_string(below(50));
            }
        }
        const engine::JobsSnapshot snapshot = snapshotOf(jobs);
        index.update(snapshot, testNow(), false);
        JobIndex fresh;
        fresh.update(snapshot, testNow(), false);
        fresh.setSort(sort, testNow());
        fresh.setFilter(filter, testNow(), testNow());
        REQUIRE(describeRows(index.rows()) == describeRows(fresh.rows()));
        REQUIRE(index.total() == jobs.size());
        // The entry of a changed job is a new object: put it in the old place first, as the model does.
        JobRows current = before;
        for (JobEntryPtr& row : current)
            for (const JobEntryPtr& other : index.rows())
                if (other->job->id == row->job->id) row = other;
        REQUIRE(apply(current, index.rows(), rowDiff(current, index.rows(), step % 3 == 0 ? 2 : 1000)) == index.rows());
    }
}

TEST_CASE("Single changes are told singly") {
    std::vector<std::shared_ptr<model::Job>> jobs{makeJob(3), makeJob(2), makeJob(1)};
    JobIndex index;
    index.setSort({JobColumn::Submitted, true}, testNow());
    index.update(snapshotOf(jobs), testNow(), false);
    const JobRows before = index.rows();
    jobs.insert(jobs.begin(), makeJob(4));
    jobs.erase(jobs.begin() + 2);
    index.update(snapshotOf(jobs), testNow(), false);
    const RowDiff diff = rowDiff(before, index.rows());
    CHECK_FALSE(diff.reset);
    CHECK(diff.order.empty());
    CHECK(diff.removed == std::vector<RowRange>{{1, 1}});
    CHECK(diff.inserted == std::vector<RowRange>{{0, 1}});
    CHECK(index.changed().empty());
}
