// Where the fields of a job file stand in its text: the line of each JSON pointer. Used to place problems and to light
// the lines of a field in the editor.
#pragma once

#include "core/model/job_spec_json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::model {

constexpr int deepestNesting = 64;
constexpr std::size_t mostNames = 10'000; // in one object: looking up names in ordered JSON is linear

class TextOutline {
public:
    // Keeps the first line given for a pointer. Stops keeping when the text has more fields than any job file.
    void record(const std::string& pointer, int line);
    // Of the pointer or of the nearest thing around it; 0 where nothing is known.
    int lineOf(std::string pointer) const;
    const std::map<std::string, int>& lines() const { return lines_; }

    std::vector<SpecProblem> problems; // names given twice, nesting beyond deepestNesting
    bool excessive = false;            // beyond a limit: must not be parsed

private:
    std::map<std::string, int> lines_;
    std::size_t bytes_ = 0;
};

// One token of a JSON pointer with ~ and / escaped, and the '/' before it.
std::string pointerStep(std::string_view name);
SpecProblem repeatedName(const std::string& pointer, std::string_view name, int firstLine, int line);
SpecProblem tooDeepNesting(int line);
SpecProblem tooManyNames(const std::string& pointer, int line);

// Of JSON text with comments. Lenient: text that is not JSON gives an outline as far as it makes sense.
TextOutline outlineJson(std::string_view text);

} // namespace trainyard::model
