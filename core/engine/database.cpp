#include "core/engine/database.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/engine/database_error.h"

#include <sqlite3.h>
#include <thread>

namespace trainyard::engine {

namespace {

// SQLite would take over an empty file, which is right, and tell of a foreign one only after touching what lies beside
// it.
base::Expected<void> checkHeader(const std::filesystem::path& file) {
    std::error_code problem;
    if (!std::filesystem::exists(file, problem)) return {};
    if (std::filesystem::is_directory(file, problem))
        return base::makeError(base::ErrorCode::InvalidArgument, base::toUtf8(file) + " is a folder, not a job store.",
                               "Move it away.");
    constexpr std::string_view magic("SQLite format 3\0", 16);
    YARD_TRY(const std::string head, base::readFileRange(file, 0, magic.size()));
    if (!head.empty() && head != magic) return notADatabase(file);
    return {};
}

} // namespace

base::Expected<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file,
                                                         std::chrono::milliseconds patience) {
    base::assertMayBlock("Database::open");
    if (file.has_parent_path()) YARD_CHECK(base::makeFolders(file.parent_path()));
    YARD_CHECK(checkHeader(file));
    std::unique_ptr<Database> database(new Database(file, patience));
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int opened = sqlite3_open_v2(base::toUtf8(file).c_str(), &database->handle_, flags, nullptr);
    if (opened != SQLITE_OK) return database->errorNow(opened);
    sqlite3_extended_result_codes(database->handle_, 1);
    sqlite3_busy_timeout(database->handle_, static_cast<int>(patience.count()));
    // SQLite falls back to reading where the file is read-only; a store that cannot keep a submit is no store.
    if (sqlite3_db_readonly(database->handle_, "main") == 1) return database->errorNow(SQLITE_READONLY);
    YARD_CHECK(database->execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON"));
    return database;
}

Database::~Database() {
    for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

base::Expected<void> Database::useWriteAheadLog() {
    // The change of mode does not wait for other processes by itself: two first starts at once must both succeed.
    const auto until = std::chrono::steady_clock::now() + patience_;
    while (true) {
        auto done = execute("PRAGMA journal_mode=WAL");
        if (done) return {};
        if (done.error().code != base::ErrorCode::Unavailable || std::chrono::steady_clock::now() >= until) return done;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

base::Error Database::errorNow(int code) const {
    if (handle_ == nullptr) return databaseError(file_, code, 0, sqlite3_errstr(code));
#ifdef _WIN32
    const int system = 0; // not an errno there; the text says it
#else
    const int system = sqlite3_system_errno(handle_);
#endif
    const int primary = code & 0xff;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const bool told = sqlite3_errcode(handle_) == primary || sqlite3_extended_errcode(handle_) == code;
    return databaseError(file_, code, system, told ? sqlite3_errmsg(handle_) : sqlite3_errstr(code));
}

base::Expected<void> Database::execute(const std::string& sql) {
    base::assertMayBlock("Database::execute");
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return errorNow(sqlite3_extended_errcode(handle_));
    return {};
}

base::Expected<Query> Database::query(const char* sql) {
    base::assertMayBlock("Database::query");
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) return errorNow(sqlite3_extended_errcode(handle_));
        found = statements_.emplace(sql, statement).first;
    }
    return Query(*this, found->second);
}

base::Expected<std::int64_t> Database::number(const char* sql) {
    YARD_TRY(Query rows, query(sql));
    YARD_TRY(const bool found, rows.step());
    return found ? rows.number(0) : 0;
}

std::int64_t Database::changedRows() const {
    return sqlite3_changes(handle_);
}

base::Expected<Transaction> Transaction::begin(Database& database) {
    YARD_CHECK(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::~Transaction() {
    if (database_ == nullptr) return;
    // SQLite may have rolled back by itself (full disk); that this fails then is fine.
    [[maybe_unused]] const auto ended = database_->execute("ROLLBACK");
}

base::Expected<void> Transaction::commit() {
    YARD_CHECK(database_->execute("COMMIT"));
    database_ = nullptr;
    return {};
}

} // namespace trainyard::engine
