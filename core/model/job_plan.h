// JobSpec + the site's inventory, worked out. What a driver gets; made by core/plan, JSON-codable so that the store
// keeps it and a local runner reads it from the job's folder.
#pragma once

#include "core/model/job_spec.h"

namespace trainyard::model {

struct PlannedTask {
    std::string role;
    int index = 0;                          // within its role
    int rank = 0;                           // over all roles; chief or master first
    std::vector<std::string> command;       // argument vector; {jobFolder} is replaced by the driver
    std::map<std::string, std::string> env; // complete, beyond the machine's own; {jobFolder} is replaced
    std::vector<int> ports;                 // reserved for this task, the first is its service port
    std::vector<std::string> nodes;         // names it may run on; empty: any
    Resources resources;                    // inherited values filled in
    bool operator==(const PlannedTask&) const = default;
};

// Python code as a package: what a driver has to do before the tasks start.
struct PythonSetup {
    bool venv = false;                // make one for this job, with access to the system's packages
    std::string python;               // interpreter that makes the venv
    std::vector<std::string> install; // absolute paths of packages to install into it
    bool operator==(const PythonSetup&) const = default;
};

// A copy of a file or folder of this computer that the driver puts into the job's folder before the tasks start, so
// that later edits do not reach the job.
struct StagedFile {
    std::string source; // absolute path; of a folder, its contents are meant
    std::string
        target; // relative to the job's folder, '/' between parts; "work" is the folder in which the tasks start
    bool operator==(const StagedFile&) const = default;
};

// Where the tasks find the mount; arguments that begin with `target` have been rewritten to `path` already.
struct PlannedMount {
    std::string source; // absolute path or storage URI
    std::string target;
    std::string path; // `target` where the site mounts; on this computer the source itself
    bool readOnly = true;
    bool operator==(const PlannedMount&) const = default;
};

struct JobPlan {
    std::string key; // of the submission; submitting the same key twice starts one job
    std::string site;
    JobSpec spec;
    std::string specFolder;            // absolute folder that relative paths of the spec start from
    std::vector<std::string> eligible; // node names
    std::vector<PlannedTask> tasks;
    PythonSetup python;
    std::vector<StagedFile> stage; // in order, a later one over an earlier one
    std::vector<PlannedMount> mounts;
    std::vector<std::string> warnings; // for a person
    bool operator==(const JobPlan&) const = default;
};

// Short text for tables: "2 CPU", "8 GPU", "4 × 2 GPU"; of all tasks together, GPUs before cores.
std::string resourcesText(const JobSpec& spec);

// Everything, for the store and the runner; round-trips. from_json throws nlohmann::json::exception on what to_json did
// not write: catch it where the text is read.
void to_json(nlohmann::json& json, const JobPlan& plan);
void from_json(const nlohmann::json& json, JobPlan& plan);

} // namespace trainyard::model
