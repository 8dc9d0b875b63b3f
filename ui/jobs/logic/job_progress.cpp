#include "ui/jobs/logic/job_progress.h"

#include "core/base/number_text.h"

#include <re2/re2.h>

namespace trainyard::ui {

namespace {

std::optional<JobProgress> lastOf(std::string_view log, const RE2& pattern, const char* unit) {
    std::optional<JobProgress> last;
    re2::StringPiece rest(log.data(), log.size());
    re2::StringPiece done, total;
    while (RE2::FindAndConsume(&rest, pattern, &done, &total)) {
        const auto a = base::parseInt({done.data(), done.size()});
        const auto b = base::parseInt({total.data(), total.size()});
        if (a && b && *b > 0 && *a <= *b) last = JobProgress{unit, *a, *b};
    }
    return last;
}

} // namespace

std::optional<JobProgress> lastProgress(std::string_view log) {
    static const RE2 epoch(R"((?i)\bepochs?[ :=]*\[?(\d{1,15})\s*/\s*(\d{1,15}))", RE2::Quiet);
    static const RE2 step(R"((?i)\b(?:steps?|iter(?:ation)?s?)[ :=]*\[?(\d{1,15})\s*/\s*(\d{1,15}))", RE2::Quiet);
    if (auto progress = lastOf(log, epoch, "epoch")) return progress;
    return lastOf(log, step, "step");
}

} // namespace trainyard::ui
