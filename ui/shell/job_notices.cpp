#include "ui/shell/job_notices.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr std::size_t keptNotices = 50;

} // namespace

QString noticeTitle(const model::Job& job) {
    const QString name = QString::fromStdString(job.name);
    switch (job.status.state) {
    case model::JobState::Completed:
        return JobNotices::tr("%1 completed").arg(name);
    case model::JobState::Failed:
        return JobNotices::tr("%1 failed").arg(name);
    case model::JobState::Cancelled:
        return JobNotices::tr("%1 was cancelled").arg(name);
    case model::JobState::TimedOut:
        return JobNotices::tr("%1 reached its time limit").arg(name);
    case model::JobState::Lost:
        return JobNotices::tr("%1 is lost").arg(name);
    default:
        return name;
    }
}

ToastKind noticeKind(model::JobState state) {
    switch (state) {
    case model::JobState::Completed:
        return ToastKind::Ok;
    case model::JobState::Failed:
    case model::JobState::Lost:
        return ToastKind::Bad;
    case model::JobState::TimedOut:
        return ToastKind::Warning;
    default:
        return ToastKind::Info;
    }
}

JobNotices::JobNotices(JobsFeed& feed, const base::Clock& clock, QObject* parent)
    : QObject(parent), feed_(feed), clock_(clock) {
    for (const engine::JobRow& job : feed_.current()->jobs)
        if (model::isActive(job->status.state)) active_.emplace(job->id, job->status.state);
    connect(&feed_, &JobsFeed::changed, this, &JobNotices::compare);
}

void JobNotices::compare() {
    std::unordered_map<std::string, model::JobState> active;
    std::vector<engine::JobRow> ended;
    for (const engine::JobRow& job : feed_.current()->jobs) {
        const model::JobState state = job->status.state;
        if (model::isActive(state))
            active.emplace(job->id, state);
        else if (model::isTerminal(state) && active_.count(job->id) > 0)
            ended.push_back(job);
    }
    active_ = std::move(active);
    for (const engine::JobRow& job : ended) notices_.push_front({job, job->status.times.ended.value_or(clock_.now())});
    if (notices_.size() > keptNotices) notices_.resize(keptNotices);
    for (const engine::JobRow& job : ended) Q_EMIT this->ended(QString::fromStdString(job->id));
    Q_EMIT changed();
}

bool JobNotices::hasUnseenFailure() const {
    return std::any_of(notices_.begin(), notices_.end(), [](const JobNotice& notice) {
        return !notice.seen && noticeKind(notice.job->status.state) == ToastKind::Bad;
    });
}

void JobNotices::markSeen() {
    for (JobNotice& notice : notices_) notice.seen = true;
    Q_EMIT changed();
}

} // namespace trainyard::ui
