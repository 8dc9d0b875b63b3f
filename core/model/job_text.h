// Text of a job file to a JSON document with its outline.
#pragma once

#include "core/model/text_outline.h"

#include <string_view>

namespace trainyard::model {

struct JobText {
    OrderedJson document;
    TextOutline outline;
    std::vector<SpecProblem> problems; // where there is one, `document` may be incomplete
    bool readable = true;              // false: `document` is not there at all
};

// JSON with comments or YAML, told apart by the text.
JobText readJobText(std::string_view text);

// The YAML half; the text is UTF-8 and not too large.
JobText readYamlText(std::string_view text);
// The JSON half, likewise.
JobText readJsonText(std::string_view text);

} // namespace trainyard::model
