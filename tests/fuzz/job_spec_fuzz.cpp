// Any text is either a valid job or a list of problems; a valid job is the same after it was written and read again.
#include "core/model/job_spec_json.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace trainyard::model;

namespace {

void require(bool condition, const char* what) {
    if (condition) return;
    std::fputs(what, stderr);
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const SpecResult result = parseJobSpec(text);
    for (const SpecProblem& problem : result.problems) {
        require(!problem.message.empty(), "a problem without words\n");
        require(problem.line >= 0, "a line below zero\n");
    }
    if (!result.valid()) return 0;
    const SpecResult again = parseJobSpec(writeJobSpec(result.spec).dump());
    require(again.valid(), "what was written is not valid\n");
    require(again.spec == result.spec, "what was written reads as something else\n");
    return 0;
}
