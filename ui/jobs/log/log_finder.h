// The search of a log: runs on the compute lane, starts anew when the pattern changes and goes on when more has come.
#pragma once

#include "ui/jobs/logic/log_search.h"
#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"

namespace trainyard::ui {

class LogFinder : public QObject {
    Q_OBJECT
public:
    LogFinder(engine::Scheduler& scheduler, QObject* parent) : QObject(parent), scheduler_(scheduler) {}
    // An empty pattern finds nothing.
    void setPattern(const QString& pattern, const LogBuffer& buffer);
    void more(const LogBuffer& buffer);
    void clear();
    const std::optional<LogPattern>& pattern() const { return pattern_; }
    const LogHits& hits() const { return hits_; }
    const std::optional<base::Error>& problem() const { return problem_; } // with the pattern
    bool searching() const { return running_.active(); }

Q_SIGNALS:
    void found();

private:
    void search(const LogBuffer& buffer);
    engine::Scheduler& scheduler_;
    std::optional<LogPattern> pattern_;
    std::optional<base::Error> problem_;
    LogHits hits_;
    RunHandle running_;
    bool again_ = false;
    LogBuffer waiting_;
};

} // namespace trainyard::ui
