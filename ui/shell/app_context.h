// What every page is given. References outlive all pages. UI thread only.
#pragma once

#include "core/engine/engine.h"
#include "core/host/plugin_host.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <functional>
#include <memory>

namespace trainyard::ui {

enum class ToastKind { Info, Ok, Warning, Bad };

// Going somewhere and telling something: implemented by the main window, called by pages.
class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void go(const Place& place) = 0;
    virtual void back() = 0;
    // Bottom right, one at a time, 6 s; the action is optional.
    virtual void toast(ToastKind kind, const QString& text, const QString& actionText = {},
                       std::function<void()> action = {}) = 0;
};

// The engine's snapshots, brought to the UI thread.
class JobsFeed : public QObject {
    Q_OBJECT
public:
    explicit JobsFeed(engine::JobEngine& jobs, QObject* parent = nullptr);
    ~JobsFeed() override;
    engine::JobsSnapshotPtr current() const { return current_; }
    // Null where there is none.
    engine::JobRow find(const QString& id) const;

Q_SIGNALS:
    void changed(); // at most once an event-loop turn, however many snapshots came

private:
    struct Mailbox;
    void take();
    std::shared_ptr<Mailbox> mailbox_; // filled by threads of the engine
    engine::JobsSnapshotPtr current_;
    engine::Subscription subscription_; // last: ends before the mailbox goes
};

struct AppContext {
    engine::Engine& engine;
    host::PluginHost& plugins;
    Theme& theme;
    Navigator& navigator;
    Commands& commands;
    JobsFeed& jobs;
};

} // namespace trainyard::ui
