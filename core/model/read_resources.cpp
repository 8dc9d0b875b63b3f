#include "core/model/job_spec_readers.h"

#include <cmath>

namespace trainyard::model {

namespace {

constexpr double mostCores = 65'536;
constexpr double mostGpus = 4'096;

void readGpu(const FieldReader& fields, std::optional<double>& gpu) {
    std::optional<double> wanted;
    fields.number("gpu", wanted, {0, mostGpus, false});
    if (!wanted) return;
    const double milli = *wanted * 1000;
    if (std::abs(milli - std::round(milli)) > 1e-6)
        return fields.problem("gpu", "GPUs are shared in steps of 0.001.",
                              "Write a share with at most three decimals, such as 0.5.");
    gpu = wanted;
}

void readExtended(const FieldReader& fields, std::map<std::string, Json>& extended, Problems& problems) {
    fields.members("extended", [&](const std::string& name, const OrderedJson& value, const std::string& pointer) {
        const bool amount = value.is_number() && value.get<double>() >= 0;
        if (name.empty())
            problems.push_back(
                {pointer, "A resource has no name.", "Name it as the site does, such as \"rdma/hca\".", 0});
        else if (!amount && !value.is_string())
            problems.push_back(
                {pointer, describe(value) + ", not an amount.", "Write a number, or text such as \"16Gi\".", 0});
        else
            extended[name] = Json(value);
    });
}

} // namespace

void readResources(const OrderedJson& json, const std::string& pointer, Within within, Resources& resources,
                   Problems& problems) {
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return;
    fields.number("cpu", resources.cpu, {0, mostCores, true});
    fields.bytes("memory", resources.memory);
    readGpu(fields, resources.gpu);
    if (within == Within::Job)
        fields.duration("time", resources.time);
    else
        fields.misplaced("time", "The time limit is one for the whole job.", "Write it in /resources/time.");
    fields.text("match", resources.match);
    fields.text("prefer", resources.prefer);
    readExtended(fields, resources.extended, problems);
    fields.finish();
}

} // namespace trainyard::model
