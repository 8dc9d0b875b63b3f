#include "core/model/job_spec_readers.h"
#include "core/model/job_words.h"

#include <algorithm>

namespace trainyard::model {

namespace {

const std::string& worksAsChief(const std::string& name) {
    static const std::string chief = "chief";
    return name == "master" ? chief : name;
}

Role readRole(const OrderedJson& json, const std::string& pointer, Problems& problems) {
    Role role;
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return role;
    if (const auto word = fields.choice("name", roleWords()))
        role.name = roleWords()[*word];
    else if (!fields.has("name"))
        fields.problem("name", "The role has no name.", "Add \"name\": " + joinWords(roleWords(), "or") + ".");
    fields.integer("replicas", role.replicas, 1, mostReplicas);
    if (worksAsChief(role.name) == "chief" && role.replicas > 1) {
        fields.problem("replicas",
                       "There is one " + role.name + " in a job, not " + std::to_string(role.replicas) + ".",
                       "Write 1, and give the others the role worker.");
    }
    if (const OrderedJson* part = fields.find("resources"))
        readResources(*part, fields.pointerTo("resources"), Within::Role, role.resources, problems);
    if (const OrderedJson* part = fields.find("environment"))
        readEnvironment(*part, fields.pointerTo("environment"), role.environment, problems);
    if (const OrderedJson* part = fields.find("code")) readCode(*part, fields.pointerTo("code"), role.code, problems);
    fields.texts("args", role.args);
    fields.finish();
    return role;
}

void checkRoles(const FieldReader& job, const std::vector<Role>& roles, Problems& problems) {
    std::vector<std::string> seen;
    std::int64_t tasks = 0;
    bool anyName = false;
    bool worker = false;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const std::string& name = roles[i].name;
        tasks += roles[i].replicas;
        if (name.empty()) continue;
        anyName = true;
        worker = worker || worksAsChief(name) == "chief" || name == "worker";
        const std::string pointer = job.pointerTo("roles") + "/" + std::to_string(i) + "/name";
        if (std::find(seen.begin(), seen.end(), name) != seen.end())
            problems.push_back(
                {pointer, "The role “" + name + "” is there twice.", "Raise its “replicas” instead.", 0});
        else if (std::find_if(seen.begin(), seen.end(), [&](const std::string& other) {
                     return worksAsChief(other) == worksAsChief(name);
                 }) != seen.end())
            problems.push_back({pointer, "A job has a chief or a master, not both.",
                                "Keep chief; master is the older word for it.", 0});
        seen.push_back(name);
    }
    if (anyName && !worker && seen.size() == roles.size())
        job.problem("roles", "The job has only " + joinWords(seen, "and") + ", and nothing that trains.",
                    "Add a role worker or chief.");
    if (tasks > mostReplicas)
        job.problem("roles", "The roles ask for " + std::to_string(tasks) + " tasks together.",
                    "A job has at most " + std::to_string(mostReplicas) + " tasks.");
}

} // namespace

void readRoles(const FieldReader& job, std::vector<Role>& roles, Problems& problems) {
    job.items("roles", [&](std::size_t, const OrderedJson& json, const std::string& pointer) {
        roles.push_back(readRole(json, pointer, problems));
    });
    checkRoles(job, roles, problems);
}

} // namespace trainyard::model
