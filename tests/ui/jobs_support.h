// What the tests of the job page share: the application, a theme, jobs and snapshots, and a watch on Qt's warnings.
#pragma once

#include "core/engine/job_engine.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStringList>

namespace trainyard::tests {

class StillClock final : public base::Clock {
public:
    base::WallTime now() const override { return base::parseIso8601("2026-11-22T12:00:00Z").value(); }
    base::SteadyTime steadyNow() const override { return {}; }
};

// The one application of the test program; offscreen.
QApplication& application();
// A theme on it, light, with its style applied.
ui::Theme& theme();

// Fails the test where Qt has warned of anything since the last look.
class NoWarnings {
public:
    NoWarnings();
    ~NoWarnings();
};

std::shared_ptr<model::Job> makeUiJob(int number, model::JobState state);
engine::JobsSnapshotPtr snapshotOf(const std::vector<std::shared_ptr<model::Job>>& jobs);
// Until posted events and timers of up to `ms` have run.
void settle(int ms = 0);

} // namespace trainyard::tests
