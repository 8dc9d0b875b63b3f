#include "core/engine/store_schema.h"

#include "core/base/file_io.h"

#include <array>

namespace trainyard::engine {

namespace {

using Migration = base::Expected<void> (*)(Database& database);

// What the list of jobs needs is one narrow row; the documents (often larger than all the rest) lie apart, so that
// reading 10,000 rows at the start does not read them. Times are nanoseconds since 1970, UTC.
base::Expected<void> createTables(Database& database) {
    return database.execute(R"(
        CREATE TABLE jobs (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            site TEXT NOT NULL,
            owner TEXT NOT NULL,
            kind TEXT NOT NULL,
            resources TEXT NOT NULL,
            folder TEXT NOT NULL,
            native_id TEXT NOT NULL,
            state TEXT NOT NULL,
            reason TEXT NOT NULL,
            remedy TEXT NOT NULL,
            submitted INTEGER NOT NULL,
            staging INTEGER,
            starting INTEGER,
            started INTEGER,
            ended INTEGER,
            exit_code INTEGER,
            tasks TEXT NOT NULL
        );
        CREATE INDEX jobs_by_state ON jobs (state, site);
        CREATE INDEX jobs_by_submission ON jobs (submitted);
        CREATE TABLE documents (
            id TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
            spec TEXT NOT NULL,
            spec_folder TEXT NOT NULL,
            plan TEXT
        );)");
}

// Who is sending an intention, so that another process does not send it as well; and a number that rises with each
// change of any row, so that a process reads only what another one changed.
base::Expected<void> addSenderAndRevision(Database& database) {
    return database.execute(R"(
        ALTER TABLE jobs ADD COLUMN sender TEXT NOT NULL DEFAULT '';
        ALTER TABLE jobs ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX jobs_by_revision ON jobs (revision);
        CREATE TABLE last_revision (value INTEGER NOT NULL);
        INSERT INTO last_revision VALUES (0);)");
}

// Entry n brings version n to n + 1. Entries are only ever added.
constexpr std::array<Migration, 2> migrations{&createTables, &addSenderAndRevision};

base::Error newerVersion(Database& database, std::int64_t version) {
    return base::makeError(base::ErrorCode::Unsupported,
                           "The job store " + base::toUtf8(database.file()) +
                               " was written by a newer Trainyard: it has schema " + std::to_string(version) +
                               ", this program knows up to " + std::to_string(latestSchemaVersion()) + ".",
                           "Start the newer Trainyard, or set TRAINYARD_HOME to another folder.");
}

base::Error ofAnotherProgram(Database& database) {
    return base::makeError(base::ErrorCode::Corrupted,
                           base::toUtf8(database.file()) + " is a database of another program, not a job store.",
                           "Move it aside; a new store is made at the next start.");
}

} // namespace

int latestSchemaVersion() {
    return static_cast<int>(migrations.size());
}

base::Expected<void> checkSchema(Database& database) {
    // In this order: another process that makes the store right now writes tables and version at once.
    YARD_TRY(const std::int64_t tables, database.number("SELECT count(*) FROM sqlite_schema"));
    YARD_TRY(const std::int64_t version, database.number("PRAGMA user_version"));
    if (version > latestSchemaVersion() || version < 0) return newerVersion(database, version);
    if (version == 0 && tables > 0) return ofAnotherProgram(database);
    return {};
}

base::Expected<void> migrate(Database& database) {
    YARD_TRY(std::int64_t version, database.number("PRAGMA user_version"));
    if (version == latestSchemaVersion()) return {};
    YARD_TRY(Transaction transaction, Transaction::begin(database));
    YARD_TRY(version, database.number("PRAGMA user_version")); // another process may have been first
    for (auto at = static_cast<std::size_t>(version); at < migrations.size(); ++at)
        YARD_CHECK(migrations.at(at)(database));
    YARD_CHECK(database.execute("PRAGMA user_version=" + std::to_string(latestSchemaVersion())));
    return transaction.commit();
}

} // namespace trainyard::engine
