#include "core/model/job_spec_readers.h"
#include "core/model/job_words.h"

namespace trainyard::model {

namespace {

bool isVariableName(const std::string& name) {
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && !(c >= '0' && c <= '9')) return false;
    }
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9');
}

void readVariable(const std::string& name, const OrderedJson& value, const std::string& pointer,
                  Environment& environment, Problems& problems) {
    if (!isVariableName(name))
        problems.push_back({pointer, "“" + name + "” cannot name an environment variable.",
                            "Use letters, digits and _, and begin with a letter or _.", 0});
    else if (isReservedVariable(name))
        problems.push_back({pointer, "Trainyard sets “" + name + "” itself, so the job cannot.",
                            "Use another name; docs/job-file.md lists the variables that tasks get.", 0});
    else if (!value.is_string()) {
        const bool quotable = value.is_number() || value.is_boolean();
        problems.push_back({pointer, describe(value) + ", not text.",
                            quotable ? "Write it in quotes: \"" + value.dump() + "\"." : "Write one text in quotes.",
                            0});
    } else if (checkText(value, pointer, problems))
        environment.env[name] = value.get<std::string>();
}

} // namespace

void readEnvironment(const OrderedJson& json, const std::string& pointer, Environment& environment,
                     Problems& problems) {
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return;
    fields.text("framework", environment.framework);
    fields.text("version", environment.version);
    fields.text("image", environment.image);
    fields.text("python", environment.python);
    fields.texts("modules", environment.modules);
    fields.members("env", [&](const std::string& name, const OrderedJson& value, const std::string& inner) {
        readVariable(name, value, inner, environment, problems);
    });
    fields.finish();
    for (std::size_t i = 0; i < environment.modules.size(); ++i)
        // A module name reaches a shell on clusters; words of modules never hold these.
        if (environment.modules[i].empty() ||
            environment.modules[i].find_first_of(" \t\r\n;&|$`'\"<>(){}*?!\\") != std::string::npos)
            problems.push_back({fields.pointerTo("modules"),
                                "“" + environment.modules[i] + "” is not the name of a module.",
                                "Write one name for each item, such as \"cuda/12\".", 0});
    if (!environment.version.empty() && environment.framework.empty() && pointer == "/environment")
        fields.problem("version", "A version is given, but not of which framework.",
                       "Add \"framework\", such as \"pytorch\".");
}

} // namespace trainyard::model
