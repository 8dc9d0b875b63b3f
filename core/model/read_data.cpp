// Hyper-parameters, mounts and outputs: what goes in and what comes out.
#include "core/model/job_spec_readers.h"

#include <algorithm>

namespace trainyard::model {

namespace {

bool isOptionName(const std::string& name) {
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '.') return false;
    }
    return !name.empty() && name.front() != '-' && name.front() != '.';
}

bool isDrive(std::string_view path) {
    return path.size() > 2 && path[1] == ':' && (path[2] == '/' || path[2] == '\\');
}

bool leavesFolder(std::string_view path) {
    std::string part;
    for (const char c : std::string(path) + "/") {
        if (c != '/' && c != '\\') {
            part += c;
            continue;
        }
        if (part == "..") return true;
        part.clear();
    }
    return false;
}

// A path below the job's folder.
void checkInside(const std::string& path, const std::string& pointer, Problems& problems) {
    if (path.empty())
        problems.push_back({pointer, "The path is empty.", "Write a path in the job's folder, such as \"runs\".", 0});
    else if (path.front() == '/' || path.front() == '\\' || path.front() == '~' || isDrive(path) || leavesFolder(path))
        problems.push_back({pointer, "“" + path + "” leads out of the job's folder.",
                            "Write a path in the job's folder, such as \"runs\".", 0});
}

void checkMount(const FieldReader& fields, const Mount& mount, const std::vector<Mount>& others) {
    for (const char* name : {"source", "target"})
        if (!fields.has(name))
            fields.problem(name, std::string("The mount has no “") + name + "”.",
                           "Write {\"source\": \"s3://bucket/digits\", \"target\": \"/data\"}.");
    if (const OrderedJson* source = fields.find("source"); source && source->is_string() && mount.source.empty())
        fields.problem("source", "The source is empty.",
                       "Write a path or a storage address, such as s3://bucket/digits.");
    const OrderedJson* target = fields.find("target");
    if (!target || !target->is_string()) return;
    const bool absolute = (!mount.target.empty() && mount.target.front() == '/') || isDrive(mount.target);
    if (!absolute || leavesFolder(mount.target) || mount.target == "/")
        return fields.problem("target", "“" + mount.target + "” is not an absolute path of a folder.",
                              "Write where the tasks look for it, such as /data.");
    for (const Mount& other : others)
        if (other.target == mount.target)
            return fields.problem("target", "Two mounts have the target “" + mount.target + "”.",
                                  "Give each its own target.");
}

} // namespace

void readHyperparameters(const FieldReader& job, OrderedJson& hyperparameters, Problems& problems) {
    job.members("hyperparameters", [&](const std::string& name, const OrderedJson& value, const std::string& pointer) {
        if (!isOptionName(name))
            problems.push_back({pointer, "“" + name + "” cannot be an option of a program.",
                                "Use letters, digits, -, _ and ., and begin with a letter, such as learning-rate.", 0});
        else if (value.is_null() || value.is_structured())
            problems.push_back({pointer, describe(value) + ", not a number, text, true or false.",
                                value.is_array() ? "Write one text, such as \"100,50\", and split it in the program."
                                                 : "Write one value.",
                                0});
        else if (!value.is_string() || checkText(value, pointer, problems))
            hyperparameters[name] = value;
    });
}

void readMounts(const FieldReader& job, std::vector<Mount>& mounts, Problems& problems) {
    job.items("mounts", [&](std::size_t, const OrderedJson& json, const std::string& pointer) {
        const FieldReader fields(json, pointer, problems);
        if (!fields.isObject()) return;
        Mount mount;
        fields.text("source", mount.source);
        fields.text("target", mount.target);
        while (mount.target.size() > 1 && mount.target.back() == '/') mount.target.pop_back();
        fields.boolean("readOnly", mount.readOnly);
        fields.finish();
        checkMount(fields, mount, mounts);
        mounts.push_back(mount);
    });
}

void readOutputs(const OrderedJson& json, const std::string& pointer, Outputs& outputs, Problems& problems) {
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return;
    fields.text("events", outputs.events);
    fields.text("model", outputs.model);
    fields.texts("keep", outputs.keep);
    fields.finish();
    checkInside(outputs.events, fields.pointerTo("events"), problems);
    checkInside(outputs.model, fields.pointerTo("model"), problems);
    for (std::size_t i = 0; i < outputs.keep.size(); ++i)
        checkInside(outputs.keep[i], fields.pointerTo("keep") + "/" + std::to_string(i), problems);
}

} // namespace trainyard::model
