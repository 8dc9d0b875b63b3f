// Everything that happens to jobs: submit, poll, cancel, resubmit, read. Used alike by the window and by `yard`.
#pragma once

#include "core/api/cluster_driver.h"
#include "core/api/plugin.h"
#include "core/base/clock.h"
#include "core/engine/scheduler.h"
#include "core/engine/subscription.h"
#include "core/model/job.h"
#include "core/model/job_plan.h"
#include "core/model/site.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trainyard::engine {

class Store;
class Sites;

// Rows never change: a change makes a new one, so that a difference is a difference of pointers. Newest first.
using JobRow = std::shared_ptr<const model::Job>;
struct JobsSnapshot {
    std::uint64_t version = 0;
    std::vector<JobRow> jobs;
};
using JobsSnapshotPtr = std::shared_ptr<const JobsSnapshot>;

struct SubmitRequest {
    model::JobSpec spec;
    std::filesystem::path specFolder; // absolute; relative paths of the spec start here
    std::string site;                 // site id; empty: the spec's choice, else this computer
    std::string key;                  // empty: a new one
};

struct StoredSubmission {
    model::JobSpec spec;
    std::filesystem::path specFolder;
    std::optional<model::JobPlan> plan;
};

// How a site answered last.
struct SiteHealth {
    std::string site;
    bool reachable = false;
    std::optional<base::WallTime> lastAnswer;
    std::optional<base::Error> problem;
};

// Thread-safe. Verbs with an OpContext block; the others answer from memory.
class JobEngine {
public:
    JobEngine(Store& store, Sites& sites, api::DriverSource& drivers, const base::Clock& clock);
    ~JobEngine();
    base::Expected<void> load(); // reads the store; once, before anything else

    // Validated plan without reserving or sending anything (ports are shown as 0).
    base::Expected<model::JobPlan> plan(const SubmitRequest& request, const base::OpContext& context);
    // Writes the intention, then sends. An error after the intention was written leaves the job visible as failed;
    // where the site is not reached the job stays queued and goes out by itself. The same key again gives the same job.
    base::Expected<model::Job> submit(const SubmitRequest& request, const base::OpContext& context);
    base::Expected<void> cancel(const std::string& id, const base::OpContext& context);
    base::Expected<model::Job> resubmit(const std::string& id, const base::OpContext& context);
    // Takes an ended job out of the store and removes its files on the site.
    base::Expected<void> forget(const std::string& id, const base::OpContext& context);

    base::Expected<model::Job> job(const std::string& id) const; // NotFound; a unique prefix of an id is enough
    base::Expected<StoredSubmission> submission(const std::string& id) const; // blocks: reads the store
    JobsSnapshotPtr snapshot() const;
    // Called on a thread of the engine after each change, with the new snapshot.
    Subscription onSnapshot(std::function<void(JobsSnapshotPtr)> listener);
    // Called after each submit, on the thread of the submit.
    Subscription onSubmitted(std::function<void()> listener);
    std::vector<SiteHealth> health() const; // a change of it is a new snapshot as well

    base::Expected<api::LogChunk> readLog(const std::string& id, const api::TaskName& task, std::int64_t offset,
                                          std::int64_t length, const base::OpContext& context);
    base::Expected<std::shared_ptr<api::StorageDriver>> files(const std::string& id, const base::OpContext& context);
    base::Expected<std::vector<api::JobEvent>> events(const std::string& id, const base::OpContext& context);
    base::Expected<std::vector<model::Node>> nodes(const std::string& site, const base::OpContext& context);

    // Takes over what other processes stored, finds intentions without a native id again (by key), then asks every site
    // for its active jobs, once. A site that does not answer is no error here: see health(). What is stored stays
    // readable.
    base::Expected<void> refresh(const base::OpContext& context);

    // The pieces of refresh(), for the poller.
    base::Expected<void> syncWithStore();
    std::vector<std::string> activeSites() const;
    base::Expected<void> refreshSite(const std::string& site, const base::OpContext& context);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace trainyard::engine
