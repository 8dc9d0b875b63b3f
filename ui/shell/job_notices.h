// Watches the jobs and tells once when one has ended.
#pragma once

#include "ui/shell/app_context.h"

#include <deque>
#include <unordered_map>

namespace trainyard::ui {

struct JobNotice {
    engine::JobRow job; // as it ended
    base::WallTime time;
    bool seen = false;
};

class JobNotices : public QObject {
    Q_OBJECT
public:
    // Jobs that have ended before it was made are not told.
    JobNotices(JobsFeed& feed, const base::Clock& clock, QObject* parent);
    const std::deque<JobNotice>& notices() const { return notices_; } // newest first
    bool hasUnseenFailure() const;
    void markSeen();

Q_SIGNALS:
    void ended(const QString& id);
    void changed();

private:
    void compare();
    JobsFeed& feed_;
    const base::Clock& clock_;
    std::unordered_map<std::string, model::JobState> active_;
    std::deque<JobNotice> notices_;
};

// "digits-mlp completed": translated.
QString noticeTitle(const model::Job& job);
ToastKind noticeKind(model::JobState state);

} // namespace trainyard::ui
