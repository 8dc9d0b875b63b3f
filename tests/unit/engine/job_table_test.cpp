#include "core/engine/job_table.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace trainyard;
using engine::JobTable;
using engine::Store;
using model::JobState;
using tests::TemporaryFolder;

namespace {

const base::WallTime start = base::parseIso8601("2026-11-22T10:00:00.000Z").value();
const engine::Documents documents{"{}", "/", std::nullopt};

model::Job makeJob(const std::string& id, int second) {
    model::Job job;
    job.id = id;
    job.site = "local";
    job.status.nativeId = "n";
    job.status.times.submitted = start + std::chrono::seconds{second};
    return job;
}

std::string order(const JobTable& table) {
    std::string ids;
    const auto snapshot = table.snapshot();
    for (const engine::JobRow& row : snapshot->jobs) ids += row->id;
    return ids;
}

model::JobStatus statusOf(JobState state) {
    model::JobStatus status;
    status.state = state;
    return status;
}

} // namespace

TEST_CASE("rows are newest first whatever the order in which they come and change") {
    TemporaryFolder folder;
    auto store = Store::open(folder / "store.db").value();
    JobTable table(*store);
    REQUIRE(table.load());
    for (const auto& [id, second] : {std::pair("b", 2), {"d", 4}, {"a", 1}, {"c", 3}, {"z", 3}})
        REQUIRE(table.insert(makeJob(id, second), documents, "me"));
    CHECK(order(table) == "dzcba");
    REQUIRE(table.change("c", [](model::Job& job) { job.status.reason = "x"; }));
    CHECK(order(table) == "dzcba");
    CHECK(table.find("c")->status.reason == "x");
    REQUIRE(table.remove("c"));
    CHECK(order(table) == "dzba");
    CHECK_FALSE(table.find("c"));
    CHECK(table.change("c", [](model::Job&) {}).error().code == base::ErrorCode::NotFound);
    CHECK(table.active("local").size() == 4);
    CHECK(table.sitesWithActive() == std::vector<std::string>{"local"});

    JobTable again(*store);
    REQUIRE(again.load());
    CHECK(order(again) == "dzba");
}

TEST_CASE("what could not be written is shown, kept, and written later") {
    TemporaryFolder folder;
    auto store = Store::open(folder / "store.db", std::chrono::milliseconds{10}).value();
    JobTable table(*store);
    REQUIRE(table.insert(makeJob("a", 1), documents, "me"));
    const auto inStore = [&] { return Store::open(folder / "store.db").value()->jobs().value().at(0).status.state; };
    {
        // Another program keeps the store for itself, longer than this one is patient.
        auto database = engine::Database::open(folder / "store.db").value();
        REQUIRE(database->execute("BEGIN IMMEDIATE"));
        const auto written = table.apply({{"a", statusOf(JobState::Completed)}});
        REQUIRE_FALSE(written);
        CHECK(written.error().code == base::ErrorCode::Unavailable);
        CHECK(table.find("a")->status.state == JobState::Completed);
        CHECK(inStore() == JobState::Queued);
        CHECK_FALSE(table.sync());
        CHECK_FALSE(table.insert(makeJob("b", 2), documents, "me"));
        CHECK_FALSE(table.find("b")); // an intention that is not on the disk is none
        CHECK_FALSE(table.remove("a"));
    }
    REQUIRE(table.sync());
    CHECK(inStore() == JobState::Completed);
    CHECK(table.find("a")->status.state == JobState::Completed);
}

TEST_CASE("a listener that changes jobs itself is told once more, not without end") {
    TemporaryFolder folder;
    auto store = Store::open(folder / "store.db").value();
    JobTable table(*store);
    std::vector<std::uint64_t> versions;
    const engine::Subscription subscription = table.onSnapshot([&](const engine::JobsSnapshotPtr& snapshot) {
        versions.push_back(snapshot->version);
        if (versions.size() == 1) REQUIRE(table.change("a", [](model::Job& job) { job.status.reason = "seen"; }));
    });
    REQUIRE(table.insert(makeJob("a", 1), documents, "me"));
    REQUIRE(versions.size() == 2);
    CHECK(versions[1] > versions[0]);
    CHECK(table.find("a")->status.reason == "seen");
}
