// ui::run: the one way to do work off the UI thread.
//
//   handle_ = ui::run(engine.scheduler(), engine::diskLane(), this,
//                     [=](std::stop_token stop) { return readSomething(stop); },
//                     [this](Expected<Something> result) { show(result); });
//
// `work` runs on the lane; `done` runs on the context's thread, if the context still lives and the handle was not
// dropped. Dropping the handle asks the work to stop. `work` must not touch the context.
#pragma once

#include "core/engine/scheduler.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <memory>
#include <utility>

namespace trainyard::ui {

class RunHandle {
public:
    RunHandle() = default;
    RunHandle(engine::WorkHandle work, std::shared_ptr<bool> wanted)
        : work_(std::move(work)), wanted_(std::move(wanted)) {}
    ~RunHandle() { cancel(); }
    RunHandle(RunHandle&& other) noexcept : work_(std::move(other.work_)), wanted_(std::move(other.wanted_)) {}
    RunHandle& operator=(RunHandle&& other) noexcept {
        if (this != &other) {
            cancel();
            work_ = std::move(other.work_);
            wanted_ = std::move(other.wanted_);
        }
        return *this;
    }
    // UI thread only.
    void cancel() {
        if (wanted_) *wanted_ = false;
        work_.requestStop();
        wanted_.reset();
    }
    bool active() const { return wanted_ && *wanted_; }

private:
    engine::WorkHandle work_;
    std::shared_ptr<bool> wanted_; // touched on the UI thread only
};

template <typename Work, typename Done>
[[nodiscard]] RunHandle run(engine::Scheduler& scheduler, const engine::Lane& lane, QObject* context, Work work,
                            Done done) {
    auto wanted = std::make_shared<bool>(true);
    // The application object outlives every page: the guard is looked at on the UI thread, where the context dies.
    auto guard = std::make_shared<QPointer<QObject>>(context);
    auto deliver = std::make_shared<Done>(std::move(done));
    engine::WorkHandle handle =
        scheduler.post(lane, [work = std::move(work), deliver, guard, wanted](std::stop_token stop) mutable {
            auto result = std::make_shared<decltype(work(stop))>(work(stop));
            QCoreApplication* application = QCoreApplication::instance();
            if (application == nullptr) return;
            QMetaObject::invokeMethod(
                application,
                [deliver = std::move(deliver), guard = std::move(guard), wanted = std::move(wanted), result] {
                    if (!*wanted || guard->isNull()) return;
                    *wanted = false;
                    (*deliver)(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    return {std::move(handle), std::move(wanted)};
}

} // namespace trainyard::ui
