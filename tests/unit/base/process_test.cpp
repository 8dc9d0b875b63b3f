// Locks and processes, with the shell of POSIX systems.
#include "core/base/file_io.h"
#include "core/base/file_lock.h"
#include "core/base/process.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <thread>

using namespace trainyard;
using base::ErrorCode;

namespace {

base::LaunchOptions shell(const std::string& script) {
    base::LaunchOptions options;
    options.program = "/bin/sh";
    options.arguments = {"-c", script};
    options.environment = base::currentEnvironment();
    return options;
}

} // namespace

TEST_CASE("A lock is held by one at a time and free when its holder is gone") {
    const tests::TemporaryFolder folder;
    const auto path = folder / "lock";
    CHECK(!base::isLocked(path));
    auto first = base::FileLock::tryTake(path);
    REQUIRE(first);
    REQUIRE(*first);
    CHECK(base::isLocked(path));
    auto second = base::FileLock::tryTake(path);
    REQUIRE(second);
    CHECK(!*second);
    CHECK(base::FileLock::take(path, base::OpContext{}.within(std::chrono::milliseconds{30})).error().code ==
          ErrorCode::Timeout);
    (*first)->release();
    CHECK(!base::isLocked(path));
    CHECK(base::FileLock::take(path, {}));
    CHECK(base::FileLock::tryTake(folder / "none/lock").error().code == ErrorCode::NotFound);
}

TEST_CASE("A lock passes to a program and lives as long as that") {
    const tests::TemporaryFolder folder;
    auto lock = base::FileLock::tryTake(folder / "lock");
    REQUIRE((lock && *lock));
    base::LaunchOptions options = shell("while [ ! -e go ]; do sleep 0.01; done");
    options.workingFolder = folder.path();
    options.inherit = (*lock)->handle();
    const auto process = base::launchDetached(options);
    REQUIRE(process);
    (*lock)->release();
    CHECK(base::isLocked(folder / "lock"));
    CHECK(base::isRunning(*process));
    base::ProcessIdentity reused = *process;
    reused.started += 1;
    CHECK(!base::isRunning(reused));
    REQUIRE(base::writeFileAtomic(folder / "go", ""));
    for (int i = 0; i < 2000 && base::isLocked(folder / "lock"); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK(!base::isLocked(folder / "lock"));
}

TEST_CASE("A program runs with its environment and place, and its words and code come back") {
    const tests::TemporaryFolder folder;
    base::LaunchOptions options = shell("echo $GREETING; pwd; echo err >&2; exit 5");
    options.environment["GREETING"] = "grüß dich";
    options.workingFolder = folder.path();
    const auto result = base::runProgram(options, {});
    REQUIRE(result);
    CHECK(result->exitCode == 5);
    CHECK(result->output == "grüß dich\n" + folder.path().string() + "\nerr\n");
    CHECK(base::runProgram(shell("kill -TERM $$"), {})->exitCode == 128 + 15);
    CHECK(base::runProgram(shell("sleep 100"), base::OpContext{}.within(std::chrono::milliseconds{50})).error().code ==
          ErrorCode::Timeout);
    options.workingFolder = folder / "none";
    CHECK(base::runProgram(options, {}).error().code == ErrorCode::NotFound);
}

TEST_CASE("Programs are found as a shell finds them") {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a");
    std::filesystem::create_directories(folder / "b/tool"); // a folder is no program
    REQUIRE(base::writeFileAtomic(folder / "a/plain", "x"));
    REQUIRE(base::writeFileAtomic(folder / "b/prog", "#!/bin/sh\n"));
    std::filesystem::permissions(folder / "b/prog", std::filesystem::perms::owner_all);
    const std::string path = (folder / "a").string() + ":" + (folder / "b").string();
    const auto found = base::findProgram("prog", path, folder.path());
    REQUIRE(found);
    CHECK(*found == folder / "b/prog");
    CHECK(base::findProgram("b/prog", "", folder.path()));
    CHECK(base::findProgram("tool", path, folder.path()).error().code == ErrorCode::NotFound);
    CHECK(base::findProgram("a/plain", path, folder.path()).error().code == ErrorCode::PermissionDenied);
    CHECK(base::findProgram("./b", path, folder.path()).error().code == ErrorCode::InvalidArgument);
    CHECK(base::findProgram("", path, folder.path()).error().code == ErrorCode::InvalidArgument);
    const auto missing = base::findProgram("no-such", path, folder.path());
    REQUIRE(!missing);
    CHECK(missing.error().message == "There is no program `no-such` on this computer.");
}

TEST_CASE("Ending a child ends its group") {
    const tests::TemporaryFolder folder;
    base::LaunchOptions options = shell("sleep 1000 & echo ready > ready; wait");
    options.workingFolder = folder.path();
    const auto child = base::launchChild(options);
    REQUIRE(child);
    CHECK(!(*child)->poll());
    CHECK((*child)->groupAlive());
    for (int i = 0; i < 2000 && !std::filesystem::exists(folder / "ready"); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    (*child)->end(base::EndHow::Kill);
    for (int i = 0; i < 2000 && (!(*child)->poll() || (*child)->groupAlive()); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK((*child)->poll() == std::optional<int>(128 + 9));
    CHECK(!(*child)->groupAlive());
}
