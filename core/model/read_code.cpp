#include "core/model/job_spec_readers.h"

#include <algorithm>

namespace trainyard::model {

namespace {

// Dotted Python names; letters beyond ASCII are letters to Python too.
bool isModuleName(const std::string& text) {
    bool start = true;
    for (const char c : text) {
        const unsigned char byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || byte >= 0x80;
        const bool digit = c >= '0' && c <= '9';
        if (c == '.' ? start : !(letter || (digit && !start))) return false;
        start = c == '.';
    }
    return !start;
}

void checkPackage(const FieldReader& fields, const std::string& pointer, const Code& code, Problems& problems) {
    const bool package = fields.has("package");
    const bool module = fields.has("module");
    if (package && !module)
        problems.push_back({pointer, "“package” is given without “module”.",
                            "Add the module to run, such as \"module\": \"trainer.task\".", 0});
    if (module && !package && !fields.has("folder"))
        problems.push_back(
            {pointer, "“module” is given without the place where it is.",
             "Add \"package\": a Python sdist or wheel, or \"folder\": the folder that holds its source.", 0});
    if (!code.module.empty() && !isModuleName(code.module))
        fields.problem("module", "“" + code.module + "” is not the name of a Python module.",
                       "Write names joined by dots, such as trainer.task, without “.py”.");
}

} // namespace

void readCode(const OrderedJson& json, const std::string& pointer, Code& code, Problems& problems) {
    const FieldReader fields(json, pointer, problems);
    if (!fields.isObject()) return;
    fields.text("package", code.package);
    fields.text("module", code.module);
    fields.text("script", code.script);
    fields.texts("command", code.command);
    fields.text("folder", code.folder);
    fields.finish();

    for (const char* name : {"package", "module", "script", "folder"})
        if (const OrderedJson* value = fields.find(name);
            value && value->is_string() && value->get_ref<const std::string&>().empty())
            fields.problem(name, "The text is empty.", "Name it, or leave the field out.");
    const OrderedJson* command = fields.find("command");
    if (command && command->is_array() &&
        (command->empty() || (command->front().is_string() && command->front() == "")))
        fields.problem("command", "The command has no program.",
                       "Write the program first, such as [\"python3\", \"-m\", \"x\"].");

    Words given;
    for (const char* name : {"package", "script", "command"})
        if (fields.has(name)) given.emplace_back(std::string("“") + name + "”");
    if (fields.has("module") && !fields.has("package")) given.insert(given.begin(), "“module”");
    if (given.size() > 1)
        problems.push_back(
            {pointer, joinWords(given, "and") + " are given, but a task runs one of them.", "Keep one of them.", 0});
    else if (given.empty())
        problems.push_back({pointer, "The code names nothing to run.",
                            "Give \"module\" with \"package\" or \"folder\", or \"script\", or \"command\".", 0});
    checkPackage(fields, pointer, code, problems);
}

} // namespace trainyard::model
