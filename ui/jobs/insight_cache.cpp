#include "ui/jobs/insight_cache.h"

namespace trainyard::ui {

namespace {
constexpr int interval = 1000;
constexpr qint64 againAfter = 2000; // ms, for an active job
constexpr int settleTime = 120;     // a scroll is over
} // namespace

InsightCache::InsightCache(AppContext& context, QObject* parent) : QObject(parent), context_(context) {
    timer_.setInterval(interval);
    connect(&timer_, &QTimer::timeout, this, &InsightCache::next);
    settle_.setSingleShot(true);
    settle_.setInterval(settleTime);
    connect(&settle_, &QTimer::timeout, this, &InsightCache::next);
    connect(&context_.jobs, &JobsFeed::changed, &settle_, qOverload<>(&QTimer::start));
}

qint64 InsightCache::now() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(context_.engine.clock().steadyNow().time_since_epoch())
        .count();
}

void InsightCache::setSeen(QStringList ids) {
    seen_ = std::move(ids);
    // Readers of jobs that went out of view hold their curves: let them go.
    for (auto known = known_.begin(); known != known_.end(); ++known)
        if (known->reader != nullptr && !seen_.contains(known.key())) known->reader.reset();
    if (seen_.isEmpty())
        timer_.stop();
    else if (!timer_.isActive())
        timer_.start();
    settle_.start();
}

void InsightCache::next() {
    if (reading_.active()) return;
    const qint64 time = now();
    for (const QString& id : std::as_const(seen_)) {
        const engine::JobRow job = context_.jobs.find(id);
        if (job == nullptr || !job->status.times.started) continue; // nothing written yet
        Known& known = known_[id];
        const bool active = model::isActive(job->status.state);
        const bool due = !known.read || known.state != job->status.state || (active && time - known.at >= againAfter);
        if (!due) continue;
        if (known.reader == nullptr) known.reader = std::make_shared<InsightReader>(context_.engine.jobs(), job->id);
        reading_ = ui::run(
            context_.engine.scheduler(), engine::siteLane(job->site), this,
            [reader = known.reader](std::stop_token stop) {
                base::OpContext operation;
                operation.stop = stop;
                return reader->read(operation.within(std::chrono::seconds{30}));
            },
            [this, id, state = job->status.state](JobInsight insight) {
                Known& done = known_[id];
                done.read = true;
                done.state = state;
                done.at = now();
                if (!model::isActive(state)) done.reader.reset();
                Q_EMIT found(id, insight);
                next();
            });
        return;
    }
}

} // namespace trainyard::ui
