// What lasts of jobs: every submission with its documents and its last known status, in one SQLite file that the window
// and `yard` use at the same time. Knows nothing of drivers and of JSON: documents are texts.
#pragma once

#include "core/engine/database.h"
#include "core/model/job.h"

#include <mutex>

namespace trainyard::engine {

// What a job was made from.
struct Documents {
    std::string spec;
    std::string specFolder;
    std::optional<std::string> plan; // nothing until it was made
};

// A submission that has no native id yet and has not ended.
struct Intention {
    std::string id;
    std::string site;
    std::string sender; // process that sends it, see sender.h
};

// What another process changed since the last reading; rows of this process may be among it.
struct StoreChanges {
    bool any = false;
    std::vector<model::Job> changed;
    std::int64_t count = 0; // of all jobs now: fewer than known means that some were removed
};

// Blocking; thread-safe: one connection, calls take turns. Each change is on the disk when the call returns.
class Store {
public:
    // Corrupted names the file and leaves it untouched, Unsupported means a newer schema, PermissionDenied a folder or
    // file that cannot be written.
    static base::Expected<std::unique_ptr<Store>> open(const std::filesystem::path& file,
                                                       std::chrono::milliseconds patience = std::chrono::seconds{5});

    base::Expected<std::vector<model::Job>> jobs(); // all; changes() goes on from here
    base::Expected<StoreChanges> changes();         // cheap where nothing changed
    base::Expected<std::vector<std::string>> ids();
    base::Expected<std::optional<Documents>> documents(const std::string& id);
    base::Expected<std::vector<Intention>> intentions(const std::string& site);

    // AlreadyExists where the id is taken.
    base::Expected<void> insert(const model::Job& job, const Documents& documents, const std::string& sender);
    // Together with the plan, where there is one.
    base::Expected<void> update(const model::Job& job, const std::string& plan);
    // All or none. A job that was removed or has ended (by another process) stays as it is.
    base::Expected<void> update(const std::vector<std::shared_ptr<const model::Job>>& jobs);
    // Makes `to` the sender of an intention of `from`; false where someone was quicker.
    base::Expected<bool> takeOver(const std::string& id, const std::string& from, const std::string& to);
    base::Expected<void> remove(const std::string& id);

private:
    explicit Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
    base::Expected<std::int64_t> nextRevision();
    base::Expected<void> write(const model::Job& job, std::int64_t revision);
    base::Expected<void> noteWhereReadingBegins();

    std::mutex mutex_; // over everything below; nothing else is locked while it is held
    std::unique_ptr<Database> database_;
    std::int64_t seenVersion_ = -1;  // PRAGMA data_version: changes when another connection wrote
    std::int64_t seenRevision_ = -1; // rows up to this one were read
};

} // namespace trainyard::engine
