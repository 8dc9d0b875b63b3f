#include "core/engine/database.h"

#include <sqlite3.h>

namespace trainyard::engine {

Query::~Query() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

Query& Query::bind(std::string_view text) {
    const char* data = text.data() != nullptr ? text.data() : ""; // null would be NULL
    // SQLITE_TRANSIENT (a copy is made), without its cast in the old style.
    const auto copied = reinterpret_cast<sqlite3_destructor_type>(std::intptr_t{-1});
    const int code = sqlite3_bind_text(statement_, ++bound_, data, static_cast<int>(text.size()), copied);
    if (problem_ == SQLITE_OK) problem_ = code;
    return *this;
}

Query& Query::bind(std::int64_t number) {
    const int code = sqlite3_bind_int64(statement_, ++bound_, number);
    if (problem_ == SQLITE_OK) problem_ = code;
    return *this;
}

Query& Query::bind(const std::optional<std::int64_t>& number) {
    if (number) return bind(*number);
    const int code = sqlite3_bind_null(statement_, ++bound_);
    if (problem_ == SQLITE_OK) problem_ = code;
    return *this;
}

base::Expected<bool> Query::step() {
    if (problem_ != SQLITE_OK) return database_->errorNow(problem_);
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return database_->errorNow(code);
}

base::Expected<void> Query::run() {
    YARD_TRY([[maybe_unused]] const bool row, step());
    return {};
}

std::string_view Query::text(int column) const {
    const unsigned char* data = sqlite3_column_text(statement_, column);
    if (data == nullptr) return {};
    return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Query::number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::optional<std::int64_t> Query::optionalNumber(int column) const {
    if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
    return number(column);
}

} // namespace trainyard::engine
