// Brings the log of one task here, piece by piece: at once while there is more, every second while the task may still
// write, not at all when it has ended. Reading and indexing happen on the site's lane.
#pragma once

#include "ui/jobs/logic/log_buffer.h"
#include "ui/shell/app_context.h"
#include "ui/tasks/run.h"

#include <QTimer>

namespace trainyard::ui {

class LogReader : public QObject {
    Q_OBJECT
public:
    LogReader(AppContext& context, QObject* parent);
    void start(const QString& job, const api::TaskName& task);
    void stop();
    bool complete() const { return complete_; } // the task has ended and everything has been read
    bool reading() const { return reading_.active(); }
    bool caughtUp() const { return caughtUp_; }
    std::int64_t offset() const { return offset_; }
    void setPaused(bool paused); // nobody looks: no polling

Q_SIGNALS:
    void came(std::shared_ptr<trainyard::ui::LogPiece> piece);
    void caughtUpChanged();
    void failed(const trainyard::base::Error& error);

private:
    struct Read;
    void next();
    void take(base::Expected<Read> read);
    bool jobActive() const;
    AppContext& context_;
    QString job_;
    std::string site_;
    api::TaskName task_;
    std::shared_ptr<LogScanner> scanner_; // with the worker while it reads
    RunHandle reading_;
    QTimer poll_;
    std::int64_t offset_ = 0;
    bool complete_ = false;
    bool caughtUp_ = false;
    bool paused_ = false;
    bool ended_ = false; // the job had ended before the last read
};

} // namespace trainyard::ui
