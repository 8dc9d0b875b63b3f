#include "core/base/unit_text.h"
#include "core/model/job_spec_json.h"
#include "core/model/job_words.h"

#include <cmath>

namespace trainyard::model {

namespace {

// 4, not 4.0.
OrderedJson plainNumber(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
    return value;
}

template <typename T>
void put(OrderedJson& json, const char* name, const T& value, const T& usual = T{}) {
    if (value != usual) json[name] = value;
}

void putPart(OrderedJson& json, const char* name, OrderedJson part) {
    if (!part.empty()) json[name] = std::move(part);
}

OrderedJson writeCode(const Code& code) {
    OrderedJson json = OrderedJson::object();
    put(json, "package", code.package);
    put(json, "module", code.module);
    put(json, "script", code.script);
    put(json, "command", code.command);
    put(json, "folder", code.folder);
    return json;
}

OrderedJson writeEnvironment(const Environment& environment) {
    OrderedJson json = OrderedJson::object();
    put(json, "framework", environment.framework);
    put(json, "version", environment.version);
    put(json, "image", environment.image);
    put(json, "python", environment.python);
    put(json, "modules", environment.modules);
    put(json, "env", environment.env);
    return json;
}

OrderedJson writeResources(const Resources& resources) {
    OrderedJson json = OrderedJson::object();
    if (resources.cpu) json["cpu"] = plainNumber(*resources.cpu);
    if (resources.memory) json["memory"] = base::formatBytes(*resources.memory);
    if (resources.gpu) json["gpu"] = plainNumber(*resources.gpu);
    if (resources.time) json["time"] = base::formatDuration(*resources.time);
    put(json, "match", resources.match);
    put(json, "prefer", resources.prefer);
    for (const auto& [name, amount] : resources.extended) json["extended"][name] = OrderedJson(amount);
    return json;
}

OrderedJson writeRole(const Role& role) {
    OrderedJson json = {{"name", role.name}};
    put(json, "replicas", role.replicas, 1);
    putPart(json, "resources", writeResources(role.resources));
    putPart(json, "environment", writeEnvironment(role.environment));
    putPart(json, "code", writeCode(role.code));
    put(json, "args", role.args);
    return json;
}

OrderedJson writeMount(const Mount& mount) {
    OrderedJson json = {{"source", mount.source}, {"target", mount.target}};
    put(json, "readOnly", mount.readOnly, true);
    return json;
}

OrderedJson writeOutputs(const Outputs& outputs) {
    const Outputs usual;
    OrderedJson json = OrderedJson::object();
    put(json, "events", outputs.events, usual.events);
    put(json, "model", outputs.model, usual.model);
    put(json, "keep", outputs.keep);
    return json;
}

OrderedJson writeRetry(const Retry& retry) {
    OrderedJson json = OrderedJson::object();
    put(json, "limit", retry.limit);
    put(json, "on", retry.on);
    return json;
}

OrderedJson writeSite(const SiteChoice& site) {
    OrderedJson json = OrderedJson::object();
    put(json, "any", site.any);
    put(json, "names", site.names);
    return json;
}

} // namespace

OrderedJson writeJobSpec(const JobSpec& spec) {
    OrderedJson json = {{"apiVersion", jobApiVersion}};
    if (spec.kind != JobKind::Train) json["kind"] = toString(spec.kind);
    json["name"] = spec.name;
    putPart(json, "code", writeCode(spec.code));
    put(json, "args", spec.args);
    putPart(json, "hyperparameters", spec.hyperparameters);
    putPart(json, "environment", writeEnvironment(spec.environment));
    putPart(json, "resources", writeResources(spec.resources));
    for (const Role& role : spec.roles) json["roles"].push_back(writeRole(role));
    for (const Mount& mount : spec.mounts) json["mounts"].push_back(writeMount(mount));
    putPart(json, "outputs", writeOutputs(spec.outputs));
    put(json, "prepare", spec.prepare);
    put(json, "finish", spec.finish);
    putPart(json, "retry", writeRetry(spec.retry));
    put(json, "gang", spec.gang, true);
    put(json, "priority", spec.priority, std::string("normal"));
    putPart(json, "site", writeSite(spec.site));
    for (const auto& [driver, options] : spec.native) json["native"][driver] = OrderedJson(options);
    if (!spec.tune.is_null()) json["tune"] = OrderedJson(spec.tune);
    return json;
}

} // namespace trainyard::model
