// The parts of the desktop program, put together and kept alive in the right order.
#pragma once

#include "app/workbench/options.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "ui/shell/error_window.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <memory>

namespace trainyard::workbench {

class Program : public QObject {
    Q_OBJECT
public:
    Program(Options options, std::chrono::steady_clock::time_point began);
    ~Program() override;
    void start();

private:
    bool openEngine(); // false: the error is shown
    void showWindow();
    void applyOverrides();
    void afterFirstPaint();
    void goToWanted();
    void takePicture();

    Options options_;
    std::chrono::steady_clock::time_point began_;
    std::unique_ptr<base::Clock> clock_;
    base::StderrLog log_{base::LogLevel::Warning};
    ui::Theme theme_;
    ui::Language language_;
    std::unique_ptr<host::PluginHost> plugins_;
    std::unique_ptr<engine::Engine> engine_;
    std::unique_ptr<ui::MainWindow> window_;
    std::unique_ptr<ui::ErrorWindow> error_;
    QTimer watch_; // until the picture can be taken
    int calm_ = 0; // looks in a row at which nothing was loading
    int looks_ = 0;
};

} // namespace trainyard::workbench
