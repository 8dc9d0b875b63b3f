// What the user wrote: the job file, .tyjob v1. Field by field as in docs/job-file.md.
// Plain values; no invariants beyond those of the types. `job_spec_json.h` reads, checks and writes them.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace trainyard::model {

using Json = nlohmann::json;
// Keeps the order that the user wrote: hyper-parameters become arguments in that order.
using OrderedJson = nlohmann::ordered_json;

enum class JobKind { Train, Batch, Tune, Notebook, Tensorboard, Serve };

// A valid spec sets exactly one of: module with package or folder, script, command (a role may set none: it inherits).
struct Code {
    std::string package; // path of a Python sdist, a wheel or a source folder to install; needs `module`
    std::string module;  // run as `python -m module`, from the package or else from `folder`
    std::string script;  // path of a script; run by python where it ends in .py, else by the shell
    std::vector<std::string> command;
    std::string folder; // staged into the job's folder; relative to the job file
    bool empty() const { return package.empty() && module.empty() && script.empty() && command.empty(); }
    bool operator==(const Code&) const = default;
};

struct Environment {
    std::string framework;
    std::string version;
    std::string image;
    std::string python; // "auto", a version such as "3.11", or the path of an interpreter
    std::vector<std::string> modules;
    std::map<std::string, std::string> env;
    bool operator==(const Environment&) const = default;
};

// Of one task. What is not set is inherited (a role from the job) or the site's default.
struct Resources {
    std::optional<double> cpu;                // cores
    std::optional<std::int64_t> memory;       // bytes
    std::optional<double> gpu;                // GPUs; 0.5 is 500 milli-GPU
    std::optional<std::chrono::seconds> time; // wall time of the whole job
    std::string match;                        // resource expression; empty matches every node
    std::string prefer;                       // expression that ranks matching nodes, highest first
    std::map<std::string, Json> extended;     // what only some drivers know, e.g. "rdma/hca": 1
    bool operator==(const Resources&) const = default;
};

struct Role {
    std::string name; // chief, master, worker, ps, evaluator
    int replicas = 1;
    Resources resources;
    Environment environment;
    Code code;
    std::vector<std::string> args; // in place of the job's, where not empty
    bool operator==(const Role&) const = default;
};

struct Mount {
    std::string source; // a storage URI or a path
    std::string target; // absolute path in the task
    bool readOnly = true;
    bool operator==(const Mount&) const = default;
};

struct Outputs {
    std::string events = "runs"; // folder of event files, relative to the job's folder
    std::string model = "model";
    std::vector<std::string> keep; // globs, relative to the job's folder
    bool operator==(const Outputs&) const = default;
};

struct Retry {
    int limit = 0;
    std::vector<std::string> on; // node_fail, preempted, failed
    bool operator==(const Retry&) const = default;
};

struct SiteChoice {
    bool any = false;
    std::vector<std::string> names; // site ids, in order of preference; empty and !any: this computer
    bool operator==(const SiteChoice&) const = default;
};

struct JobSpec {
    JobKind kind = JobKind::Train;
    std::string name;
    Code code;
    std::vector<std::string> args;
    OrderedJson hyperparameters = OrderedJson::object(); // scalars only
    Environment environment;
    Resources resources;
    std::vector<Role> roles; // none: one task of role "worker"
    std::vector<Mount> mounts;
    Outputs outputs;
    std::string prepare; // shell text run before, in the job's folder
    std::string finish;  // shell text run after, also after a failure
    Retry retry;
    bool gang = true;
    std::string priority = "normal"; // low, normal, high
    SiteChoice site;
    std::map<std::string, Json> native; // by driver: what is passed through to it
    Json tune;                          // kept as written until tuning is built; null when absent
    bool operator==(const JobSpec&) const = default;
};

} // namespace trainyard::model
