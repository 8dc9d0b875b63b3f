// What a job's own files say about it: how far it is and how its loss goes. A value.
#pragma once

#include "ui/jobs/logic/job_progress.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace trainyard::ui {

inline constexpr int sparklinePoints = 52;

struct JobInsight {
    std::optional<JobProgress> progress;
    std::string lossTag;          // "train/loss"; empty where there is none
    std::vector<float> lossCurve; // at most sparklinePoints, evenly over the steps
    double loss = std::numeric_limits<double>::quiet_NaN();
    bool operator==(const JobInsight&) const = default;
};

} // namespace trainyard::ui
