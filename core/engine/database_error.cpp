#include "core/engine/database_error.h"

#include "core/base/file_io.h"

#include <sqlite3.h>

namespace trainyard::engine {

namespace {

using base::ErrorCode;

base::Error damaged(const std::filesystem::path& file, std::string_view detail) {
    const std::string name = base::toUtf8(file);
    return base::makeError(ErrorCode::Corrupted, "The job store " + name + " is damaged.",
                           "Nothing was changed in it. Put a copy of it back, or move it aside together with " + name +
                               "-wal and " + name + "-shm; a new store is made at the next start. Jobs that run go on.",
                           std::string(detail));
}

base::Error diskProblem(const std::filesystem::path& file, int system, std::string_view detail) {
    base::Error error = system != 0
                            ? base::systemError(system, "Cannot use the job store " + base::toUtf8(file))
                            : base::makeError(ErrorCode::Internal, "Cannot use the job store " + base::toUtf8(file));
    error.detail = detail;
    if (error.remedy.empty()) error.remedy = "Check the disk that holds this file.";
    return error;
}

} // namespace

base::Error notADatabase(const std::filesystem::path& file) {
    return damaged(file, "The file is not an SQLite database.");
}

base::Error databaseError(const std::filesystem::path& file, int code, int system, std::string_view text) {
    const std::string name = base::toUtf8(file);
    const std::string detail =
        std::string(text) + " (SQLite " + std::to_string(code) + ", system " + std::to_string(system) + ")";
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damaged(file, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return base::makeError(ErrorCode::Unavailable, "The job store " + name + " is held by another program.",
                               "Try again. If it stays so, end the other Trainyard or yard.", detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return base::makeError(
            ErrorCode::PermissionDenied, "The job store " + name + " cannot be written.",
            "Make the file and its folder writable for you, or set TRAINYARD_HOME to another folder.", detail);
    case SQLITE_FULL:
        return base::makeError(ErrorCode::QuotaExceeded, "The disk of the job store " + name + " is full.",
                               "Free some space and try again; what was stored is safe.", detail);
    case SQLITE_CANTOPEN:
        if (system == 0)
            return base::makeError(ErrorCode::PermissionDenied, "The job store " + name + " cannot be opened.",
                                   "Make its folder writable for you, or set TRAINYARD_HOME to another folder.",
                                   detail);
        return diskProblem(file, system, detail);
    case SQLITE_IOERR:
        // SQLite does not always know why: a write that was cut short is a full disk, a quota or a limit on file sizes.
        if (system == 0 && (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_FSYNC))
            return base::makeError(
                ErrorCode::QuotaExceeded, "The disk took no more of the job store " + name + ".",
                "Free some space, or raise the quota or the limit on file sizes; what was stored is safe.", detail);
        return diskProblem(file, system, detail);
    default:
        return base::makeError(ErrorCode::Internal,
                               "The job store " + name + " could not be used: " + std::string(text), "", detail);
    }
}

} // namespace trainyard::engine
