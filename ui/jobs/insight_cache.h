// Keeps what the files of the jobs in view say: read in the background, one job at a time, again every few seconds
// while a job is active and seen. Decoupled from the table: it is told what is seen and tells what it found.
#pragma once

#include "ui/jobs/insight_reader.h"
#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"

#include <QHash>
#include <QTimer>

namespace trainyard::ui {

class InsightCache : public QObject {
    Q_OBJECT
public:
    InsightCache(AppContext& context, QObject* parent);
    void setSeen(QStringList ids); // most wanted first

Q_SIGNALS:
    void found(const QString& id, const trainyard::ui::JobInsight& insight);

private:
    struct Known {
        std::shared_ptr<InsightReader> reader;          // while it is active
        model::JobState state = model::JobState::Draft; // when it was read
        bool read = false;
        qint64 at = 0; // ms of the steady clock
    };
    void next();
    qint64 now() const;
    AppContext& context_;
    QStringList seen_;
    QHash<QString, Known> known_;
    RunHandle reading_;
    QTimer timer_;
    QTimer settle_;
};

} // namespace trainyard::ui
