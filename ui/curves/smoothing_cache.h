// The smoothed series of what is shown, kept up to date in the background. UI thread only.
#pragma once

#include "core/events/smoothing.h"
#include "ui/tasks/run.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace trainyard::ui {

class SmoothingCache : public QObject {
    Q_OBJECT
public:
    SmoothingCache(engine::Scheduler& scheduler, QObject* parent);

    // Another setting drops everything that was worked out. Kind None: nothing is smoothed.
    void setSmoothing(const events::Smoothing& smoothing);
    const events::Smoothing& smoothing() const { return smoothing_; }

    // The smoothed series of `raw`; null until it has been worked out for the first time (ready() tells).
    std::shared_ptr<const events::Series> smoothed(const std::shared_ptr<const events::Series>& raw,
                                                   const std::shared_ptr<events::BlockArena>& arena);
    bool busy() const { return working_.active() || again_; }
    void advance(bool finished); // raw series have grown; `finished`: they will grow no more

Q_SIGNALS:
    void ready(); // series have come or have grown

private:
    struct Entry {
        std::shared_ptr<events::Smoother> smoother;
        bool begun = false; // has been worked out once
    };
    events::Smoothing smoothing_{events::SmoothingKind::None, 0, events::XKind::Step};
    engine::Scheduler& scheduler_;
    std::map<std::shared_ptr<const events::Series>, Entry> entries_;
    RunHandle working_;
    bool again_ = false;
    bool finished_ = false;
};

} // namespace trainyard::ui
