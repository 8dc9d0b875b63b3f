// Whether a request fits what a site has now, in words. Pure functions; what a scheduler decides in the end is its own.
#pragma once

#include "core/model/job_spec.h"
#include "core/model/node.h"

#include <QString>

#include <optional>
#include <vector>

namespace trainyard::ui {

// What the job asks for, role by role; not set: the site's default.
struct TaskGroup {
    QString role; // empty where the job has no roles
    int replicas = 1;
    std::optional<double> cpu;
    std::optional<std::int64_t> memory;
    std::optional<double> gpu;
};

struct ResourceRequest {
    std::vector<TaskGroup> groups;
    int tasks() const;
    double cpu() const; // of all tasks together
    std::int64_t memory() const;
    double gpu() const;
};

enum class FitVerdict { Starts, Waits, Never, Unknown };

struct Fit {
    FitVerdict verdict = FitVerdict::Unknown;
    QString sentence; // "Uses 2 of 2 free cores; starts at once."
};

ResourceRequest requestOf(const model::JobSpec& spec);
Fit fitOf(const ResourceRequest& request, const std::vector<model::Node>& nodes);

// "24 GiB", "1.5 GiB", "512 MiB": rounded for a person.
QString shortBytes(std::int64_t bytes);
// "2", "0.5": at most two decimals.
QString shortAmount(double value);

} // namespace trainyard::ui
