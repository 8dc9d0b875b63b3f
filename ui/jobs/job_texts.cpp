#include "ui/jobs/job_texts.h"

#include "ui/theme/state_glyph.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>
#include <map>

namespace trainyard::ui {

namespace {

QDateTime toDateTime(base::WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
}
QString text(const std::string& value) {
    return QString::fromStdString(value);
}

} // namespace

QString JobTexts::column(JobColumn column) {
    switch (column) {
    case JobColumn::Name:
        return tr("Job", "column of the job table");
    case JobColumn::State:
        return tr("State", "column of the job table");
    case JobColumn::Progress:
        return tr("Progress or reason", "column of the job table");
    case JobColumn::Site:
        return tr("Site", "column of the job table");
    case JobColumn::Resources:
        return tr("Resources", "column of the job table");
    case JobColumn::Loss:
        return tr("Loss", "column of the job table");
    case JobColumn::Owner:
        return tr("Owner", "column of the job table");
    case JobColumn::Submitted:
        return tr("Submitted", "column of the job table: when it was handed in");
    case JobColumn::Duration:
        return tr("Duration", "column of the job table");
    case JobColumn::Count:
        break;
    }
    return {};
}

QString JobTexts::filterField(FilterField field) {
    switch (field) {
    case FilterField::State:
        return tr("State", "filter");
    case FilterField::Site:
        return tr("Site", "filter");
    case FilterField::Owner:
        return tr("Owner", "filter");
    case FilterField::Since:
        return tr("Since", "filter");
    case FilterField::Name:
        return tr("Name", "filter");
    }
    return {};
}

QString JobTexts::filterValue(const FilterClause& clause) {
    if (clause.field == FilterField::State) {
        if (const auto known = model::parseJobState(clause.value)) return stateText(*known);
        if (clause.value == "active") return tr("active", "filter: jobs that are not over");
        if (clause.value == "ended") return tr("ended", "filter: jobs that are over");
    }
    if (clause.field == FilterField::Since) {
        if (clause.value == "today") return tr("today", "filter: submitted since midnight");
        if (clause.value == "1d") return tr("24 hours", "filter: submitted in the last 24 hours");
        if (clause.value == "7d") return tr("7 days", "filter: submitted in the last 7 days");
        if (clause.value == "30d") return tr("30 days", "filter: submitted in the last 30 days");
    }
    return text(clause.value);
}

QString JobTexts::shortTime(base::WallTime time, base::WallTime now) {
    const QDateTime then = toDateTime(time);
    const QDate today = toDateTime(now).date();
    const QLocale locale;
    const qint64 days = then.date().daysTo(today);
    if (days == 0) return locale.toString(then.time(), QStringLiteral("HH:mm"));
    if (days == 1) return tr("yesterday", "when a job was submitted");
    if (then.date().year() == today.year())
        return locale.toString(then.date(), tr("d MMM", "Qt date format without year"));
    return locale.toString(then.date(), tr("d MMM yyyy", "Qt date format with year"));
}

QString JobTexts::dayAndTime(base::WallTime time) {
    return QLocale().toString(toDateTime(time), tr("d MMM, HH:mm:ss", "Qt date and time format"));
}

QString JobTexts::fullTime(base::WallTime time) {
    const QDateTime then = toDateTime(time);
    return QLocale().toString(then, tr("d MMMM yyyy, HH:mm:ss", "Qt date and time format")) + QLatin1Char(' ') +
           then.timeZoneAbbreviation();
}

QString JobTexts::duration(std::chrono::milliseconds length) {
    const qint64 seconds = length.count() / 1000;
    if (seconds < 60) return tr("%1 s", "length of time in seconds").arg(seconds);
    if (seconds < 3600)
        return tr("%1 min %2 s", "length of time").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 2 * 86400)
        return tr("%1 h %2 min", "length of time").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    return tr("%1 d %2 h", "length of time").arg(seconds / 86400).arg(seconds / 3600 % 24);
}

QString JobTexts::bytes(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString JobTexts::siteTitle(const std::string& site, const QString& title) {
    if (site == "local") return tr("This computer", "name of the local site");
    return title.isEmpty() ? text(site) : title;
}

QString JobTexts::detail(const model::Job& job) {
    const auto& tasks = job.status.tasks;
    if (tasks.size() < 2) return {};
    std::map<std::string, int> roles;
    for (const model::TaskStatus& task : tasks) ++roles[task.role];
    const bool hasLead = roles.count("chief") > 0 || roles.count("master") > 0;
    const auto workers = roles.find("worker");
    if (roles.size() == 2 && hasLead && workers != roles.end()) {
        const QString lead = text(roles.count("chief") > 0 ? "chief" : "master");
        return tr("%1 + %n worker(s)", "roles of a job; %1 is chief or master", workers->second).arg(lead);
    }
    return tr("%n task(s)", "of a job", static_cast<int>(tasks.size()));
}

QString JobTexts::progress(const JobProgress& progress) {
    const QString unit = text(progress.unit);
    if (progress.unit == "epoch")
        return tr("epoch %L1 / %L2", "progress of a training").arg(progress.done).arg(progress.total);
    if (progress.unit == "step" || unit.isEmpty())
        return tr("%L1 / %L2", "progress of a training in steps").arg(progress.done).arg(progress.total);
    return unit + tr(" %L1 / %L2", "progress behind its unit").arg(progress.done).arg(progress.total);
}

QString JobTexts::progressOrReason(const model::Job& job, const JobInsight* insight) {
    const bool running = job.status.state == model::JobState::Running;
    if (running && insight != nullptr && insight->progress) return progress(*insight->progress);
    if (!job.status.reason.empty()) return text(job.status.reason);
    const auto& tasks = job.status.tasks;
    if (tasks.size() > 1 && (running || job.status.state == model::JobState::Starting)) {
        const auto joined = std::count_if(tasks.begin(), tasks.end(), [](const model::TaskStatus& task) {
            return task.state == model::JobState::Running || task.state == model::JobState::Completed;
        });
        return tr("%1 of %2 tasks run", "a job with several tasks").arg(joined).arg(tasks.size());
    }
    if (job.status.state == model::JobState::Completed && insight != nullptr && insight->progress)
        return progress(*insight->progress);
    return none();
}

QString JobTexts::loss(double value) {
    if (std::isnan(value)) return none();
    const double size = std::abs(value);
    if (size != 0 && (size < 0.001 || size >= 100000)) return QString::number(value, 'e', 2);
    return QString::number(value, 'f', size < 100 ? 3 : 1);
}

QString JobTexts::cell(const model::Job& job, const JobInsight* insight, JobColumn column, base::WallTime now) {
    const auto orNone = [](const std::string& value) { return value.empty() ? none() : text(value); };
    switch (column) {
    case JobColumn::Name:
        return text(job.name);
    case JobColumn::State:
        return stateText(job.status.state);
    case JobColumn::Progress:
        return progressOrReason(job, insight);
    case JobColumn::Site:
        return siteTitle(job.site, {});
    case JobColumn::Resources:
        return orNone(job.resources);
    case JobColumn::Loss:
        return insight != nullptr ? loss(insight->loss) : none();
    case JobColumn::Owner:
        return orNone(job.owner);
    case JobColumn::Submitted:
        return job.status.times.submitted ? shortTime(*job.status.times.submitted, now) : none();
    case JobColumn::Duration: {
        const auto length = durationOf(job, now);
        return length ? duration(*length) : none();
    }
    case JobColumn::Count:
        break;
    }
    return {};
}

} // namespace trainyard::ui
