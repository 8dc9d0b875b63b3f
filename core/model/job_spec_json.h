// Reads, checks and writes job files. Pure functions; thread-safe.
// Format: docs/job-file.md and resources/schemas/job-v1.schema.json.
#pragma once

#include "core/base/expected.h"
#include "core/model/job_spec.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::model {

// One mistake in a job file. Several are reported at once.
struct SpecProblem {
    std::string pointer; // JSON pointer (RFC 6901) of the field: /resources/memory
    std::string message; // what was wrong, with the value that caused it
    std::string remedy;  // what would be right
    int line = 0;        // 1-based line in the text, 0 where not known
    bool operator==(const SpecProblem&) const = default;
};

struct SpecResult {
    JobSpec spec; // what could be read; complete only where `problems` is empty
    std::vector<SpecProblem> problems;
    bool valid() const { return problems.empty(); }
};

// JSON (comments allowed) or YAML, told apart by the text itself. Never throws; text that is not UTF-8, too deep or too
// large is a problem at pointer "".
SpecResult parseJobSpec(std::string_view text);
// The same from parsed JSON, as the form has it.
SpecResult readJobSpec(const OrderedJson& json);
// Text to an ordered JSON document; problem at "" with the line otherwise.
base::Expected<OrderedJson> parseJobText(std::string_view text);

// The line of each JSON pointer in the text of a job file, also where the file has mistakes: what an editor lights.
std::map<std::string, int> jobTextLines(std::string_view text);

// Canonical form: apiVersion first, defaults left out, units as text ("16Gi", "8h").
OrderedJson writeJobSpec(const JobSpec& spec);

std::string_view toString(JobKind kind);

} // namespace trainyard::model
