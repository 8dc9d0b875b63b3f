#include "core/model/job.h"

#include <nlohmann/json.hpp>

namespace trainyard::model {

namespace {

nlohmann::json timeOrNull(const std::optional<base::WallTime>& time) {
    return time ? nlohmann::json(base::toIso8601(*time)) : nlohmann::json();
}

nlohmann::json numberOrNull(const std::optional<int>& number) {
    return number ? nlohmann::json(*number) : nlohmann::json();
}

} // namespace

void to_json(nlohmann::json& json, const TaskStatus& task) {
    json = {{"role", task.role},
            {"index", task.index},
            {"node", task.node},
            {"state", toString(task.state)},
            {"exitCode", numberOrNull(task.exitCode)},
            {"reason", task.reason}};
}

void to_json(nlohmann::json& json, const Job& job) {
    const PhaseTimes& times = job.status.times;
    json = {{"id", job.id},
            {"name", job.name},
            {"kind", job.kind},
            {"owner", job.owner},
            {"site", job.site},
            {"nativeId", job.status.nativeId},
            {"state", toString(job.status.state)},
            {"reason", job.status.reason},
            {"remedy", job.status.remedy},
            {"resources", job.resources},
            {"folder", job.folder},
            {"submitted", timeOrNull(times.submitted)},
            {"staging", timeOrNull(times.staging)},
            {"starting", timeOrNull(times.starting)},
            {"started", timeOrNull(times.started)},
            {"ended", timeOrNull(times.ended)},
            {"exitCode", numberOrNull(job.status.exitCode)},
            {"tasks", job.status.tasks}};
}

} // namespace trainyard::model
