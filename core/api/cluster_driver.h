// Running jobs on one site. Implemented by plugins/cluster-*; called by core/engine only.
// All verbs block, are thread-safe, obey the context's stop token (in under 1 s) and deadline, and return values.
#pragma once

#include "core/api/storage_driver.h"
#include "core/base/op_context.h"
#include "core/model/job.h"
#include "core/model/job_plan.h"
#include "core/model/node.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trainyard::api {

struct ClusterCapabilities {
    bool gang = false;
    bool gpuFractions = false;
    bool containers = false;
    bool modules = false;
    bool serviceJobs = false;
    std::vector<std::string> enforced; // limits that are enforced here, in words: "time limit", "memory (cgroup)"
    std::vector<std::string> counted;  // limits that are only counted
};

struct SiteProfile {
    std::string summary;                                    // one line for a person: "2 cores, 24 GiB, no GPU"
    std::vector<std::pair<std::string, std::string>> facts; // for the page: name, value
};

struct LoweringLine {
    std::string what;
    std::string how; // pushed, pinned, evaluated, ignored
    std::string note;
};
struct Lowering {
    std::string native; // what the site is sent, as a person would read it
    std::vector<LoweringLine> report;
};

struct TaskName {
    std::string role; // with index; empty role: the first task
    int index = 0;
};
struct LogChunk {
    std::string text; // raw bytes, as the task wrote them
    std::int64_t nextOffset = 0;
    bool complete = false; // the task has ended and `text` reaches the end
};

struct JobEvent {
    base::WallTime time;
    std::string what; // for a person
};

class ClusterDriver {
public:
    virtual ~ClusterDriver() = default;
    virtual ClusterCapabilities capabilities() const = 0;
    virtual base::Expected<SiteProfile> probe(const base::OpContext& context) = 0;
    virtual base::Expected<std::vector<model::Node>> nodes(const base::OpContext& context) = 0;
    virtual base::Expected<Lowering> lower(const model::JobPlan& plan, const base::OpContext& context) = 0;
    // Free TCP ports on the machine(s) of this site for the job `key`, kept for it until it ends.
    virtual base::Expected<std::vector<int>> reservePorts(const std::string& key, int count,
                                                          const base::OpContext& context) = 0;
    // The native id. Idempotent by plan.key: a second call with the same key answers the first's id and starts nothing.
    virtual base::Expected<std::string> submit(const model::JobPlan& plan, const base::OpContext& context) = 0;
    // The native id of a job submitted under `key` by anyone, nothing where there is none.
    virtual base::Expected<std::optional<std::string>> find(const std::string& key, const base::OpContext& context) = 0;
    // One answer for each id, in order; an id that the site no longer knows is Lost with its reason.
    virtual base::Expected<std::vector<model::JobStatus>> status(const std::vector<std::string>& nativeIds,
                                                                 const base::OpContext& context) = 0;
    // Asks for the end; fine where the job has ended already.
    virtual base::Expected<void> cancel(const std::string& nativeId, const base::OpContext& context) = 0;
    virtual base::Expected<LogChunk> readLog(const std::string& nativeId, const TaskName& task, std::int64_t offset,
                                             std::int64_t length, const base::OpContext& context) = 0;
    // Rooted at the job's folder.
    virtual base::Expected<std::shared_ptr<StorageDriver>> files(const std::string& nativeId,
                                                                 const base::OpContext& context) = 0;
    virtual base::Expected<std::vector<JobEvent>> events(const std::string& nativeId,
                                                         const base::OpContext& context) = 0;
    // Removes what the site keeps of an ended job. Conflict where it is active.
    virtual base::Expected<void> forget(const std::string& nativeId, const base::OpContext& context) = 0;
};

} // namespace trainyard::api
