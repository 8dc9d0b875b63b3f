#include "ui/curves/smoothing_cache.h"

namespace trainyard::ui {

SmoothingCache::SmoothingCache(engine::Scheduler& scheduler, QObject* parent)
    : QObject(parent), scheduler_(scheduler) {}

void SmoothingCache::setSmoothing(const events::Smoothing& smoothing) {
    if (smoothing == smoothing_) return;
    smoothing_ = smoothing;
    working_.cancel();
    entries_.clear();
}

std::shared_ptr<const events::Series> SmoothingCache::smoothed(const std::shared_ptr<const events::Series>& raw,
                                                               const std::shared_ptr<events::BlockArena>& arena) {
    if (smoothing_.kind == events::SmoothingKind::None || !raw) return nullptr;
    Entry& entry = entries_[raw];
    if (!entry.smoother) {
        entry.smoother = std::make_shared<events::Smoother>(raw, smoothing_, arena);
        advance(finished_);
    }
    return entry.begun ? entry.smoother->smoothed() : nullptr;
}

void SmoothingCache::advance(bool finished) {
    finished_ = finished;
    if (smoothing_.kind == events::SmoothingKind::None || entries_.empty()) return;
    if (working_.active()) {
        again_ = true;
        return;
    }
    again_ = false;
    std::vector<std::shared_ptr<events::Smoother>> smoothers;
    for (const auto& [raw, entry] : entries_) smoothers.push_back(entry.smoother);
    working_ = run(
        scheduler_, engine::computeLane(), this,
        [smoothers, finished](std::stop_token stop) {
            for (const auto& smoother : smoothers)
                if (!smoother->advance(finished, [&stop] { return !stop.stop_requested(); })) break;
            return smoothers;
        },
        [this](const std::vector<std::shared_ptr<events::Smoother>>& done) {
            for (auto& [raw, entry] : entries_)
                entry.begun = entry.begun || std::find(done.begin(), done.end(), entry.smoother) != done.end();
            Q_EMIT ready();
            if (again_) advance(finished_);
        });
}

} // namespace trainyard::ui
