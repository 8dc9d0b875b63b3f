#include "core/plan/inherited_role.h"

#include "core/model/job_words.h"

#include <algorithm>

namespace trainyard::plan {

namespace {

template <typename T>
void inherit(T& own, const T& above) {
    if (own == T{}) own = above;
}

model::Resources inheritResources(model::Resources own, const model::Resources& above) {
    if (!own.cpu) own.cpu = above.cpu;
    if (!own.memory) own.memory = above.memory;
    if (!own.gpu) own.gpu = above.gpu;
    own.time = above.time;
    inherit(own.match, above.match);
    inherit(own.prefer, above.prefer);
    own.extended.insert(above.extended.begin(), above.extended.end());
    return own;
}

model::Environment inheritEnvironment(model::Environment own, const model::Environment& above) {
    // A version belongs to its framework.
    if (own.framework.empty()) inherit(own.version, above.version);
    inherit(own.framework, above.framework);
    inherit(own.image, above.image);
    inherit(own.python, above.python);
    inherit(own.modules, above.modules);
    own.env.insert(above.env.begin(), above.env.end());
    return own;
}

InheritedRole inheritedRole(const model::JobSpec& spec, const model::Role& role, const std::string& pointer) {
    InheritedRole result;
    result.own = pointer;
    result.said = role.resources;
    result.role = role;
    result.code = role.code.empty() ? "/code" : pointer + "/code";
    if (role.code.empty()) {
        result.role.code = spec.code;
    } else {
        inherit(result.role.code.folder, spec.code.folder);
    }
    result.environment = role.environment == model::Environment{} ? "/environment" : pointer + "/environment";
    result.role.environment = inheritEnvironment(role.environment, spec.environment);
    result.resources = role.resources == model::Resources{} ? "/resources" : pointer + "/resources";
    result.role.resources = inheritResources(role.resources, spec.resources);
    inherit(result.role.args, spec.args);
    return result;
}

std::size_t rankOf(const std::string& name) {
    const auto& words = model::roleWords();
    return static_cast<std::size_t>(std::find(words.begin(), words.end(), name) - words.begin());
}

} // namespace

std::vector<InheritedRole> inheritedRoles(const model::JobSpec& spec) {
    std::vector<InheritedRole> roles;
    if (spec.roles.empty()) {
        model::Role only;
        only.name = "worker";
        roles.push_back(inheritedRole(spec, only, ""));
    }
    for (std::size_t i = 0; i < spec.roles.size(); ++i)
        roles.push_back(inheritedRole(spec, spec.roles[i], "/roles/" + std::to_string(i)));
    std::stable_sort(roles.begin(), roles.end(), [](const InheritedRole& a, const InheritedRole& b) {
        return rankOf(a.role.name) < rankOf(b.role.name);
    });
    return roles;
}

bool saysResource(const model::Resources& resources, const std::string& field) {
    if (field == "cpu") return resources.cpu.has_value();
    if (field == "memory") return resources.memory.has_value();
    if (field == "gpu") return resources.gpu.has_value();
    if (field == "match") return !resources.match.empty();
    return field == "prefer" && !resources.prefer.empty();
}

std::string resourcePointer(const InheritedRole& role, const std::string& field) {
    return (saysResource(role.said, field) ? role.own : std::string()) + "/resources/" + field;
}

bool trains(const std::string& role) {
    return role != "ps" && role != "evaluator";
}

} // namespace trainyard::plan
