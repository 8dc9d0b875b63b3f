#include "tests/unit/engine/engine_fixture.h"

using namespace trainyard;
using base::ErrorCode;
using engine::SubmitRequest;
using model::JobState;
using tests::EngineFixture;

TEST_CASE("a submitted job is sent once, has its native id and folder, and is there the next time") {
    EngineFixture fixture;
    std::string id;
    {
        auto engine = fixture.open();
        const auto job = engine->jobs().submit(EngineFixture::request(), EngineFixture::context());
        REQUIRE(job);
        id = job->id;
        CHECK(job->name == "digits");
        CHECK(job->kind == "train");
        CHECK(job->site == "local");
        CHECK(job->resources == "1 CPU");
        CHECK_FALSE(job->owner.empty());
        CHECK(job->status.nativeId == tests::fakeNativeId(id));
        CHECK(job->folder == "/fake/" + tests::fakeNativeId(id));
        CHECK(job->status.state == JobState::Running); // looked at at once
        CHECK(job->status.times.submitted);
        CHECK(fixture.local->started() == std::vector<std::string>{id});
    }
    auto engine = fixture.open();
    const auto job = engine->jobs().job(id);
    REQUIRE(job);
    CHECK(job->status.nativeId == tests::fakeNativeId(id));
    const auto stored = engine->jobs().submission(id);
    REQUIRE(stored);
    CHECK(stored->spec == EngineFixture::request().spec);
    CHECK(stored->specFolder == "/");
    REQUIRE(stored->plan);
    CHECK(stored->plan->key == id);
}

TEST_CASE("the intention and the plan are in the store before anything is started") {
    EngineFixture fixture;
    auto engine = fixture.open();
    auto other = fixture.open();
    int seen = 0;
    fixture.local->before("submit", [&](const base::OpContext& context) -> std::optional<base::Error> {
        REQUIRE(other->jobs().refresh(context)); // must not send it as well: its sender lives
        REQUIRE(other->jobs().snapshot()->jobs.size() == 1);
        const auto row = other->jobs().snapshot()->jobs.front();
        CHECK(row->status.state == JobState::Queued);
        CHECK(row->status.reason == "Is being sent to local.");
        CHECK(row->status.nativeId.empty());
        const auto stored = other->jobs().submission(row->id);
        REQUIRE(stored);
        CHECK(stored->plan);
        ++seen;
        return std::nullopt;
    });
    REQUIRE(engine->jobs().submit(EngineFixture::request(), EngineFixture::context()));
    CHECK(seen == 1);
    CHECK(fixture.local->started().size() == 1);
}

TEST_CASE("ports are taken only by jobs whose tasks talk to each other, and only when they are sent") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const auto plan = engine->jobs().plan(EngineFixture::requestWithPorts(), EngineFixture::context());
    REQUIRE(plan);
    CHECK(plan->tasks.size() == 2);
    CHECK(fixture.local->reservedPorts() == 0);
    CHECK(engine->jobs().snapshot()->jobs.empty());
    const auto job = engine->jobs().submit(EngineFixture::requestWithPorts(), EngineFixture::context());
    REQUIRE(job);
    CHECK(fixture.local->reservedPorts() > 0);
    const auto stored = engine->jobs().submission(job->id);
    REQUIRE(stored);
    REQUIRE(stored->plan->tasks.size() == 2);
    CHECK(stored->plan->tasks[0].ports.at(0) >= 20000);
}

TEST_CASE("what is wrong before the intention is an error and no job") {
    EngineFixture fixture;
    auto engine = fixture.open();
    SubmitRequest request = EngineFixture::request();
    SECTION("a site that is not set up") {
        request.site = "nowhere";
        const auto job = engine->jobs().submit(request, EngineFixture::context());
        REQUIRE_FALSE(job);
        CHECK(job.error().code == ErrorCode::NotFound);
    }
    SECTION("more than any machine has") {
        request.spec.resources.cpu = 1000;
        const auto job = engine->jobs().submit(request, EngineFixture::context());
        REQUIRE_FALSE(job);
        CHECK(job.error().code == ErrorCode::InvalidArgument);
    }
    SECTION("a site that does not answer") {
        fixture.local->fail("nodes", tests::unavailable());
        const auto job = engine->jobs().submit(request, EngineFixture::context());
        REQUIRE_FALSE(job);
        CHECK(job.error().code == ErrorCode::Unavailable);
        CHECK(job.error().origin == "local");
    }
    SECTION("a key that is none") {
        request.key = "not a key";
        CHECK(engine->jobs().submit(request, EngineFixture::context()).error().code == ErrorCode::InvalidArgument);
    }
    SECTION("none of several sites") {
        request.spec.site.names = {"local", "nowhere"};
        request.spec.resources.cpu = 1000;
        const auto job = engine->jobs().submit(request, EngineFixture::context());
        REQUIRE_FALSE(job);
        CHECK(job.error().message.find("local: ") != std::string::npos);
        CHECK(job.error().message.find("nowhere: ") != std::string::npos);
    }
    CHECK(engine->jobs().snapshot()->jobs.empty());
    CHECK(fixture.local->started().empty());
}

TEST_CASE("a refusal after the intention leaves the job visible as failed with its reason and remedy") {
    EngineFixture fixture;
    auto engine = fixture.open();
    SubmitRequest request = EngineFixture::request();
    std::string verb = "submit";
    SECTION("by the site") {}
    SECTION("by the ports") {
        verb = "reservePorts";
        request = EngineFixture::requestWithPorts();
    }
    fixture.local->fail(verb, base::makeError(ErrorCode::QuotaExceeded, "The disk is full.", "Free some space."));
    const auto job = engine->jobs().submit(request, EngineFixture::context());
    REQUIRE_FALSE(job);
    CHECK(job.error().code == ErrorCode::QuotaExceeded);
    REQUIRE(engine->jobs().snapshot()->jobs.size() == 1);
    const auto row = engine->jobs().snapshot()->jobs.front();
    CHECK(row->status.state == JobState::Failed);
    CHECK(row->status.reason == "The disk is full.");
    CHECK(row->status.remedy == "Free some space.");
    CHECK(row->status.times.ended);
    // And it can be sent again as another job.
    fixture.local->heal();
    const auto again = engine->jobs().resubmit(row->id, EngineFixture::context());
    REQUIRE(again);
    CHECK(again->id != row->id);
    CHECK(again->status.state == JobState::Running);
    CHECK(engine->jobs().snapshot()->jobs.front()->id == again->id); // newest first
}

TEST_CASE("what a driver throws is an error of the site, and the job is failed only where the site does not have it") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const auto bad = [](const base::OpContext&) -> std::optional<base::Error> { throw std::runtime_error("boom"); };
    SECTION("before it was started") {
        fixture.local->before("submit", bad);
        const auto job = engine->jobs().submit(EngineFixture::request(), EngineFixture::context());
        REQUIRE_FALSE(job);
        CHECK(job.error().code == ErrorCode::Internal);
        CHECK(job.error().message.find("boom") != std::string::npos);
        CHECK(engine->jobs().snapshot()->jobs.front()->status.state == JobState::Failed);
    }
    SECTION("after it was started") {
        fixture.local->after("submit", bad);
        const auto job = engine->jobs().submit(EngineFixture::request(), EngineFixture::context());
        REQUIRE(job);
        CHECK(job->status.state == JobState::Running);
    }
    SECTION("what is no exception") {
        fixture.local->before("nodes", [](const base::OpContext&) -> std::optional<base::Error> { throw 42; });
        CHECK(engine->jobs().nodes("local", EngineFixture::context()).error().code == ErrorCode::Internal);
    }
}

TEST_CASE("an answer that got lost is asked for, and nothing is started twice") {
    EngineFixture fixture;
    auto engine = fixture.open();
    const base::Error timeout = base::makeError(ErrorCode::Timeout, "No answer.");
    fixture.local->after("submit", [&](const base::OpContext&) { return std::optional(timeout); });
    const auto job = engine->jobs().submit(EngineFixture::request(), EngineFixture::context());
    REQUIRE(job);
    CHECK(job->status.nativeId == tests::fakeNativeId(job->id));
    CHECK(fixture.local->started().size() == 1);
}

TEST_CASE("a site that is lost in the middle keeps the job queued, and it goes out by itself") {
    EngineFixture fixture;
    auto engine = fixture.open();
    fixture.local->fail("submit", tests::unavailable());
    fixture.local->fail("find", tests::unavailable());
    const auto job = engine->jobs().submit(EngineFixture::request(), EngineFixture::context());
    REQUIRE(job);
    CHECK(job->status.state == JobState::Queued);
    CHECK(job->status.nativeId.empty());
    CHECK(job->status.reason.find("No route to the site.") != std::string::npos);
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK_FALSE(engine->jobs().health().front().reachable);
    fixture.local->heal();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(engine->jobs().job(job->id)->status.state == JobState::Running);
    CHECK(engine->jobs().health().front().reachable);
    CHECK(fixture.local->started() == std::vector<std::string>{job->id});
}

TEST_CASE("a submit that is stopped is cancelled where the site has nothing, and followed where it has") {
    EngineFixture fixture;
    auto engine = fixture.open();
    std::stop_source stop;
    base::OpContext context = EngineFixture::context();
    context.stop = stop.get_token();
    const auto stopNow = [&](const base::OpContext& given) -> std::optional<base::Error> {
        stop.request_stop();
        return given.check().error();
    };
    SECTION("before it was started") {
        fixture.local->before("submit", stopNow);
        const auto job = engine->jobs().submit(EngineFixture::request(), context);
        REQUIRE_FALSE(job);
        CHECK(job.error().code == ErrorCode::Cancelled);
        CHECK(engine->jobs().snapshot()->jobs.front()->status.state == JobState::Cancelled);
        CHECK(fixture.local->started().empty());
    }
    SECTION("after it was started") {
        fixture.local->after("submit", stopNow);
        const auto job = engine->jobs().submit(EngineFixture::request(), context);
        REQUIRE(job);
        CHECK(job->status.state == JobState::Running);
    }
    SECTION("where the site does not answer either") {
        fixture.local->before("submit", stopNow);
        fixture.local->fail("find", tests::unavailable());
        CHECK_FALSE(engine->jobs().submit(EngineFixture::request(), context));
        CHECK(engine->jobs().snapshot()->jobs.front()->status.state == JobState::Stopping);
        fixture.local->heal();
        REQUIRE(engine->jobs().refresh(EngineFixture::context()));
        CHECK(engine->jobs().snapshot()->jobs.front()->status.state == JobState::Cancelled);
        CHECK(fixture.local->started().empty());
    }
}

TEST_CASE("the same key is the same job, also from several threads and programs at once") {
    EngineFixture fixture;
    auto engine = fixture.open();
    auto other = fixture.open();
    SubmitRequest request = EngineFixture::request();
    request.key = base::newKey(fixture.clock.now());
    std::atomic<int> fine{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            const auto job = (i % 2 == 0 ? engine : other)->jobs().submit(request, EngineFixture::context());
            if (job && job->id == request.key) ++fine;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(fine == 4);
    CHECK(fixture.local->started() == std::vector<std::string>{request.key});
    request.spec.name = "another";
    const auto job = engine->jobs().submit(request, EngineFixture::context());
    REQUIRE_FALSE(job);
    CHECK(job.error().code == ErrorCode::Conflict);
}

TEST_CASE("a job that may run anywhere goes to the first site that can run it") {
    EngineFixture fixture;
    auto engine = fixture.open();
    auto hpc = fixture.drivers.add("hpc");
    model::Site site;
    site.id = "hpc";
    site.kind = "slurm";
    REQUIRE(engine->sites().add(site));
    fixture.local->fail("nodes", tests::unavailable());
    SubmitRequest request = EngineFixture::request();
    request.spec.site.any = true;
    const auto job = engine->jobs().submit(request, EngineFixture::context());
    REQUIRE(job);
    CHECK(job->site == "hpc");
    CHECK(hpc->started().size() == 1);
    CHECK(fixture.local->started().empty());
}
