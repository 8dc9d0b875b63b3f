// A role with everything that it takes over from its job.
#pragma once

#include "core/model/job_spec.h"

#include <string>
#include <vector>

namespace trainyard::plan {

struct InheritedRole {
    model::Role role; // complete
    // JSON pointers of where its parts come from: the role or the job.
    std::string code;
    std::string environment;
    std::string resources; // the role's where it says anything; resourcePointer() tells for one field
    std::string own;       // "/roles/2", or empty for a job without roles
    model::Resources said; // what the role itself says
};

// In the order of ranks: chief or master, worker, ps, evaluator. A job without roles has one task of role "worker".
std::vector<InheritedRole> inheritedRoles(const model::JobSpec& spec);

// "/roles/1/resources/cpu" where the role says so, else "/resources/cpu".
std::string resourcePointer(const InheritedRole& role, const std::string& field);
bool saysResource(const model::Resources& resources, const std::string& field);

// Part of torch's world and of a cluster's training: neither ps nor evaluator.
bool trains(const std::string& role);

} // namespace trainyard::plan
