#include "core/engine/store.h"

#include "core/base/file_io.h"
#include "core/engine/store_rows.h"
#include "core/engine/store_schema.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <thread>

using namespace trainyard;
using engine::Store;
using model::JobState;
using tests::TemporaryFolder;

namespace {

const base::WallTime start = base::parseIso8601("2026-11-22T10:00:00.000Z").value();

model::Job makeJob(const std::string& id, JobState state = JobState::Queued) {
    model::Job job;
    job.id = id;
    job.name = "digits-mlp";
    job.site = "local";
    job.owner = "ada";
    job.kind = "train";
    job.resources = "2 CPU";
    job.status.state = state;
    job.status.times.submitted = start;
    return job;
}

model::Job makeFullJob(const std::string& id) {
    model::Job job = makeJob(id, JobState::Running);
    job.folder = "/tmp/ü";
    job.status.nativeId = "native";
    job.status.reason = "Waits for 2 of 2 cores: \"x\" uses them.";
    job.status.remedy = "Wait.";
    job.status.times.staging = start + std::chrono::nanoseconds{1};
    job.status.times.started = start + std::chrono::seconds{2};
    job.status.exitCode = -1;
    job.status.tasks = {{"worker", 0, "here", JobState::Running, std::nullopt, ""},
                        {"ps", 1, "", JobState::Failed, 137, "Killed: memory limit"}};
    return job;
}

std::shared_ptr<const model::Job> row(model::Job job) {
    return std::make_shared<const model::Job>(std::move(job));
}

const engine::Documents documents{"{\"name\": \"digits\"}", "/work", std::nullopt};

} // namespace

TEST_CASE("a job comes back from the store as it went in") {
    TemporaryFolder folder;
    const model::Job job = makeFullJob("a");
    {
        auto store = Store::open(folder / "new/store.db").value();
        REQUIRE(store->insert(job, documents, "me"));
        CHECK(store->insert(job, documents, "me").error().code == base::ErrorCode::AlreadyExists);
    }
    auto store = Store::open(folder / "new/store.db").value();
    const auto jobs = store->jobs().value();
    REQUIRE(jobs.size() == 1);
    CHECK(jobs.front() == job);
    auto kept = store->documents("a").value();
    REQUIRE(kept);
    CHECK(kept->spec == documents.spec);
    CHECK(kept->specFolder == "/work");
    CHECK_FALSE(kept->plan);
    REQUIRE(store->update(job, "{}"));
    CHECK(store->documents("a").value()->plan == "{}");
    CHECK_FALSE(store->documents("b").value());
    REQUIRE(store->remove("a"));
    CHECK(store->jobs().value().empty());
    CHECK_FALSE(store->documents("a").value());
}

TEST_CASE("tasks survive packing, with separators in their reasons taken out") {
    std::vector<model::TaskStatus> tasks = makeFullJob("a").status.tasks;
    CHECK(engine::unpackTasks(engine::packTasks(tasks)) == tasks);
    CHECK(engine::unpackTasks("").empty());
    tasks[0].reason = "a\x1f"
                      "b\x1e"
                      "c";
    CHECK(engine::unpackTasks(engine::packTasks(tasks))[0].reason == "a b c");
    // Damage gives something rather than a crash.
    CHECK(engine::unpackTasks("worker\x1fnonsense").front().state == JobState::Lost);
}

TEST_CASE("an ended job never changes, an intention is one until it has a native id or has ended") {
    TemporaryFolder folder;
    auto store = Store::open(folder / "store.db").value();
    REQUIRE(store->insert(makeJob("a"), documents, "me"));
    REQUIRE(store->insert(makeJob("b"), documents, "me"));
    CHECK(store->intentions("local").value().size() == 2);
    CHECK(store->intentions("hpc").value().empty());
    model::Job job = makeJob("a");
    job.status.nativeId = "n";
    REQUIRE(store->update({row(job)}));
    REQUIRE(store->intentions("local").value().size() == 1);
    CHECK(store->intentions("local").value().front().id == "b");
    CHECK(store->intentions("local").value().front().sender == "me");
    job.status.state = JobState::Completed;
    REQUIRE(store->update({row(job)}));
    job.status.state = JobState::Running;
    REQUIRE(store->update({row(job), row(makeJob("missing"))}));
    const auto all = store->jobs().value();
    for (const model::Job& kept : all)
        if (kept.id == "a") CHECK(kept.status.state == JobState::Completed);
    REQUIRE(store->update({row(makeJob("b", JobState::Failed))}));
    CHECK(store->intentions("local").value().empty());
}

TEST_CASE("only one of two processes takes an intention over") {
    TemporaryFolder folder;
    auto one = Store::open(folder / "store.db").value();
    auto two = Store::open(folder / "store.db").value();
    REQUIRE(one->insert(makeJob("a"), documents, "dead"));
    CHECK(one->takeOver("a", "dead", "one").value());
    CHECK_FALSE(two->takeOver("a", "dead", "two").value());
    CHECK(two->intentions("local").value().front().sender == "one");
}

TEST_CASE("what another process wrote is read, and nothing else") {
    TemporaryFolder folder;
    auto window = Store::open(folder / "store.db").value();
    auto yard = Store::open(folder / "store.db").value();
    for (const char* id : {"a", "b", "c"}) REQUIRE(window->insert(makeJob(id), documents, "window"));
    REQUIRE(window->jobs().value().size() == 3);
    CHECK_FALSE(window->changes().value().any);
    REQUIRE(yard->jobs().value().size() == 3);

    REQUIRE(yard->insert(makeJob("d"), documents, "yard"));
    REQUIRE(yard->update({row(makeJob("b", JobState::Running))}));
    auto changes = window->changes().value();
    CHECK(changes.any);
    CHECK(changes.count == 4);
    REQUIRE(changes.changed.size() == 2);
    CHECK(changes.changed[0].id == "d");
    CHECK(changes.changed[1].status.state == JobState::Running);
    CHECK_FALSE(window->changes().value().any);

    REQUIRE(yard->remove("d"));
    changes = window->changes().value();
    CHECK(changes.any);
    CHECK(changes.count == 3);
    CHECK(window->ids().value() == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a file that is no database, or a damaged one, is an error that names it and is left as it is") {
    TemporaryFolder folder;
    const auto file = folder / "store.db";
    std::string text;
    SECTION("text") {
        text = "this is not a database, but it is somebody's file\n";
    }
    SECTION("a database with a destroyed first page") {
        { REQUIRE(Store::open(file).value()->insert(makeJob("a"), documents, "me")); }
        text = base::readFile(file).value();
        std::fill(text.begin() + 100, text.begin() + 2000, '\xaa');
    }
    SECTION("a truncated database") {
        {
            auto store = Store::open(file).value();
            for (int i = 0; i < 300; ++i) REQUIRE(store->insert(makeFullJob(std::to_string(i)), documents, "me"));
        }
        text = base::readFile(file).value();
        REQUIRE(text.size() > 40960);
        text.resize(8192);
    }
    REQUIRE(base::writeFileAtomic(file, text));
    auto store = Store::open(file);
    const base::Error error = store ? store.value()->jobs().error() : store.error();
    CHECK(error.code == base::ErrorCode::Corrupted);
    CHECK(error.message.find(base::toUtf8(file)) != std::string::npos);
    CHECK(error.remedy.find("aside") != std::string::npos);
    store = base::makeError(base::ErrorCode::Internal, ""); // closes it
    CHECK(base::readFile(file).value() == text);
}

TEST_CASE("an empty file becomes a store, a folder does not") {
    TemporaryFolder folder;
    REQUIRE(base::writeFileAtomic(folder / "store.db", ""));
    REQUIRE(Store::open(folder / "store.db"));
    CHECK(Store::open(folder.path()).error().code == base::ErrorCode::InvalidArgument);
    REQUIRE(base::writeFileAtomic(folder / "blocker", ""));
    CHECK_FALSE(Store::open(folder / "blocker/store.db"));
}

TEST_CASE("a store of a newer Trainyard and a database of another program are refused and not changed") {
    TemporaryFolder folder;
    const auto file = folder / "store.db";
    {
        auto database = engine::Database::open(file).value();
        REQUIRE(database->execute("CREATE TABLE recipes (name TEXT)"));
    }
    std::string before = base::readFile(file).value();
    const auto foreign = Store::open(file);
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().message.find("another program") != std::string::npos);
    CHECK(base::readFile(file).value() == before);

    {
        auto database = engine::Database::open(file).value();
        REQUIRE(database->execute("PRAGMA user_version=99"));
    }
    before = base::readFile(file).value();
    const auto newer = Store::open(file);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().code == base::ErrorCode::Unsupported);
    CHECK(newer.error().message.find("newer Trainyard") != std::string::npos);
    CHECK(newer.error().message.find("99") != std::string::npos);
    CHECK_FALSE(newer.error().remedy.empty());
    CHECK(base::readFile(file).value() == before);
}

TEST_CASE("a store of schema 1 is brought to the latest with all that is in it") {
    TemporaryFolder folder;
    const auto file = folder / "store.db";
    {
        // Frozen: what version 1 wrote. Never to be changed together with the program.
        auto database = engine::Database::open(file).value();
        REQUIRE(database->execute(R"(
            CREATE TABLE jobs (id TEXT PRIMARY KEY, name TEXT NOT NULL, site TEXT NOT NULL, owner TEXT NOT NULL,
                kind TEXT NOT NULL, resources TEXT NOT NULL, folder TEXT NOT NULL, native_id TEXT NOT NULL,
                state TEXT NOT NULL, reason TEXT NOT NULL, remedy TEXT NOT NULL, submitted INTEGER NOT NULL,
                staging INTEGER, starting INTEGER, started INTEGER, ended INTEGER, exit_code INTEGER, tasks TEXT NOT NULL);
            CREATE INDEX jobs_by_state ON jobs (state, site);
            CREATE INDEX jobs_by_submission ON jobs (submitted);
            CREATE TABLE documents (id TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE, spec TEXT NOT NULL,
                spec_folder TEXT NOT NULL, plan TEXT);
            INSERT INTO jobs VALUES ('old', 'n', 'local', 'ada', 'train', '1 CPU', '', '', 'queued', '', '',
                1795341600000000000, NULL, NULL, NULL, NULL, NULL, '');
            INSERT INTO documents VALUES ('old', '{}', '/x', NULL);
            PRAGMA user_version=1;)"));
    }
    {
        auto store = Store::open(file).value();
        const auto jobs = store->jobs().value();
        REQUIRE(jobs.size() == 1);
        CHECK(jobs.front().id == "old");
        CHECK(jobs.front().status.times.submitted == start);
        CHECK(store->intentions("local").value().front().sender.empty());
        CHECK(store->documents("old").value()->specFolder == "/x");
        REQUIRE(store->update({row(makeJob("old", JobState::Running))}));
    }
    auto database = engine::Database::open(file).value();
    CHECK(database->number("PRAGMA user_version").value() == engine::latestSchemaVersion());
    CHECK(engine::latestSchemaVersion() >= 2);
    CHECK(database->number("SELECT revision FROM jobs").value() == 1);
}

TEST_CASE("two processes that open a new store at the same moment both get it") {
    TemporaryFolder folder;
    std::vector<std::thread> threads;
    std::atomic<int> fine{0};
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, i] {
            auto store = Store::open(folder / "store.db");
            if (!store) return;
            bool all = true;
            for (int n = 0; n < 20; ++n)
                all = store.value()->insert(makeJob(std::to_string(i * 100 + n)), documents, "me").has_value() && all;
            fine += all ? 1 : 0;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(fine == 4);
    CHECK(Store::open(folder / "store.db").value()->jobs().value().size() == 80);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    TemporaryFolder folder;
    auto database = engine::Database::open(folder / "x.db").value();
    REQUIRE(database->execute("CREATE TABLE t (x INTEGER)"));
    {
        auto transaction = engine::Transaction::begin(*database).value();
        REQUIRE(database->execute("INSERT INTO t VALUES (1)"));
    }
    CHECK(database->number("SELECT count(*) FROM t").value() == 0);
    const auto wrong = database->execute("SELECT nonsense FROM t");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == base::ErrorCode::Internal);
    CHECK(wrong.error().message.find("nonsense") != std::string::npos);
}
