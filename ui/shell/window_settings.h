// What the settings say, done to the window: theme, language, text size, polling; and written to the disk soon after.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/shell/language.h"
#include "ui/tasks/run.h"

#include <QTimer>

namespace trainyard::ui {

class WindowSettings : public QObject {
    Q_OBJECT
public:
    WindowSettings(engine::Engine& engine, Theme& theme, Language& language, QObject* parent);
    // Theme, language and text size as they are kept; before the window is made, so that it is made once.
    static void applyTo(engine::Engine& engine, Theme& theme, Language& language);

Q_SIGNALS:
    void failed(const trainyard::base::Error& error); // they could not be written

private:
    void changed(const std::string& key);
    void write();
    engine::Engine& engine_;
    Theme& theme_;
    Language& language_;
    QTimer soon_;
    RunHandle writing_;
    bool told_ = false; // a folder that cannot be written is told once
    engine::Subscription subscription_;
};

} // namespace trainyard::ui
