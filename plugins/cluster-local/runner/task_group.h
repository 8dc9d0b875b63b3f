// The running tasks of one job: all start or none, the first failure ends the rest.
#pragma once

#include "core/model/job_plan.h"
#include "plugins/cluster-local/driver/enforcement.h"
#include "plugins/cluster-local/runner/job_control.h"
#include "plugins/cluster-local/runner/memory_group.h"
#include "plugins/cluster-local/runner/record_keeper.h"
#include "plugins/cluster-local/runner/task_environment.h"

namespace trainyard::local {

class TaskGroup {
public:
    TaskGroup(const model::JobPlan& plan, const JobFolder& folder, JobControl& control, RecordKeeper& keeper,
              std::chrono::milliseconds grace);
    // Looks for every program first. After an error none runs.
    base::Expected<void> start(const base::EnvironmentMap& environment, const Hold& hold, const MachineLimits& limits);
    // Until all tasks have ended, by themselves or by us; nothing of theirs is left then.
    Outcome run();

private:
    struct Task {
        std::unique_ptr<base::ChildProcess> process;
        std::unique_ptr<MemoryGroup> memory;
        std::optional<std::int64_t> memoryLimit;
        bool ended = false;
        bool endedByUs = false;
        int exitCode = 0;
    };
    base::Expected<void> launch(std::size_t index, base::LaunchOptions options, Enforcement enforcement);
    void collect();
    void endAll(const std::string& why);
    bool allEnded() const;
    bool onlyServersLeft() const;
    bool anyGroupLeft() const;
    void killAll();
    Outcome outcome() const;
    std::vector<std::int64_t> leaders() const;

    const model::JobPlan& plan_;
    const JobFolder& folder_;
    JobControl& control_;
    RecordKeeper& keeper_;
    std::chrono::milliseconds grace_;
    std::vector<Task> tasks_;
    std::optional<std::size_t> firstFailure_;
    Outcome failure_;
    bool ending_ = false;
    bool served_ = false; // all but parameter servers ended well
};

} // namespace trainyard::local
