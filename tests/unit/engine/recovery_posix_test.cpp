// A program that dies between any two steps of a submit neither loses the job nor starts it twice. It really dies here:
// each step is tried in a child process that ends in the middle.
#include "core/engine/sender.h"
#include "tests/unit/engine/engine_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

using namespace trainyard;
using model::JobState;
using tests::EngineFixture;

namespace {

constexpr int died = 77;

// Runs in a child that ends where the script says so; whether it got there.
template <typename Script>
bool dies(EngineFixture& fixture, const Script& script) {
    const pid_t child = ::fork();
    if (child == 0) {
        script();
        auto engine = fixture.open();
        const auto job = engine->jobs().submit(EngineFixture::requestWithPorts(), EngineFixture::context());
        ::_exit(job ? 1 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == died;
}

std::optional<base::Error> die(const base::OpContext&) {
    ::_exit(died);
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
    const pid_t child = ::fork();
    if (child == 0) {
        auto engine = fixture.open();
        ::_exit(engine->jobs().refresh(EngineFixture::context()) ? 0 : 1);
    }
    auto engine = fixture.open();
    REQUIRE(engine->jobs().refresh(EngineFixture::context()));
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
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
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    // Dead, but not yet waited for.
    REQUIRE(tests::eventually([&] { return engine::processBirth(child).empty(); }));
    ::waitpid(child, nullptr, 0);
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
        const pid_t child = ::fork();
        if (child == 0) {
            if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(99); // permissions do not bind root
            engine::EngineOptions options;
            options.home = where;
            options.clock = &fixture.clock;
            options.drivers = &fixture.drivers;
            const auto opened = engine::Engine::open(options);
            ::_exit(opened ? 98 : static_cast<int>(opened.error().code));
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    std::filesystem::permissions(home, closed);
    CHECK(code(home) == static_cast<int>(base::ErrorCode::PermissionDenied));
    CHECK(code(home / "below") == static_cast<int>(base::ErrorCode::PermissionDenied));
    std::filesystem::remove(home / "trainyard.db");
    CHECK(code(home) == static_cast<int>(base::ErrorCode::PermissionDenied));
    std::filesystem::permissions(home, std::filesystem::perms::owner_all);
}
