// A job as everyone sees it: what the driver reports (JobStatus) and what the store keeps and the window shows (Job).
#pragma once

#include "core/base/clock.h"
#include "core/model/job_state.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace trainyard::model {

struct TaskStatus {
    std::string role;
    int index = 0;
    std::string node;
    JobState state = JobState::Queued;
    std::optional<int> exitCode; // 128 + n for signal n, as shells have it
    std::string reason;          // empty where the state says all
    bool operator==(const TaskStatus&) const = default;
};

// The moments at which a phase began; a phase that did not happen has none.
struct PhaseTimes {
    std::optional<base::WallTime> submitted;
    std::optional<base::WallTime> staging;
    std::optional<base::WallTime> starting;
    std::optional<base::WallTime> started; // running
    std::optional<base::WallTime> ended;
    bool operator==(const PhaseTimes&) const = default;
};

// What a driver answers for one native id.
struct JobStatus {
    std::string nativeId;
    JobState state = JobState::Queued;
    std::string reason; // for a person; e.g. "Waits for 2 of 2 cores: digits-mlp uses them."
    std::string remedy; // what helps; may be empty
    PhaseTimes times;
    std::optional<int> exitCode;
    std::vector<TaskStatus> tasks;
    bool operator==(const JobStatus&) const = default;
};

// One row of the job table. `id` is the key of the submission (base::newKey).
struct Job {
    std::string id;
    std::string name;
    std::string site; // site id
    std::string owner;
    JobStatus status;      // nativeId is empty until the driver has taken it
    std::string kind;      // word of JobKind
    std::string resources; // short text for the table: "2 CPU", "8 × H100"
    std::string folder;    // where its files are, as the site says; empty where unknown
    bool operator==(const Job&) const = default;
};

// As docs/architecture.md section 7 fixes it for `submit`, `job` and `jobs`.
void to_json(nlohmann::json& json, const TaskStatus& task);
void to_json(nlohmann::json& json, const Job& job);

} // namespace trainyard::model
