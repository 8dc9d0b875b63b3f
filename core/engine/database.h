// One connection to one SQLite file, wrapped thinly: every failure is an Error that names the file, every statement is
// prepared once and reset by scope. Not thread-safe: its owner has the lock.
#pragma once

#include "core/base/expected.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace trainyard::engine {

class Database;

// A prepared statement in use. Its destructor makes it ready for the next use, which also ends what SQLite holds for
// it.
class Query {
public:
    Query(Database& database, sqlite3_stmt* statement) : database_(&database), statement_(statement) {}
    ~Query();
    Query(Query&& other) noexcept
        : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)), bound_(other.bound_),
          problem_(other.problem_) {}
    Query& operator=(Query&&) = delete;

    // In the order of the question marks. A failure is kept and told by the next step().
    Query& bind(std::string_view text);
    Query& bind(std::int64_t number);
    Query& bind(const std::optional<std::int64_t>& number);

    base::Expected<bool> step(); // true: there is a row
    base::Expected<void> run();  // for statements that give no rows
    // Of the current row, by column from 0. The text is valid until the next step.
    std::string_view text(int column) const;
    std::int64_t number(int column) const;
    std::optional<std::int64_t> optionalNumber(int column) const;

private:
    Database* database_;
    sqlite3_stmt* statement_;
    int bound_ = 0;
    int problem_ = 0;
};

class Database {
public:
    // Creates the file where there is none. What is there and is not a database is left untouched.
    // `patience`: how long to wait for another process that writes.
    static base::Expected<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                          std::chrono::milliseconds patience = std::chrono::seconds{5});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Readers and a writer of several processes do not wait for each other. Changes the file where it is new.
    base::Expected<void> useWriteAheadLog();
    base::Expected<void> execute(const std::string& sql);
    base::Expected<Query>
    query(const char* sql); // `sql` is a literal: it is the name under which the statement is kept
    base::Expected<std::int64_t> number(const char* sql);
    std::int64_t changedRows() const; // by the last statement

    // What `code` means. Once the file was found damaged, not even closing tidies it up: it is evidence.
    base::Error errorNow(int code) const;
    const std::filesystem::path& file() const { return file_; }

private:
    Database(std::filesystem::path file, std::chrono::milliseconds patience)
        : file_(std::move(file)), patience_(patience) {}

    std::filesystem::path file_;
    std::chrono::milliseconds patience_;
    sqlite3* handle_ = nullptr;
    std::map<std::string_view, sqlite3_stmt*> statements_;
};

// All or nothing: rolled back unless commit() was reached. Takes the right to write at once, so that two processes take
// turns instead of failing in the middle.
class Transaction {
public:
    static base::Expected<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    base::Expected<void> commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

} // namespace trainyard::engine
