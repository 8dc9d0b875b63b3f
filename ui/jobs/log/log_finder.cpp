#include "ui/jobs/log/log_finder.h"

namespace trainyard::ui {

void LogFinder::clear() {
    running_.cancel();
    pattern_.reset();
    problem_.reset();
    hits_ = {};
    again_ = false;
    waiting_.clear();
}

void LogFinder::setPattern(const QString& pattern, const LogBuffer& buffer) {
    clear();
    if (!pattern.isEmpty()) {
        auto compiled = LogPattern::compile(pattern.toStdString());
        if (compiled)
            pattern_ = *compiled;
        else
            problem_ = compiled.error();
    }
    Q_EMIT found();
    if (pattern_) search(buffer);
}

void LogFinder::more(const LogBuffer& buffer) {
    if (!pattern_) return;
    if (running_.active()) { // after the one that runs
        again_ = true;
        waiting_ = buffer;
        return;
    }
    search(buffer);
}

void LogFinder::search(const LogBuffer& buffer) {
    again_ = false;
    running_ = ui::run(
        scheduler_, engine::computeLane(), this,
        [buffer, pattern = *pattern_, hits = hits_](std::stop_token stop) mutable {
            return searchLog(buffer, pattern, std::move(hits), stop);
        },
        [this](LogHits hits) {
            hits_ = std::move(hits);
            Q_EMIT found();
            if (!again_) return;
            const LogBuffer next = std::move(waiting_);
            waiting_.clear();
            search(next);
        });
}

} // namespace trainyard::ui
