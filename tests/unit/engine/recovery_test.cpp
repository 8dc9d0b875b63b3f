// A program that dies between any two steps of a submit neither loses the job nor starts it twice. It really dies here:
// each step is tried in a child process that ends in the middle.
#include "core/engine/sender.h"
#include "tests/support/child.h"
#include "tests/unit/engine/engine_fixture.h"

using namespace trainyard;
using model::JobState;
using tests::EngineFixture;

namespace {

constexpr int died = 77;

// Runs in a child that ends where the script says so; whether it got there.
template <typename Script>
bool dies(EngineFixture& fixture, const Script& script) {
    return tests::runInChild([&] {
               script();
               auto engine = fixture.open();
               return engine->jobs().submit(EngineFixture::requestWithPorts(), EngineFixture::context()) ? 1 : 2;
           }) == died;
}

std::optional<base::Error> die(const base::OpContext&) {
    tests::endNow(died);
}

base::Expected<std::unique_ptr<engine::Engine>> openIn(EngineFixture& fixture, const std::filesystem::path& home) {
    engine::EngineOptions options;
    options.home = home;
    options.clock = &fixture.clock;
    options.drivers = &fixture.drivers;
    return engine::Engine::open(options);
}

model::Job onlyJob(engine::Engine& engine) {
    const auto snapshot = engine.jobs().snapshot();
    REQUIRE(snapshot->jobs.size() == 1);
    return *snapshot->jobs.front();
}

} // namespace

TEST_CASE("death before the intention leaves nothing") {
    EngineFixture fixture;
    REQUIRE(dies(fixture, [&] { fixture.local->before("nodes", die); }));
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(engine->jobs().snapshot()->jobs.empty());
    CHECK(fixture.local->started().empty());
}

TEST_CASE("death after the intention and before the plan is a failed job, and nothing was started") {
    EngineFixture fixture;
    SECTION("before ports were taken") {
        REQUIRE(dies(fixture, [&] { fixture.local->before("reservePorts", die); }));
    }
    SECTION("after ports were taken") {
        REQUIRE(dies(fixture, [&] { fixture.local->after("reservePorts", die); }));
    }
    auto engine = fixture.open();
    CHECK(onlyJob(*engine).status.state == JobState::Queued);
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(onlyJob(*engine).status.state == JobState::Failed);
    CHECK(onlyJob(*engine).status.reason.find("nothing was started") != std::string::npos);
    CHECK(onlyJob(*engine).status.remedy == "Resubmit the job.");
    CHECK(fixture.local->started().empty());
}

TEST_CASE("death before the site was asked: the next program sends it, under the same key") {
    EngineFixture fixture;
    REQUIRE(dies(fixture, [&] { fixture.local->before("submit", die); }));
    CHECK(fixture.local->started().empty());
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    const model::Job job = onlyJob(*engine);
    CHECK(job.status.state == JobState::Running);
    CHECK(job.status.nativeId == tests::fakeNativeId(job.id));
    CHECK(fixture.local->started() == std::vector<std::string>{job.id});
    CHECK(fixture.local->calls("find") == 1); // asked before it was sent
}

TEST_CASE("death after the site took it: the next program finds it by its key and sends nothing") {
    EngineFixture fixture;
    SECTION("before the answer came") {
        REQUIRE(dies(fixture, [&] { fixture.local->after("submit", die); }));
    }
    SECTION("before the native id was written") {
        REQUIRE(dies(fixture, [&] { fixture.local->before("files", die); }));
    }
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    const model::Job job = onlyJob(*engine);
    CHECK(job.status.state == JobState::Running);
    CHECK(job.status.nativeId == tests::fakeNativeId(job.id));
    CHECK(fixture.local->started() == std::vector<std::string>{job.id});
    CHECK(fixture.local->calls("submit") == 0);
}

TEST_CASE("death after the native id was written: it is simply followed") {
    EngineFixture fixture;
    REQUIRE(dies(fixture, [&] { fixture.local->before("status", die); }));
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(onlyJob(*engine).status.state == JobState::Running);
    CHECK(fixture.local->calls("find") == 0);
    CHECK(fixture.local->started().size() == 1);
}

TEST_CASE("two programs that find the same intention send it once") {
    EngineFixture fixture;
    REQUIRE(dies(fixture, [&] { fixture.local->before("submit", die); }));
    const auto child = tests::startChild([&] {
        auto engine = fixture.open();
        return engine->jobs().refresh(EngineFixture::context()) ? 0 : 1;
    });
    REQUIRE(child);
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(tests::waitForChild(*child) == 0);
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(onlyJob(*engine).status.state == JobState::Running);
    CHECK(fixture.local->started().size() == 1);
}

TEST_CASE("an intention whose site is away waits, and can be cancelled meanwhile") {
    EngineFixture fixture;
    REQUIRE(dies(fixture, [&] { fixture.local->before("submit", die); }));
    auto engine = fixture.open();
    fixture.local->failAll(tests::unavailable());
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    const std::string id = onlyJob(*engine).id;
    CHECK(onlyJob(*engine).status.state == JobState::Queued);
    CHECK_FALSE(engine->jobs().cancel(id, EngineFixture::context()));
    CHECK(onlyJob(*engine).status.state == JobState::Stopping);
    fixture.local->heal();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(onlyJob(*engine).status.state == JobState::Cancelled);
    CHECK(fixture.local->started().empty());
}

TEST_CASE("a process is told from another one that has its number") {
    const std::string self = engine::currentSender("a");
    CHECK(engine::senderLives(self));
    CHECK_FALSE(engine::senderLives(self + "1"));
    CHECK_FALSE(engine::senderLives(""));
    CHECK_FALSE(engine::senderLives("/"));
    CHECK_FALSE(engine::senderLives(self.substr(0, self.rfind('/') + 1)));
    CHECK(engine::senderLives("a@another-machine/1/1")); // nobody can know from here
    const auto child = tests::startChild([] { return 0; });
    REQUIRE(child);
    // Dead, but not yet waited for.
    CHECK(tests::eventually([&] { return engine::processBirth(*child).empty(); }));
    CHECK(tests::waitForChild(*child) == 0);
}

TEST_CASE("a store in a folder that cannot be written is an error that says so") {
    EngineFixture fixture;
    const auto home = fixture.folder / "home";
    { auto engine = fixture.open(); }
    std::filesystem::permissions(home / "trainyard.db",
                                 std::filesystem::perms::owner_read | std::filesystem::perms::others_read);
    const auto closed = std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                        std::filesystem::perms::others_read | std::filesystem::perms::others_exec;
    const auto code = [&](const std::filesystem::path& where) {
        return tests::runInChild([&] {
            if (!tests::dropRights()) return 99;
            const auto opened = openIn(fixture, where);
            return opened ? 98 : static_cast<int>(opened.error().code);
        });
    };
    std::filesystem::permissions(home, closed);
    CHECK(code(home) == static_cast<int>(base::ErrorCode::PermissionDenied));
    CHECK(code(home / "below") == static_cast<int>(base::ErrorCode::PermissionDenied));
    std::filesystem::remove(home / "trainyard.db");
    CHECK(code(home) == static_cast<int>(base::ErrorCode::PermissionDenied));
    std::filesystem::permissions(home, std::filesystem::perms::owner_all);
}

TEST_CASE("a full disk is an error that says so, nothing is started, and nothing that was stored is lost") {
    EngineFixture fixture;
    {
        auto engine = fixture.open();
        REQUIRE(engine->jobs().submit(EngineFixture::request("first"), EngineFixture::context()));
    }
    const auto size = static_cast<long long>(std::filesystem::file_size(fixture.folder / "home/trainyard.db"));
    const auto code = tests::runInChild([&] {
        auto engine = fixture.open();
        if (!tests::limitFileSize(size)) return 99;
        base::Expected<model::Job> job;
        // The log of changes takes a few before it has grown to the limit.
        for (int i = 0; i < 200 && job; ++i)
            job = engine->jobs().submit(EngineFixture::request("more"), EngineFixture::context());
        if (job || job.error().remedy.empty()) return 98;
        // Whatever is listed as running was started, and the other way round.
        std::size_t running = 0;
        for (const engine::JobRow& row : engine->jobs().snapshot()->jobs)
            running += row->status.state == JobState::Running ? 1 : 0;
        if (running != fixture.local->started().size()) return 97;
        return static_cast<int>(job.error().code);
    });
    REQUIRE(code);
    CHECK(*code == static_cast<int>(base::ErrorCode::QuotaExceeded));
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    CHECK(engine->jobs().snapshot()->jobs.back()->name == "first");
    CHECK(engine->jobs().snapshot()->jobs.back()->status.state == JobState::Running);
    REQUIRE(engine->jobs().submit(EngineFixture::request("after"), EngineFixture::context()));
}
