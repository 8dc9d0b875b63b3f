#include "core/model/close_word.h"
#include "core/model/job_spec_readers.h"
#include "core/model/job_text.h"
#include "core/model/job_words.h"

#include <algorithm>

namespace trainyard::model {

namespace {

void readVersion(const FieldReader& job) {
    if (!job.has("apiVersion"))
        return job.problem("apiVersion", "The file does not say which version of the job format it is.",
                           "Add \"apiVersion\": \"" + std::string(jobApiVersion) + "\".");
    std::string version(jobApiVersion);
    job.text("apiVersion", version);
    if (version != jobApiVersion)
        job.problem("apiVersion", "The version “" + version + "” of the job format is not known here.",
                    "Write \"" + std::string(jobApiVersion) + "\".");
}

void readName(const FieldReader& job, std::string& name) {
    if (!job.has("name")) return job.problem("name", "The job has no name.", "Add \"name\", such as \"digits-mlp\".");
    const OrderedJson* value = job.find("name");
    job.text("name", name);
    if (!value->is_string() || isJobName(name)) return;
    const std::string nearest = nearestJobName(name);
    const std::string rule = "Use small letters and digits, with - and . between them, at most 63 of them";
    job.problem("name", "“" + name.substr(0, 80) + "” cannot be the name of a job.",
                rule + (isJobName(nearest) ? ", such as \"" + nearest + "\"." : "."));
}

void readTune(const FieldReader& job, Json& tune) {
    const OrderedJson* value = job.find("tune");
    if (!value) return;
    if (value->is_object())
        tune = Json(*value);
    else
        job.problem("tune", describe(*value) + ", not an object.", "Write {\"goal\": \"minimize\", \"metric\": …}.");
}

template <typename Reader, typename Part>
void readPart(const FieldReader& job, const char* name, Reader reader, Part& part, Problems& problems) {
    if (const OrderedJson* value = job.find(name)) reader(*value, job.pointerTo(name), part, problems);
}

} // namespace

SpecResult readJobSpec(const OrderedJson& json) {
    SpecResult result;
    JobSpec& spec = result.spec;
    Problems& problems = result.problems;
    const FieldReader job(json, "", problems);
    if (!job.isObject()) return result;
    std::string schema;
    job.text("$schema", schema); // for editors; says nothing about the job
    readVersion(job);
    if (const auto kind = job.choice("kind", jobKindWords())) spec.kind = static_cast<JobKind>(*kind);
    readName(job, spec.name);
    readPart(job, "code", readCode, spec.code, problems);
    job.texts("args", spec.args);
    readHyperparameters(job, spec.hyperparameters, problems);
    readPart(job, "environment", readEnvironment, spec.environment, problems);
    if (const OrderedJson* part = job.find("resources"))
        readResources(*part, "/resources", Within::Job, spec.resources, problems);
    readRoles(job, spec.roles, problems);
    readMounts(job, spec.mounts, problems);
    readPart(job, "outputs", readOutputs, spec.outputs, problems);
    job.text("prepare", spec.prepare);
    job.text("finish", spec.finish);
    readPart(job, "retry", readRetry, spec.retry, problems);
    job.boolean("gang", spec.gang);
    if (const auto priority = job.choice("priority", priorityWords())) spec.priority = priorityWords()[*priority];
    readPart(job, "site", readSite, spec.site, problems);
    readNative(job, spec.native, problems);
    readTune(job, spec.tune);
    job.finish();
    checkTogether(json, spec, problems);
    return result;
}

SpecResult parseJobSpec(std::string_view text) {
    const JobText read = readJobText(text);
    if (!read.readable) return {JobSpec{}, read.problems};
    SpecResult result = readJobSpec(read.document);
    result.problems.insert(result.problems.end(), read.problems.begin(), read.problems.end());
    for (SpecProblem& problem : result.problems)
        if (problem.line == 0) problem.line = read.outline.lineOf(problem.pointer);
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const SpecProblem& a, const SpecProblem& b) { return a.line < b.line; });
    return result;
}

std::map<std::string, int> jobTextLines(std::string_view text) {
    return readJobText(text).outline.lines();
}

} // namespace trainyard::model
