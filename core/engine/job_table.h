// The jobs as this process knows them, in step with the store: every change is made here, is written first or kept to
// be written again, and is announced as a new snapshot.
#pragma once

#include "core/engine/job_engine.h"
#include "core/engine/store.h"

#include <functional>
#include <mutex>
#include <set>
#include <unordered_map>

namespace trainyard::engine {

// Thread-safe. Locks, in order: changeMutex_ (one change at a time; held while the store writes), then rowsMutex_ (held
// for moments; readers of snapshots never wait for the disk). Neither is held while a driver or a listener runs.
class JobTable {
public:
    explicit JobTable(Store& store) : store_(store) {}

    base::Expected<void> load();
    // Takes over what other processes wrote and writes again what could not be written before.
    base::Expected<void> sync();

    base::Expected<void> insert(const model::Job& job, const Documents& documents, const std::string& sender);
    // Nothing happens to a job that has ended. Where the store fails, memory has the change all the same, it is written
    // by a later sync(), and the caller decides by the error whether it can go on. NotFound where the job is gone.
    base::Expected<JobRow> change(const std::string& id, const std::function<void(model::Job&)>& edit,
                                  const std::string* plan = nullptr);
    // What a site answered, in one transaction; a job's first time of submission stands.
    base::Expected<void> apply(const std::vector<std::pair<std::string, model::JobStatus>>& statuses);
    base::Expected<void> remove(const std::string& id);

    JobRow find(const std::string& id) const;                      // null where there is none
    base::Expected<JobRow> resolve(const std::string& text) const; // also by a unique prefix
    std::vector<JobRow> active(const std::string& site) const;
    std::vector<std::string> sitesWithActive() const;
    JobsSnapshotPtr snapshot() const;
    Subscription onSnapshot(std::function<void(JobsSnapshotPtr)> listener);
    // Tells the listeners; also called where something beside the rows changed. Calls that come while another thread
    // tells are folded into one.
    void announce();

private:
    // These three under changeMutex_.
    void putAll(std::vector<model::Job> jobs); // in place of all that there are
    void put(JobRow row);
    void drop(const std::string& id);
    base::Expected<void> save(const std::vector<JobRow>& rows);
    base::Expected<bool> takeOverChanges();

    Store& store_;
    std::mutex changeMutex_;
    std::set<std::string> unsaved_; // under changeMutex_

    mutable std::mutex rowsMutex_;
    std::vector<JobRow> rows_; // newest first
    std::unordered_map<std::string, JobRow> byId_;
    std::unordered_map<std::string, JobRow> active_;
    mutable JobsSnapshotPtr snapshot_ = std::make_shared<JobsSnapshot>();
    mutable bool stale_ = false; // rows_ changed since snapshot_ was made
    mutable std::uint64_t version_ = 0;
    bool announcing_ = false;
    bool announceAgain_ = false;
    Listeners<JobsSnapshotPtr> listeners_;
};

} // namespace trainyard::engine
