// A job file as the verbs take it: read, changed by --set, checked; all mistakes told at once.
#pragma once

#include "app/yard/yard.h"
#include "core/model/job_spec_json.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::yard {

struct SpecFile {
    std::string name;             // as the user gave it; "-" is standard input
    std::filesystem::path folder; // absolute; relative paths of the spec start here
    model::SpecResult result;
};

// The error is that the file cannot be read or a --set is not path=value; mistakes of the spec are in the result.
base::Expected<SpecFile> readSpecFile(const std::string& name, const std::vector<std::string>& settings = {});

// [{"pointer", "message", "remedy", "line"}]
nlohmann::json toJson(const std::vector<model::SpecProblem>& problems);
// Tells every mistake of the file and gives the exit code.
int failWithProblems(const Yard& yard, const SpecFile& file);

// `path=value` put into the document. The path is dotted (resources.cpu, roles.0.replicas) or a JSON pointer
// (/resources/cpu); the value is JSON where it reads as JSON, else text.
base::Expected<void> applySetting(model::OrderedJson& document, const std::string& setting, bool valueIsText = false);
// The JSON pointer that the path of a setting means.
std::string settingPointer(const std::string& setting);

} // namespace trainyard::yard
