// Looking for one problem among all of a job file.
#pragma once

#include "core/model/job_spec_json.h"
#include "tests/support/catch.h"

#include <string>

namespace trainyard::tests {

inline std::string listed(const std::vector<model::SpecProblem>& problems) {
    std::string text;
    for (const auto& problem : problems)
        text += std::to_string(problem.line) + " " + problem.pointer + ": " + problem.message + " | " + problem.remedy +
                "\n";
    return text;
}

inline const model::SpecProblem* problemAt(const std::vector<model::SpecProblem>& problems,
                                           const std::string& pointer) {
    for (const auto& problem : problems)
        if (problem.pointer == pointer) return &problem;
    return nullptr;
}

// A valid job with one more field, given as JSON text.
inline std::string jobWith(const std::string& field) {
    return R"({"apiVersion": "trainyard/v1", "name": "x", "code": {"command": ["true"]}, )" + field + "}";
}

// The only problem of that job.
inline model::SpecProblem onlyProblem(const std::string& text) {
    const model::SpecResult result = model::parseJobSpec(text);
    INFO(text << "\n" << listed(result.problems));
    REQUIRE(result.problems.size() == 1);
    return result.problems.front();
}

} // namespace trainyard::tests
