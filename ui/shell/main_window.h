// The one window: header, sidebar, page stack, status bar; palette, toasts and activity above them.
#pragma once

#include "ui/shell/activity_panel.h"
#include "ui/shell/app_context.h"
#include "ui/shell/command_actions.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/demo_runner.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/job_notices.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/toaster.h"
#include "ui/shell/window_settings.h"

#include <QMainWindow>

namespace trainyard::ui {

class MainWindow : public QMainWindow, public Navigator {
    Q_OBJECT
public:
    MainWindow(engine::Engine& engine, host::PluginHost& plugins, Theme& theme, Language& language);
    ~MainWindow() override;

    void go(const Place& place) override;
    void back() override;
    void toast(ToastKind kind, const QString& text, const QString& actionText = {},
               std::function<void()> action = {}) override;

    // Where it was left, or Start where nothing was open.
    void openLastPlace();
    void openFile(const QString& path);
    void runDemo();
    // Made once the first paint is done, so that the first click on them is quick.
    void preparePages();

    AppContext& context() { return context_; }
    PageStack& pages() { return *stack_; }
    CommandPalette& palette() { return *palette_; }
    JobNotices& notices() { return notices_; }
    QString toastText() const { return toaster_->isVisible() ? toaster_->text() : QString(); }

Q_SIGNALS:
    void painted(); // once, after the first paint

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCommands();
    void build();
    void restoreWindow();
    void saveWindow();
    void moved();
    void jobEnded(const QString& id);
    void toggleActivity();
    void toggleSidebar();
    void openMenu();
    void stepPane(int direction);
    void cycleTheme();
    void stepTextSize(int direction);
    void chooseFile();
    void retranslate();

    engine::Engine& engine_;
    Theme& theme_;
    Commands commands_;
    JobsFeed jobs_;
    AppContext context_;
    std::vector<PageEntry> entries_;
    JobNotices notices_;
    DemoRunner demo_;
    WindowSettings settings_;
    HeaderBar* header_ = nullptr;
    Sidebar* sidebar_ = nullptr;
    PageStack* stack_ = nullptr;
    ActivityPanel* activity_ = nullptr;
    StatusLine* status_ = nullptr;
    Toaster* toaster_ = nullptr;
    CommandPalette* palette_ = nullptr;
    CommandActions* actions_ = nullptr;
    bool folded_ = false;   // by the user; narrow windows fold in any case
    bool altAlone_ = false; // Alt went down and nothing else since
    bool paintedOnce_ = false;
};

} // namespace trainyard::ui
