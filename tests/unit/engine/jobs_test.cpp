#include "core/engine/database.h"
#include "tests/unit/engine/engine_fixture.h"

using namespace trainyard;
using base::ErrorCode;
using model::JobState;
using tests::EngineFixture;
using tests::fakeNativeId;

namespace {

std::string submitOne(engine::Engine& engine, const std::string& name = "digits") {
    const auto job = engine.jobs().submit(EngineFixture::request(name), EngineFixture::context());
    REQUIRE(job);
    return job->id;
}

} // namespace

TEST_CASE("all jobs of a site are asked about in one call, and rows that did not change stay the same rows") {
    EngineFixture fixture;
    auto engine = fixture.open();
    std::vector<std::string> ids;
    for (int i = 0; i < 5; ++i) ids.push_back(submitOne(*engine));
    const int before = fixture.local->calls("status");
    const auto old = engine->jobs().snapshot();
    REQUIRE(old->jobs.size() == 5);
    CHECK(old->jobs[0]->id == ids[4]); // newest first
    CHECK(old->jobs[4]->id == ids[0]);
    fixture.local->setState(fakeNativeId(ids[2]), JobState::Completed);
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(fixture.local->calls("status") == before + 1);
    const auto now = engine->jobs().snapshot();
    CHECK(now->version > old->version);
    for (std::size_t i = 0; i < 5; ++i) CHECK((now->jobs[i] == old->jobs[i]) == (i != 2));
    CHECK(now->jobs[2]->status.state == JobState::Completed);
    CHECK(old->jobs[2]->status.state == JobState::Running); // a snapshot never changes
    CHECK(now->jobs[2]->status.times.submitted == old->jobs[2]->status.times.submitted);
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(engine->jobs().snapshot() == now); // nothing new, no new snapshot
}

TEST_CASE("an end is final, also that a job is lost, and ended jobs are not asked about") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    fixture.local->setState(fakeNativeId(id), JobState::Lost, "Its runner is gone.");
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(engine->jobs().job(id)->status.state == JobState::Lost);
    const int calls = fixture.local->calls("status");
    fixture.local->setState(fakeNativeId(id), JobState::Running);
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(fixture.local->calls("status") == calls);
    CHECK(engine->jobs().job(id)->status.state == JobState::Lost);
    CHECK(engine->jobs().job(id)->status.reason == "Its runner is gone.");
    CHECK(engine->jobs().activeSites().empty());
}

TEST_CASE("a site that does not answer keeps its jobs as they were and has a health that says why") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    CHECK(engine->jobs().health().front().reachable);
    std::atomic<int> told{0};
    const engine::Subscription subscription =
        engine->jobs().onSnapshot([&](const engine::JobsSnapshotPtr&) { ++told; });
    fixture.local->failAll(tests::unavailable());
    REQUIRE(engine->jobs().refresh(EngineFixture::context())); // the list stays readable
    CHECK(told == 1);                                          // of the health
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(told == 1);
    const auto health = engine->jobs().health();
    REQUIRE(health.size() == 1);
    CHECK_FALSE(health.front().reachable);
    CHECK(health.front().lastAnswer);
    REQUIRE(health.front().problem);
    CHECK(health.front().problem->message == "No route to the site.");
    CHECK(engine->jobs().job(id)->status.state == JobState::Running);
    CHECK_FALSE(engine->jobs().refreshSite("local", EngineFixture::context()));
    fixture.local->heal();
    fixture.local->answerWithTooFew();
    CHECK(engine->jobs().refreshSite("local", EngineFixture::context()).error().code == ErrorCode::Internal);
    CHECK(engine->jobs().job(id)->status.state == JobState::Running);
}

TEST_CASE("a refusal is an answer: the site is reachable") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    fixture.local->fail("readLog", base::makeError(ErrorCode::NotFound, "No such task."));
    const auto log = engine->jobs().readLog(id, {"ps", 3}, 0, 100, EngineFixture::context());
    REQUIRE_FALSE(log);
    CHECK(log.error().origin == "local");
    CHECK(engine->jobs().health().front().reachable);
}

TEST_CASE("a job is found by its id or a unique beginning of it") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    CHECK(engine->jobs().job(id)->id == id);
    CHECK(engine->jobs().job(id.substr(0, 8))->id == id);
    CHECK(engine->jobs().job("zzz").error().code == ErrorCode::NotFound);
    CHECK_FALSE(engine->jobs().job("zzz").error().remedy.empty());
    CHECK(engine->jobs().job("").error().code == ErrorCode::NotFound);
    const std::string second = submitOne(*engine);
    CHECK(engine->jobs().job("0").error().code == ErrorCode::InvalidArgument);
    CHECK(engine->jobs().job(second)->id == second);
}

TEST_CASE("cancel asks the site and shows the result at once; of an ended job it is fine and does nothing") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    REQUIRE(engine->jobs().cancel(id, EngineFixture::context()));
    CHECK(engine->jobs().job(id)->status.state == JobState::Cancelled);
    REQUIRE(engine->jobs().cancel(id, EngineFixture::context()));
    CHECK(fixture.local->calls("cancel") == 1);
    CHECK(engine->jobs().cancel("zzz", EngineFixture::context()).error().code == ErrorCode::NotFound);
    const std::string other = submitOne(*engine);
    fixture.local->fail("cancel", tests::unavailable());
    const auto cancelled = engine->jobs().cancel(other, EngineFixture::context());
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().message == "Cannot cancel \"digits\": No route to the site.");
}

TEST_CASE("cancel of a job that is being sent waits for that and then cancels it") {
    EngineFixture fixture;
    auto engine = fixture.open();
    std::thread canceller;
    std::atomic<bool> cancelled{false};
    fixture.local->after("submit", [&](const base::OpContext&) -> std::optional<base::Error> {
        const std::string id = engine->jobs().snapshot()->jobs.front()->id;
        // Not patient enough: the submit goes on.
        CHECK(engine->jobs().cancel(id, EngineFixture::context(std::chrono::milliseconds{20})).error().code ==
              ErrorCode::Timeout);
        canceller =
            std::thread([&, id] { cancelled = engine->jobs().cancel(id, EngineFixture::context()).has_value(); });
        return std::nullopt;
    });
    const std::string id = submitOne(*engine);
    canceller.join();
    CHECK(cancelled);
    CHECK(engine->jobs().job(id)->status.state == JobState::Cancelled);
}

TEST_CASE("only ended jobs can be forgotten, and then they are gone everywhere") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    CHECK(engine->jobs().forget(id, EngineFixture::context()).error().code == ErrorCode::Conflict);
    REQUIRE(engine->jobs().cancel(id, EngineFixture::context()));
    fixture.local->fail("forget", tests::unavailable());
    CHECK(engine->jobs().forget(id, EngineFixture::context()).error().code == ErrorCode::Unavailable);
    CHECK(engine->jobs().job(id));
    fixture.local->fail("forget", base::makeError(ErrorCode::NotFound, "Unknown."));
    REQUIRE(engine->jobs().forget(id, EngineFixture::context()));
    CHECK(engine->jobs().job(id).error().code == ErrorCode::NotFound);
    CHECK(engine->jobs().submission(id).error().code == ErrorCode::NotFound);
    CHECK(fixture.open()->jobs().snapshot()->jobs.empty());
}

TEST_CASE("logs, files and events come from the site; a job that was never started has none") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const std::string id = submitOne(*engine);
    fixture.local->setLog("line 1\nline 2\n");
    const auto chunk = engine->jobs().readLog(id, {}, 7, 100, EngineFixture::context());
    REQUIRE(chunk);
    CHECK(chunk->text == "line 2\n");
    CHECK(chunk->complete);
    REQUIRE(engine->jobs().files(id, EngineFixture::context()));
    CHECK(engine->jobs().events(id, EngineFixture::context())->size() == 1);
    CHECK(engine->jobs().nodes("local", EngineFixture::context())->front().name == "here");

    fixture.local->fail("submit", base::makeError(ErrorCode::PermissionDenied, "Not allowed.", "Ask."));
    REQUIRE_FALSE(engine->jobs().submit(EngineFixture::request(), EngineFixture::context()));
    const std::string failed = engine->jobs().snapshot()->jobs.front()->id;
    const auto nothing = engine->jobs().readLog(failed, {}, 0, 100, EngineFixture::context());
    REQUIRE(nothing);
    CHECK(nothing->text.empty());
    CHECK(nothing->complete);
    const auto files = engine->jobs().files(failed, EngineFixture::context());
    REQUIRE_FALSE(files);
    CHECK(files.error().code == ErrorCode::NotFound);
    CHECK(files.error().remedy == "Ask.");
    const auto events = engine->jobs().events(failed, EngineFixture::context());
    REQUIRE(events);
    REQUIRE(events->size() == 2);
    CHECK(events->back().what == "Not allowed.");
}

TEST_CASE("two programs on one store see each other's jobs") {
    EngineFixture fixture;
    auto window = fixture.open();
    auto yard = fixture.open();
    const std::string id = submitOne(*yard);
    CHECK(window->jobs().snapshot()->jobs.empty());
    REQUIRE(window->jobs().syncWithStore());
    REQUIRE(window->jobs().snapshot()->jobs.size() == 1);
    CHECK(*window->jobs().snapshot()->jobs.front() == *yard->jobs().snapshot()->jobs.front());
    REQUIRE(window->jobs().cancel(id, EngineFixture::context()));
    REQUIRE(yard->jobs().syncWithStore());
    CHECK(yard->jobs().job(id)->status.state == JobState::Cancelled);
    REQUIRE(yard->jobs().forget(id, EngineFixture::context()));
    REQUIRE(window->jobs().syncWithStore());
    CHECK(window->jobs().snapshot()->jobs.empty());
}

TEST_CASE("the poller follows jobs by itself, and another program's jobs too") {
    EngineFixture fixture;
    auto engine = fixture.open();
    engine->startPolling(std::chrono::milliseconds{5});
    const std::string id = submitOne(*engine);
    fixture.local->setState(fakeNativeId(id), JobState::Completed);
    CHECK(tests::eventually([&] { return engine->jobs().job(id)->status.state == JobState::Completed; }));
    auto yard = fixture.open();
    const std::string other = submitOne(*yard);
    engine->pollNow();
    CHECK(tests::eventually([&] { return engine->jobs().job(other).has_value(); }));
    fixture.local->setState(fakeNativeId(other), JobState::Failed, "exit code 1");
    CHECK(tests::eventually([&] { return engine->jobs().job(other)->status.state == JobState::Failed; }));
    // Ended jobs are left alone.
    CHECK(tests::eventually([&] { return engine->jobs().activeSites().empty(); }));
    const int calls = fixture.local->calls("status");
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    CHECK(fixture.local->calls("status") == calls);
}

TEST_CASE("a site that hangs does not hold up the jobs of another one, nor the end of the program for long") {
    EngineFixture fixture;
    auto engine = fixture.open();
    auto hpc = fixture.drivers.add("hpc");
    model::Site site;
    site.id = "hpc";
    site.kind = "slurm";
    REQUIRE(engine->sites().add(site));
    engine::SubmitRequest request = EngineFixture::request();
    request.site = "hpc";
    REQUIRE(engine->jobs().submit(request, EngineFixture::context()));
    hpc->before("status", [](const base::OpContext& context) -> std::optional<base::Error> {
        while (context.check()) [[maybe_unused]] const auto slept = context.sleep(std::chrono::hours{1});
        return context.check().error();
    });
    engine->startPolling(std::chrono::milliseconds{5});
    REQUIRE(tests::eventually([&] { return hpc->calls("status") >= 2; }));
    const std::string id = submitOne(*engine);
    fixture.local->setState(fakeNativeId(id), JobState::Completed);
    CHECK(tests::eventually([&] { return engine->jobs().job(id)->status.state == JobState::Completed; }));
    engine.reset();
}

TEST_CASE("five thousand jobs are loaded, followed in one call and listed newest first") {
    EngineFixture fixture;
    constexpr int count = 5000;
    { auto engine = fixture.open(); } // makes the store
    {
        auto database = engine::Database::open(fixture.folder / "home/trainyard.db").value();
        std::string sql = "BEGIN;";
        for (int i = 0; i < count; ++i) {
            const std::string number = std::to_string(i);
            sql += "INSERT INTO jobs VALUES ('job" + number + "','n','local','ada','train','1 CPU','','native-job" +
                   number + "','running','','','" + std::to_string(1795341600000000000 + i) +
                   "',NULL,NULL,NULL,NULL,NULL,'','',0);";
        }
        REQUIRE(database->execute(sql + "COMMIT"));
    }
    auto engine = fixture.open();
    REQUIRE(engine->jobs().snapshot()->jobs.size() == count);
    std::vector<engine::JobsSnapshotPtr> told;
    const engine::Subscription subscription =
        engine->jobs().onSnapshot([&](const engine::JobsSnapshotPtr& snapshot) { told.push_back(snapshot); });
    fixture.local->setState(fakeNativeId("job17"), JobState::Running, "epoch 1");
    REQUIRE(engine->jobs().refresh(EngineFixture::context())); // the others are lost: the site never had them
    CHECK(fixture.local->largestStatusCall() == count);
    CHECK(fixture.local->calls("status") == 1);
    const auto snapshot = engine->jobs().snapshot();
    CHECK(told.size() <= 2); // health, and all rows at once
    int lost = 0;
    for (std::size_t i = 0; i < snapshot->jobs.size(); ++i) {
        lost += snapshot->jobs[i]->status.state == JobState::Lost ? 1 : 0;
        if (i > 0) REQUIRE(snapshot->jobs[i - 1]->status.times.submitted > snapshot->jobs[i]->status.times.submitted);
    }
    CHECK(lost == count - 1);
    CHECK(engine->jobs().job("job17")->status.reason == "epoch 1");
}

TEST_CASE("many threads submit, cancel, read and forget at once") {
    EngineFixture fixture;
    auto engine = fixture.open();
    engine->startPolling(std::chrono::milliseconds{1});
    std::atomic<std::uint64_t> last{0};
    std::atomic<bool> ordered{true};
    const engine::Subscription subscription = engine->jobs().onSnapshot([&](const engine::JobsSnapshotPtr& snapshot) {
        if (last.exchange(snapshot->version) > snapshot->version) ordered = false;
    });
    std::atomic<int> fine{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 5; ++i) {
                const auto job = engine->jobs().submit(EngineFixture::request(), EngineFixture::context());
                if (!job) continue;
                const bool all = engine->jobs().readLog(job->id, {}, 0, 10, EngineFixture::context()).has_value() &&
                                 engine->jobs().refresh(EngineFixture::context()).has_value() &&
                                 engine->jobs().cancel(job->id, EngineFixture::context()).has_value() &&
                                 (i % 2 == 0 || engine->jobs().forget(job->id, EngineFixture::context()).has_value());
                fine += all ? 1 : 0;
            }
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(fine == 20);
    CHECK(ordered);
    CHECK(fixture.local->started().size() == 20);
    CHECK(engine->jobs().snapshot()->jobs.size() == 12);
    CHECK(last > 0);
}
