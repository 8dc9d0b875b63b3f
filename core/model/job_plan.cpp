#include "core/model/job_plan.h"

#include "core/model/job_spec_json.h"

namespace trainyard::model {

namespace {

// Inside a plan, resources are written as numbers, not as text: it is read by programs alone.
Json resourcesToJson(const Resources& resources) {
    Json json = {{"match", resources.match}, {"prefer", resources.prefer}, {"extended", resources.extended}};
    if (resources.cpu) json["cpu"] = *resources.cpu;
    if (resources.memory) json["memory"] = *resources.memory;
    if (resources.gpu) json["gpu"] = *resources.gpu;
    if (resources.time) json["time"] = resources.time->count();
    return json;
}

Resources resourcesFromJson(const Json& json) {
    Resources resources;
    json.at("match").get_to(resources.match);
    json.at("prefer").get_to(resources.prefer);
    resources.extended = json.at("extended").get<std::map<std::string, Json>>();
    if (json.contains("cpu")) resources.cpu = json.at("cpu").get<double>();
    if (json.contains("memory")) resources.memory = json.at("memory").get<std::int64_t>();
    if (json.contains("gpu")) resources.gpu = json.at("gpu").get<double>();
    if (json.contains("time")) resources.time = std::chrono::seconds{json.at("time").get<std::int64_t>()};
    return resources;
}

Json taskToJson(const PlannedTask& task) {
    return {{"role", task.role},   {"index", task.index},
            {"rank", task.rank},   {"command", task.command},
            {"env", task.env},     {"ports", task.ports},
            {"nodes", task.nodes}, {"resources", resourcesToJson(task.resources)}};
}

PlannedTask taskFromJson(const Json& json) {
    PlannedTask task;
    json.at("role").get_to(task.role);
    json.at("index").get_to(task.index);
    json.at("rank").get_to(task.rank);
    json.at("command").get_to(task.command);
    json.at("env").get_to(task.env);
    json.at("ports").get_to(task.ports);
    json.at("nodes").get_to(task.nodes);
    task.resources = resourcesFromJson(json.at("resources"));
    return task;
}

// The order of hyper-parameters is part of a spec, and an ordinary JSON object has none: so the spec goes in as text.
// It was valid when the plan was made; a later, stricter reader must still find a stored job again, so problems are not
// looked at here.
JobSpec specFromText(const std::string& text) {
    return readJobSpec(OrderedJson::parse(text)).spec;
}

} // namespace

void to_json(Json& json, const JobPlan& plan) {
    json = {{"key", plan.key},
            {"site", plan.site},
            {"spec", writeJobSpec(plan.spec).dump(-1, ' ', false, OrderedJson::error_handler_t::replace)},
            {"specFolder", plan.specFolder},
            {"eligible", plan.eligible},
            {"tasks", Json::array()},
            {"python", {{"venv", plan.python.venv}, {"python", plan.python.python}, {"install", plan.python.install}}},
            {"stage", Json::array()},
            {"mounts", Json::array()},
            {"warnings", plan.warnings}};
    for (const PlannedTask& task : plan.tasks) json["tasks"].push_back(taskToJson(task));
    for (const StagedFile& file : plan.stage)
        json["stage"].push_back({{"source", file.source}, {"target", file.target}});
    for (const PlannedMount& mount : plan.mounts)
        json["mounts"].push_back(
            {{"source", mount.source}, {"target", mount.target}, {"path", mount.path}, {"readOnly", mount.readOnly}});
}

void from_json(const Json& json, JobPlan& plan) {
    plan = JobPlan{};
    json.at("key").get_to(plan.key);
    json.at("site").get_to(plan.site);
    plan.spec = specFromText(json.at("spec").get<std::string>());
    json.at("specFolder").get_to(plan.specFolder);
    json.at("eligible").get_to(plan.eligible);
    for (const Json& task : json.at("tasks")) plan.tasks.push_back(taskFromJson(task));
    const Json& python = json.at("python");
    python.at("venv").get_to(plan.python.venv);
    python.at("python").get_to(plan.python.python);
    python.at("install").get_to(plan.python.install);
    for (const Json& file : json.at("stage"))
        plan.stage.push_back({file.at("source").get<std::string>(), file.at("target").get<std::string>()});
    for (const Json& mount : json.at("mounts"))
        plan.mounts.push_back({mount.at("source").get<std::string>(), mount.at("target").get<std::string>(),
                               mount.at("path").get<std::string>(), mount.at("readOnly").get<bool>()});
    json.at("warnings").get_to(plan.warnings);
}

} // namespace trainyard::model
