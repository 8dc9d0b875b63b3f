// Jobs as lines and words for people.
#pragma once

#include "app/yard/terminal.h"
#include "core/base/clock.h"
#include "core/model/job.h"

#include <optional>
#include <string>

namespace trainyard::yard {

Colour colourOf(model::JobState state);
std::string stateText(model::JobState state); // "timed out"
// In local time: "2026-11-22 12:52:03"; "-" where it did not happen.
std::string timeText(const std::optional<base::WallTime>& time);
// "34 s", "12 min 5 s", "3 h 41 min"
std::string durationText(base::WallTime::duration duration);
// How long the job has run, "-" where it has not begun.
std::string ranText(const model::Job& job, base::WallTime now);
// "digits-mlp is completed."; with its reason where it has one.
std::string summaryLine(const model::Job& job);

} // namespace trainyard::yard
