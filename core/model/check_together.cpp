#include "core/model/close_word.h"
#include "core/model/job_spec_readers.h"
#include "core/model/placeholders.h"

namespace trainyard::model {

namespace {

bool runsOwnCode(JobKind kind) {
    return kind == JobKind::Train || kind == JobKind::Batch || kind == JobKind::Tune;
}

void checkCode(const OrderedJson& json, const JobSpec& spec, Problems& problems) {
    if (!runsOwnCode(spec.kind) || json.contains("code")) return;
    const std::string remedy =
        "Add \"code\" with \"module\" and \"package\" or \"folder\", or \"script\", or \"command\".";
    const auto roles = json.find("roles");
    if (roles == json.end() || !roles->is_array() || roles->empty()) {
        problems.push_back({"/code", "The job has no code to run.", remedy, 0});
        return;
    }
    for (std::size_t i = 0; i < roles->size(); ++i)
        if ((*roles)[i].is_object() && !(*roles)[i].contains("code"))
            problems.push_back(
                {"/roles/" + std::to_string(i) + "/code", "Neither the role nor the job has code to run.", remedy, 0});
}

void checkPlaceholders(const std::vector<std::string>& texts, const std::string& pointer, const OrderedJson& json,
                       Problems& problems) {
    const auto given = json.find("hyperparameters");
    Words known;
    if (given != json.end() && given->is_object())
        for (const auto& entry : given->items()) known.push_back(entry.key());
    for (std::size_t i = 0; i < texts.size(); ++i)
        replacePlaceholders(texts[i], [&](const std::string& name) -> std::optional<std::string> {
            if (std::find(known.begin(), known.end(), name) != known.end()) return std::nullopt;
            const std::string close = closestWord(name, known);
            problems.push_back({pointer + "/" + std::to_string(i),
                                "“{{" + name + "}}” names no hyper-parameter of this job.",
                                close.empty() ? "Add \"" + name + "\" to “hyperparameters”, or take the braces away."
                                              : "Did you mean {{" + close + "}}?",
                                0});
            return std::nullopt;
        });
}

} // namespace

void checkTogether(const OrderedJson& json, const JobSpec& spec, Problems& problems) {
    checkCode(json, spec, problems);
    if (spec.kind == JobKind::Tune && !json.contains("tune"))
        problems.push_back(
            {"/tune", "A job of kind tune says what to tune.",
             "Add \"tune\" with its \"goal\", \"metric\" and \"parameters\", or write \"kind\": \"train\".", 0});
    checkPlaceholders(spec.args, "/args", json, problems);
    checkPlaceholders(spec.code.command, "/code/command", json, problems);
    for (std::size_t i = 0; i < spec.roles.size(); ++i) {
        const std::string role = "/roles/" + std::to_string(i);
        checkPlaceholders(spec.roles[i].args, role + "/args", json, problems);
        checkPlaceholders(spec.roles[i].code.command, role + "/code/command", json, problems);
    }
}

} // namespace trainyard::model
