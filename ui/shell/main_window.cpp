#include "ui/shell/main_window.h"

#include "core/base/blocking.h"
#include "ui/shell/place_text.h"
#include "ui/shell/setting_keys.h"
#include "ui/shell/window_commands.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr QSize leastSize(1024, 640);
constexpr int foldingWidth = 1200; // narrower windows fold the sidebar

} // namespace

MainWindow::MainWindow(engine::Engine& engine, host::PluginHost& plugins, Theme& theme, Language& language)
    : engine_(engine), theme_(theme), jobs_(engine.jobs()), context_{engine, plugins, theme, *this, commands_, jobs_},
      entries_(pageEntries()), notices_(jobs_, engine.clock(), nullptr), demo_(engine, nullptr),
      settings_(engine, theme, language, nullptr) {
    setWindowTitle(QStringLiteral("Trainyard"));
    setMinimumSize(leastSize);
    addCommands();
    build();
    restoreWindow();
    connect(&notices_, &JobNotices::ended, this, &MainWindow::jobEnded);
    connect(&notices_, &JobNotices::changed, this, [this] { header_->setAttention(notices_.hasUnseenFailure()); });
    connect(&demo_, &DemoRunner::submitted, this, [this](const QString& id) { go({QStringLiteral("jobs"), id}); });
    connect(&demo_, &DemoRunner::failed, this, [this](const base::Error& error) {
        toast(ToastKind::Bad, QString::fromStdString(error.message + (error.remedy.empty() ? "" : " " + error.remedy)));
    });
    connect(&settings_, &WindowSettings::failed, this, [this](const base::Error& error) {
        toast(ToastKind::Warning, tr("Settings could not be saved: %1").arg(QString::fromStdString(error.message)));
    });
}

// Pages use the members of the window until their end: they go first.
MainWindow::~MainWindow() {
    delete palette_;
    delete takeCentralWidget();
}

void MainWindow::addCommands() {
    WindowVerbs verbs;
    verbs.back = [this] { back(); };
    verbs.forward = [this] { stack_->forward(); };
    verbs.noBack = [this] { return stack_->canGoBack() ? QString() : tr("There is nothing to go back to"); };
    verbs.noForward = [this] { return stack_->canGoForward() ? QString() : tr("There is nothing ahead"); };
    verbs.toggleSidebar = [this] { toggleSidebar(); };
    verbs.toggleActivity = [this] { toggleActivity(); };
    verbs.openMenu = [this] { openMenu(); };
    verbs.nextPane = [this] { stepPane(1); };
    verbs.previousPane = [this] { stepPane(-1); };
    verbs.find = [this] {
        if (Page* page = stack_->page(); page != nullptr && !page->focusFilter())
            commands_.run(QStringLiteral("palette.open"));
    };
    verbs.refreshSites = [this] { engine_.pollNow(); };
    verbs.openFile = [this] { chooseFile(); };
    verbs.runDemo = [this] { runDemo(); };
    verbs.close = [this] { close(); };
    verbs.quit = [this] {
        if (close()) QApplication::quit();
    };
    verbs.cycleTheme = [this] { cycleTheme(); };
    verbs.textSize = [this](int direction) { stepTextSize(direction); };
    verbs.keys = [this] {
        const PageEntry* entry = stack_->entry();
        go({QStringLiteral("keys"), entry == nullptr ? QString() : entry->context});
    };
    verbs.openPalette = [this](const QString& prefix) {
        const PageEntry* entry = stack_->entry();
        palette_->open(prefix, entry == nullptr ? QString() : entry->context);
    };
    addWindowCommands(context_, entries_, verbs);
}

void MainWindow::build() {
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    header_ = new HeaderBar(theme_, commands_, middle);
    column->addWidget(header_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    sidebar_ = new Sidebar(context_, entries_, middle);
    row->addWidget(sidebar_);
    stack_ = new PageStack(context_, entries_, middle);
    row->addWidget(stack_, 1);
    activity_ = new ActivityPanel(context_, notices_, middle);
    activity_->hide();
    row->addWidget(activity_);
    column->addLayout(row, 1);
    status_ = new StatusLine(context_, middle);
    column->addWidget(status_);
    setCentralWidget(middle);
    toaster_ = new Toaster(theme_, *stack_);
    palette_ = new CommandPalette(context_, *this);
    actions_ = new CommandActions(commands_, theme_, *this, *menuBar());
#if !defined(Q_OS_MACOS)
    menuBar()->hide();
#endif
    connect(stack_, &PageStack::moved, this, &MainWindow::moved);
    connect(header_, &HeaderBar::crumbClicked, this, [this](int index) {
        const bool jobs = index == 0 && (stack_->place().page == QLatin1String("jobs") ||
                                         stack_->place().page == QLatin1String("new-job"));
        if (jobs) go({QStringLiteral("jobs"), {}});
    });
}

void MainWindow::go(const Place& place) {
    if (!stack_->go(place)) toast(ToastKind::Warning, tr("There is no page “%1”.").arg(place.page));
}

void MainWindow::back() {
    stack_->back();
}

void MainWindow::moved() {
    Page* page = stack_->page();
    if (page == nullptr) return;
    const PageEntry* entry = stack_->entry();
    const QStringList crumbs = page->breadcrumb();
    header_->setBreadcrumb(crumbs);
    header_->setHistory(stack_->canGoBack(), stack_->canGoForward());
    sidebar_->setCurrent(stack_->place());
    actions_->setContext(entry == nullptr ? QString() : entry->context);
    // No help text of the library: the object comes first, as in a browser.
    setWindowTitle(crumbs.isEmpty() ? QStringLiteral("Trainyard")
                                    : QStringLiteral("%1 – Trainyard").arg(crumbs.last()));
}

void MainWindow::toast(ToastKind kind, const QString& text, const QString& actionText, std::function<void()> action) {
    toaster_->show(kind, text, actionText, std::move(action));
}

void MainWindow::jobEnded(const QString& id) {
    const engine::JobRow job = jobs_.find(id);
    const auto wanted = engine_.settings().get(setting::notify, true);
    if (!job || (wanted.is_boolean() && !wanted.get<bool>())) return;
    if (!isActiveWindow()) QApplication::alert(this);
    // What is on the screen already needs no telling.
    const bool seen = isActiveWindow() && stack_->place().page == QLatin1String("jobs") &&
                      stack_->place().argument.section(QLatin1Char('/'), 0, 0) == id;
    if (seen) return notices_.markSeen();
    QString text = noticeTitle(*job);
    if (noticeKind(job->status.state) != ToastKind::Ok && !job->status.reason.empty())
        text += QLatin1Char('\n') + QString::fromStdString(job->status.reason);
    toast(noticeKind(job->status.state), text, tr("Open"), [this, id] { go({QStringLiteral("jobs"), id}); });
}

void MainWindow::toggleActivity() {
    activity_->setVisible(activity_->isHidden());
    if (!activity_->isHidden()) notices_.markSeen();
}

void MainWindow::toggleSidebar() {
    folded_ = !sidebar_->collapsed();
    sidebar_->setCollapsed(folded_);
}

void MainWindow::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    actions_->fillMenu(*menu);
    menu->popup(header_->menuButton()->mapToGlobal(QPoint(0, header_->menuButton()->height() + 2)));
}

void MainWindow::stepPane(int direction) {
    const std::vector<QWidget*> panes{sidebar_, stack_, activity_->isHidden() ? nullptr : activity_, status_, header_};
    const QWidget* focus = focusWidget();
    int current = 1;
    for (std::size_t index = 0; index < panes.size(); ++index)
        if (panes[index] != nullptr && focus != nullptr && panes[index]->isAncestorOf(focus))
            current = static_cast<int>(index);
    const int count = static_cast<int>(panes.size());
    do current = (current + direction + count) % count;
    while (panes[static_cast<std::size_t>(current)] == nullptr);
    QWidget* pane = panes[static_cast<std::size_t>(current)];
    if (pane == sidebar_) return sidebar_->focusCurrent();
    if (pane == stack_) {
        if (stack_->page() != nullptr) stack_->page()->focusMain();
        return;
    }
    for (QWidget* child : pane->findChildren<QWidget*>())
        if ((child->focusPolicy() & Qt::TabFocus) != 0 && child->isVisible() && child->isEnabled())
            return child->setFocus(Qt::TabFocusReason);
}

void MainWindow::cycleTheme() {
    const ThemeMode mode = theme_.mode();
    const char* next = mode == ThemeMode::System ? "light" : mode == ThemeMode::Light ? "dark" : "system";
    engine_.settings().set(setting::theme, next);
}

void MainWindow::stepTextSize(int direction) {
    const int steps[] = {90, 100, 115, 130, 150};
    int next = 100;
    if (direction > 0) {
        next = 150;
        for (auto step = std::rbegin(steps); step != std::rend(steps); ++step)
            if (*step > theme_.textScale()) next = *step;
    } else if (direction < 0) {
        next = 90;
        for (const int step : steps)
            if (step < theme_.textScale()) next = step;
    }
    engine_.settings().set(setting::textScale, next);
}

void MainWindow::chooseFile() {
    auto* dialog =
        new QFileDialog(this, tr("Open a job file"), {}, tr("Job files (*.tyjob *.json *.yaml *.yml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::openFile(const QString& path) {
    go({QStringLiteral("new-job"), QStringLiteral("file=") + path});
}

void MainWindow::runDemo() {
    demo_.start();
}

void MainWindow::openLastPlace() {
    const auto last = engine_.settings().get(setting::place, "");
    const QString text = last.is_string() ? QString::fromStdString(last.get<std::string>()) : QString();
    const Place place = parsePlace(text);
    // A job that is gone, or a page of a later version, is no place to start at.
    const bool gone = place.page == QLatin1String("jobs") && !place.argument.isEmpty() &&
                      !place.argument.contains(QLatin1Char('=')) &&
                      !jobs_.find(place.argument.section(QLatin1Char('/'), 0, 0));
    if (text.isEmpty() || gone || !stack_->go(place)) stack_->go({QStringLiteral("start"), {}});
}

void MainWindow::preparePages() {
    // One at a time, so that the window answers in between.
    for (const PageEntry& entry : entries_) {
        if (entry.name == QLatin1String("jobs") || entry.name == QLatin1String("new-job"))
            QTimer::singleShot(0, this, [this, name = entry.name] { stack_->prepare(name); });
    }
}

void MainWindow::restoreWindow() {
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    resize(firstSize.boundedTo(screen.size() * 8 / 10).expandedTo(leastSize));
    const auto geometry = engine_.settings().get(setting::geometry);
    if (geometry.is_string())
        restoreGeometry(QByteArray::fromBase64(QByteArray::fromStdString(geometry.get<std::string>())));
    const auto folded = engine_.settings().get(setting::sidebar, false);
    folded_ = folded.is_boolean() && folded.get<bool>();
    sidebar_->setCollapsed(folded_ || width() < foldingWidth);
}

void MainWindow::saveWindow() {
    auto& settings = engine_.settings();
    settings.set(setting::geometry, saveGeometry().toBase64().toStdString());
    settings.set(setting::sidebar, folded_);
    settings.set(setting::place, toText(stack_->place()).toStdString());
    stack_->saveState();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveWindow();
    // The one write that cannot wait for a worker: the program ends after it.
    const base::AllowBlocking allow;
    if (const auto written = engine_.settings().flush(); !written)
        qWarning("Settings could not be saved: %s", written.error().message.c_str());
    QMainWindow::closeEvent(event);
}

void MainWindow::retranslate() {
    addCommands();
    header_->retranslate();
    sidebar_->rebuild();
    status_->retranslate();
    if (activity_->isVisible()) activity_->rebuild();
    moved();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    // The pages hear of it too, after the window: their breadcrumbs come by themselves.
    if (event->type() == QEvent::LanguageChange && stack_ != nullptr) retranslate();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (sidebar_ == nullptr) return;
    const bool narrow = event->size().width() < foldingWidth;
    const bool wasNarrow = event->oldSize().width() < foldingWidth;
    if (narrow != wasNarrow || event->oldSize().width() < 0) sidebar_->setCollapsed(folded_ || narrow);
}

bool MainWindow::event(QEvent* event) {
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !paintedOnce_) {
        paintedOnce_ = true;
        QTimer::singleShot(0, this, &MainWindow::painted);
    }
    if (event->type() == QEvent::StatusTip && status_ != nullptr)
        status_->setHint(static_cast<QStatusTipEvent*>(event)->tip());
    return handled;
}

// Alt alone opens the menu, as where there is a menu bar. Whatever else is pressed meanwhile, anywhere, makes it an
// ordinary modifier.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Alt && !altAlone_) {
        altAlone_ = true;
        qApp->installEventFilter(this);
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent* event) {
    qApp->removeEventFilter(this);
    if (event->key() == Qt::Key_Alt && std::exchange(altAlone_, false))
        openMenu();
    else
        QMainWindow::keyReleaseEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent*>(event)->key() != Qt::Key_Alt) altAlone_ = false;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::ApplicationStateChange) altAlone_ = false;
    return QMainWindow::eventFilter(watched, event);
}

} // namespace trainyard::ui
