#include "core/engine/document_text.h"

#include "core/model/job_spec_json.h"

namespace trainyard::engine {

namespace {

template <typename Value>
base::Expected<std::string> dump(const Value& json) {
    try {
        return json.dump();
    } catch (const nlohmann::json::exception& problem) {
        return base::makeError(base::ErrorCode::InvalidArgument, "The job holds text that is not UTF-8.",
                               "Rename the file or change the text that has other characters.", problem.what());
    }
}

base::Error damaged(const char* what, std::string detail) {
    return base::makeError(base::ErrorCode::Corrupted, std::string("The stored ") + what + " of the job is damaged.",
                           "Submit the job again from its file.", std::move(detail));
}

} // namespace

base::Expected<std::string> toText(const model::JobSpec& spec) {
    return dump(model::writeJobSpec(spec));
}

base::Expected<std::string> toText(const model::JobPlan& plan) {
    return dump(nlohmann::json(plan));
}

base::Expected<model::JobSpec> specFromText(const std::string& text) {
    model::SpecResult result = model::parseJobSpec(text);
    if (!result.valid())
        return damaged("job file", result.problems.front().pointer + ": " + result.problems.front().message);
    return std::move(result.spec);
}

base::Expected<model::JobPlan> planFromText(const std::string& text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) return damaged("plan", "not JSON");
    try {
        return json.get<model::JobPlan>();
    } catch (const nlohmann::json::exception& problem) {
        return damaged("plan", problem.what());
    }
}

} // namespace trainyard::engine
