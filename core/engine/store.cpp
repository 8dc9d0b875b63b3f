#include "core/engine/store.h"

#include "core/base/file_io.h"
#include "core/engine/store_rows.h"
#include "core/engine/store_schema.h"

namespace trainyard::engine {

namespace {

// Ended jobs never change: what another process found out last stands.
#define YARD_NOT_ENDED "state NOT IN ('completed', 'failed', 'cancelled', 'timed_out', 'lost')"

base::Expected<std::vector<model::Job>> readAll(Query query) {
    std::vector<model::Job> jobs;
    while (true) {
        YARD_TRY(const bool found, query.step());
        if (!found) return jobs;
        jobs.push_back(readJob(query));
    }
}

} // namespace

base::Expected<std::unique_ptr<Store>> Store::open(const std::filesystem::path& file,
                                                   std::chrono::milliseconds patience) {
    YARD_TRY(std::unique_ptr<Database> database, Database::open(file, patience));
    YARD_CHECK(checkSchema(*database));
    YARD_CHECK(database->useWriteAheadLog());
    YARD_CHECK(migrate(*database));
    return std::unique_ptr<Store>(new Store(std::move(database)));
}

base::Expected<void> Store::noteWhereReadingBegins() {
    // Before the rows: what is written in between is then read twice rather than never.
    YARD_TRY(seenVersion_, database_->number("PRAGMA data_version"));
    YARD_TRY(seenRevision_, database_->number("SELECT value FROM last_revision"));
    return {};
}

base::Expected<std::vector<model::Job>> Store::jobs() {
    std::lock_guard lock(mutex_);
    YARD_CHECK(noteWhereReadingBegins());
    YARD_TRY(Query query, database_->query("SELECT " YARD_JOB_COLUMNS " FROM jobs"));
    return readAll(std::move(query));
}

base::Expected<StoreChanges> Store::changes() {
    std::lock_guard lock(mutex_);
    StoreChanges changes;
    YARD_TRY(const std::int64_t version, database_->number("PRAGMA data_version"));
    if (version == seenVersion_) return changes;
    const std::int64_t since = seenRevision_;
    YARD_CHECK(noteWhereReadingBegins());
    YARD_TRY(Query query, database_->query("SELECT " YARD_JOB_COLUMNS " FROM jobs WHERE revision > ?"));
    query.bind(since);
    YARD_TRY(changes.changed, readAll(std::move(query)));
    YARD_TRY(changes.count, database_->number("SELECT count(*) FROM jobs"));
    changes.any = true;
    return changes;
}

base::Expected<std::vector<std::string>> Store::ids() {
    std::lock_guard lock(mutex_);
    YARD_TRY(Query query, database_->query("SELECT id FROM jobs"));
    std::vector<std::string> ids;
    while (true) {
        YARD_TRY(const bool found, query.step());
        if (!found) return ids;
        ids.emplace_back(query.text(0));
    }
}

base::Expected<std::optional<Documents>> Store::documents(const std::string& id) {
    std::lock_guard lock(mutex_);
    YARD_TRY(Query query,
             database_->query("SELECT spec, spec_folder, plan IS NOT NULL, plan FROM documents WHERE id = ?"));
    YARD_TRY(const bool found, query.bind(id).step());
    if (!found) return std::optional<Documents>();
    Documents documents;
    documents.spec = query.text(0);
    documents.specFolder = query.text(1);
    if (query.number(2) != 0) documents.plan = query.text(3);
    return std::optional(std::move(documents));
}

base::Expected<std::vector<Intention>> Store::intentions(const std::string& site) {
    std::lock_guard lock(mutex_);
    YARD_TRY(Query query,
             database_->query("SELECT id, site, sender FROM jobs WHERE site = ? AND native_id = '' AND " YARD_NOT_ENDED
                              " ORDER BY submitted"));
    query.bind(site);
    std::vector<Intention> intentions;
    while (true) {
        YARD_TRY(const bool found, query.step());
        if (!found) return intentions;
        intentions.push_back({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2))});
    }
}

base::Expected<std::int64_t> Store::nextRevision() {
    YARD_CHECK(database_->execute("UPDATE last_revision SET value = value + 1"));
    return database_->number("SELECT value FROM last_revision");
}

base::Expected<void> Store::insert(const model::Job& job, const Documents& documents, const std::string& sender) {
    std::lock_guard lock(mutex_);
    YARD_TRY(Transaction transaction, Transaction::begin(*database_));
    YARD_TRY(const std::int64_t revision, nextRevision());
    {
        YARD_TRY(Query query,
                 database_->query("INSERT OR IGNORE INTO jobs (" YARD_JOB_COLUMNS ", sender, revision) VALUES "
                                  "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
        appendJob(query, job);
        YARD_CHECK(query.bind(sender).bind(revision).run());
    }
    if (database_->changedRows() == 0)
        return base::makeError(base::ErrorCode::AlreadyExists, "There is a job " + job.id + " already.");
    {
        YARD_TRY(Query query, database_->query("INSERT INTO documents (id, spec, spec_folder, plan) VALUES (?,?,?,?)"));
        query.bind(job.id).bind(documents.spec).bind(documents.specFolder);
        if (documents.plan)
            query.bind(*documents.plan);
        else
            query.bind(std::optional<std::int64_t>());
        YARD_CHECK(query.run());
    }
    return transaction.commit();
}

base::Expected<void> Store::write(const model::Job& job, std::int64_t revision) {
    YARD_TRY(Query query, database_->query("UPDATE jobs SET (" YARD_JOB_COLUMNS ", revision) = "
                                           "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE id = ? AND " YARD_NOT_ENDED));
    appendJob(query, job);
    return query.bind(revision).bind(job.id).run();
}

base::Expected<void> Store::update(const model::Job& job, const std::string& plan) {
    std::lock_guard lock(mutex_);
    YARD_TRY(Transaction transaction, Transaction::begin(*database_));
    YARD_TRY(const std::int64_t revision, nextRevision());
    YARD_CHECK(write(job, revision));
    {
        YARD_TRY(Query query, database_->query("UPDATE documents SET plan = ? WHERE id = ?"));
        YARD_CHECK(query.bind(plan).bind(job.id).run());
    }
    return transaction.commit();
}

base::Expected<void> Store::update(const std::vector<std::shared_ptr<const model::Job>>& jobs) {
    if (jobs.empty()) return {};
    std::lock_guard lock(mutex_);
    YARD_TRY(Transaction transaction, Transaction::begin(*database_));
    YARD_TRY(const std::int64_t revision, nextRevision());
    for (const auto& job : jobs) YARD_CHECK(write(*job, revision));
    return transaction.commit();
}

base::Expected<bool> Store::takeOver(const std::string& id, const std::string& from, const std::string& to) {
    std::lock_guard lock(mutex_);
    YARD_TRY(Query query,
             database_->query(
                 "UPDATE jobs SET sender = ? WHERE id = ? AND sender = ? AND native_id = '' AND " YARD_NOT_ENDED));
    YARD_CHECK(query.bind(to).bind(id).bind(from).run());
    return database_->changedRows() == 1;
}

base::Expected<void> Store::remove(const std::string& id) {
    std::lock_guard lock(mutex_);
    YARD_TRY(Query query, database_->query("DELETE FROM jobs WHERE id = ?"));
    return query.bind(id).run();
}

} // namespace trainyard::engine
