// How jobs are said: times, lengths of time and cells of the table, translated. Everything else holds values.
#pragma once

#include "core/engine/job_engine.h"
#include "ui/jobs/job_insight.h"
#include "ui/jobs/logic/job_filter.h"
#include "ui/jobs/logic/job_sort.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace trainyard::ui {

class JobTexts {
    Q_DECLARE_TR_FUNCTIONS(JobTexts)
public:
    static QString column(JobColumn column);
    static QString filterField(FilterField field);
    static QString filterValue(const FilterClause& clause);

    // "12:52", "yesterday", "20 Nov", "20 Nov 2025"
    static QString shortTime(base::WallTime time, base::WallTime now);
    // "22 Nov, 09:12:04"
    static QString dayAndTime(base::WallTime time);
    // The whole date and time, for tooltips.
    static QString fullTime(base::WallTime time);
    // "18 s", "3 h 41 min", "2 d 4 h"
    static QString duration(std::chrono::milliseconds length);
    static QString bytes(qint64 bytes);

    static QString siteTitle(const std::string& site, const QString& title);
    // What stands behind the name: "chief + 3 workers", "4 tasks"; empty for a single task.
    static QString detail(const model::Job& job);
    static QString progress(const JobProgress& progress);
    // The third column: how far it is, or why it is as it is.
    static QString progressOrReason(const model::Job& job, const JobInsight* insight);
    static QString loss(double value);
    // One cell in words, for screen readers and for copying; "–" where there is nothing.
    static QString cell(const model::Job& job, const JobInsight* insight, JobColumn column, base::WallTime now);
    static QString none() { return QStringLiteral("–"); }
};

} // namespace trainyard::ui
