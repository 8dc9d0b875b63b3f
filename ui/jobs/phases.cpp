#include "ui/jobs/phases.h"

#include "ui/jobs/job_texts.h"
#include "ui/jobs/logic/job_entry.h"
#include "ui/theme/state_glyph.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

using State = model::JobState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Phases)
};

// The phase in which the job is, or in which it ended.
int reachedPhase(const model::Job& job) {
    const model::PhaseTimes& times = job.status.times;
    switch (job.status.state) {
    case State::Draft:
    case State::Queued:
        return 0;
    case State::Staging:
        return 1;
    case State::Starting:
        return 2;
    case State::Running:
        return 3;
    default:
        break;
    }
    return times.started ? 3 : times.starting ? 2 : times.staging ? 1 : 0;
}

QString leftOf(const JobProgress& progress, std::chrono::milliseconds soFar) {
    // Too early there is nothing to say, and a guess from one epoch in a hundred is no answer.
    if (progress.done <= 0 || progress.done * 50 < progress.total || soFar < std::chrono::seconds{20}) return {};
    const auto left = soFar * (progress.total - progress.done) / progress.done;
    if (left < std::chrono::seconds{1}) return {};
    return Words::tr("about %1 left", "%1 is a length of time").arg(JobTexts::duration(left));
}

QString causeOf(const model::Job& job) {
    QString cause = QString::fromStdString(job.status.reason);
    if (cause.isEmpty() && job.status.exitCode) cause = Words::tr("exit code %1").arg(*job.status.exitCode);
    return cause;
}

} // namespace

std::array<Phase, phaseCount> phasesOf(const model::Job& job, const std::optional<JobProgress>& progress,
                                       base::WallTime now) {
    const model::PhaseTimes& times = job.status.times;
    const State state = job.status.state;
    const bool ended = model::isTerminal(state);
    std::array<Phase, phaseCount> phases;
    phases[0].name = Words::tr("Queued", "phase of a job");
    phases[1].name = Words::tr("Staging", "phase of a job");
    phases[2].name = Words::tr("Starting", "phase of a job");
    phases[3].name = Words::tr("Running", "phase of a job");
    phases[4].name = Words::tr("Finished", "phase of a job");
    phases[0].began = times.submitted;
    phases[1].began = times.staging;
    phases[2].began = times.starting;
    phases[3].began = times.started;
    phases[4].began = times.ended;

    const int reached = reachedPhase(job);
    for (int i = 0; i < phaseCount - 1; ++i) {
        Phase& phase = phases[static_cast<std::size_t>(i)];
        if (i > reached) {
            phase.status = ended ? PhaseStatus::Skipped : PhaseStatus::Future;
            continue;
        }
        std::optional<base::WallTime> end = ended ? times.ended : std::optional<base::WallTime>(now);
        for (int next = i + 1; next <= reached; ++next)
            if (const auto began = phases[static_cast<std::size_t>(next)].began) {
                end = began;
                break;
            }
        if (phase.began && end)
            phase.length = std::max(std::chrono::milliseconds{0},
                                    std::chrono::duration_cast<std::chrono::milliseconds>(*end - *phase.began));
        if (i < reached) {
            phase.status = phase.began ? PhaseStatus::Done : PhaseStatus::Skipped;
        } else if (!ended) {
            phase.status = PhaseStatus::Current;
            if (state == State::Running && progress) {
                phase.share = double(progress->done) / double(progress->total);
                if (phase.length) phase.note = leftOf(*progress, *phase.length);
            } else if (state == State::Stopping) {
                phase.note = Words::tr("stopping", "a job that is being cancelled");
            } else {
                phase.note = QString::fromStdString(job.status.reason);
            }
        } else if (state == State::Completed) {
            phase.status = PhaseStatus::Done;
        } else {
            phase.status = state == State::Failed || state == State::Lost ? PhaseStatus::Failed : PhaseStatus::Stopped;
            phase.note = causeOf(job);
            if (phase.note.isEmpty()) phase.note = stateText(state).toLower();
        }
    }
    if (ended) phases[4].status = state == State::Completed ? PhaseStatus::Done : PhaseStatus::Stopped;
    return phases;
}

QString phaseTime(const Phase& phase, base::WallTime now) {
    QStringList parts;
    if (phase.length)
        parts << JobTexts::duration(*phase.length);
    else if (phase.began && phase.status != PhaseStatus::Future)
        parts << JobTexts::shortTime(*phase.began, now);
    if (!phase.note.isEmpty()) parts << phase.note;
    return parts.join(QStringLiteral(" · "));
}

QString sayPhase(const Phase& phase, base::WallTime now) {
    QString status;
    switch (phase.status) {
    case PhaseStatus::Done:
        status = Words::tr("done", "phase of a job");
        break;
    case PhaseStatus::Current:
        status = Words::tr("now", "phase of a job");
        break;
    case PhaseStatus::Failed:
        status = Words::tr("failed", "phase of a job");
        break;
    case PhaseStatus::Stopped:
        status = Words::tr("ended", "phase of a job");
        break;
    case PhaseStatus::Skipped:
        status = Words::tr("did not happen", "phase of a job");
        break;
    case PhaseStatus::Future:
        status = Words::tr("not yet", "phase of a job");
        break;
    }
    const QString time = phaseTime(phase, now);
    QString said = phase.name + QStringLiteral(", ") + status;
    if (!time.isEmpty()) said += QStringLiteral(", ") + time;
    return said;
}

} // namespace trainyard::ui
