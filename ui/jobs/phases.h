// The life of a job as five phases, for the strip above its pages and for its overview. Pure.
#pragma once

#include "core/model/job.h"
#include "ui/jobs/logic/job_progress.h"

#include <QString>

#include <array>
#include <optional>

namespace trainyard::ui {

enum class PhaseStatus { Done, Current, Failed, Stopped, Skipped, Future };

struct Phase {
    QString name;
    PhaseStatus status = PhaseStatus::Future;
    std::optional<base::WallTime> began;
    std::optional<std::chrono::milliseconds> length; // of the last phase: none
    std::optional<double> share;                     // of the current one, where it is known
    QString note;                                    // behind the length: "3 of 4 tasks run", the cause of a failure
};

inline constexpr int phaseCount = 5; // queued, staging, starting, running, finished

std::array<Phase, phaseCount> phasesOf(const model::Job& job, const std::optional<JobProgress>& progress,
                                       base::WallTime now);
// "Running, 3 h 41 min, failed: exit code 1": for those who hear it.
QString sayPhase(const Phase& phase, base::WallTime now);
// "3 h 41 min · about 2 h 16 min left"
QString phaseTime(const Phase& phase, base::WallTime now);

} // namespace trainyard::ui
