// The controls around the log and their keys.
#include "ui/jobs/log/log_tab.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int fieldWidth = 300;
} // namespace

void LogTab::buildToolbar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 12, 8);
    bar->setSpacing(8);
    field_->setMaximumWidth(fieldWidth);
    field_->setMinimumWidth(120);
    bar->addWidget(field_, 1);
    bar->addWidget(count_);
    bar->addWidget(previous_);
    bar->addWidget(next_);
    bar->addWidget(tasks_);
    bar->addWidget(firstError_);
    bar->addStretch(1);
    bar->addWidget(times_);
    bar->addWidget(wrap_);
    bar->addWidget(save_);
    bar->addWidget(follow_);
    times_->setCheckable(true);
    wrap_->setCheckable(true);
    follow_->setCheckable(true);
    follow_->setChecked(true);
    unseen_->hide();
    unseen_->setIconName(QStringLiteral("arrow-down"));
    banner_->hide();
    problem_->hide();

    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(16, 8, 16, 0);
    messages->setSpacing(8);
    messages->addWidget(banner_);
    messages->addWidget(problem_);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 4, 16, 4);
    foot->addWidget(status_);
    foot->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(messages);
    column->addLayout(bar);
    column->addWidget(new Hairline(context_.theme, Token::LineSubtle, this));
    column->addWidget(view_, 1);
    column->addWidget(new Hairline(context_.theme, Token::LineSubtle, this));
    column->addLayout(foot);
}

void LogTab::retranslate() {
    field_->setPlaceholderText(tr("Find in the log (regex)"));
    field_->setAccessibleName(tr("Find in the log"));
    previous_->setName(tr("Previous hit"), QStringLiteral("Shift+N"));
    next_->setName(tr("Next hit"), QStringLiteral("N"));
    tasks_->setAccessibleName(tr("Task whose log is shown"));
    firstError_->setText(tr("First error"));
    firstError_->setToolTip(tr("First error (F8)"));
    times_->setName(tr("Times in a column"), QStringLiteral("T"));
    wrap_->setName(tr("Wrap long lines"), QStringLiteral("W"));
    save_->setName(tr("Save log"));
    follow_->setText(tr("Follow"));
    follow_->setToolTip(tr("Stay at the end as lines come (F)"));
    showFound();
    showBanner();
    showStatus();
}

// In the table of keys for help, palette and settings; the keys themselves are those of keyPressEvent.
void LogTab::registerCommands() {
    const auto add = [this](const char* id, const QString& text, const QList<QKeySequence>& keys,
                            std::function<void()> run) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.text = text;
        command.context = QStringLiteral("log");
        command.keys = keys;
        command.run = std::move(run);
        command.disabledReason = [this] { return isVisible() ? QString() : tr("Open the log of a job first"); };
        context_.commands.add(std::move(command));
    };
    add("log.follow", tr("Follow the log"), {QKeySequence(Qt::Key_F)},
        [this] { view_->setFollowing(!view_->following()); });
    add("log.wrap", tr("Wrap long lines"), {QKeySequence(Qt::Key_W)}, [this] { wrap_->toggle(); });
    add("log.times", tr("Show times"), {QKeySequence(Qt::Key_T)}, [this] {
        if (times_->isEnabled()) times_->toggle();
    });
    add("log.next-hit", tr("Next hit"), {QKeySequence(Qt::Key_N)}, [this] { step(1); });
    add("log.previous-hit", tr("Previous hit"), {QKeySequence(Qt::SHIFT | Qt::Key_N)}, [this] { step(-1); });
    add("log.next-error", tr("Next error"), {QKeySequence(Qt::Key_F8)}, [this] { view_->goToError(true); });
    add("log.previous-error", tr("Previous error"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
        [this] { view_->goToError(false); });
    add("log.top", tr("Top of the log"), {QKeySequence(Qt::Key_G)}, [this] { view_->goToTop(); });
    add("log.end", tr("End of the log"), {QKeySequence(Qt::SHIFT | Qt::Key_G)}, [this] { view_->setFollowing(true); });
    add("log.previous-task", tr("Log of the previous task"), {QKeySequence(Qt::Key_BracketLeft)},
        [this] { stepTask(-1); });
    add("log.next-task", tr("Log of the next task"), {QKeySequence(Qt::Key_BracketRight)}, [this] { stepTask(1); });
}

void LogTab::keyPressEvent(QKeyEvent* event) {
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    const auto other = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const char* id = nullptr;
    if (other == Qt::NoModifier) switch (event->key()) {
        case Qt::Key_F:
            id = "log.follow";
            break;
        case Qt::Key_W:
            id = "log.wrap";
            break;
        case Qt::Key_T:
            id = "log.times";
            break;
        case Qt::Key_N:
            id = shift ? "log.previous-hit" : "log.next-hit";
            break;
        case Qt::Key_F8:
            id = shift ? "log.previous-error" : "log.next-error";
            break;
        case Qt::Key_G:
            id = shift ? "log.end" : "log.top";
            break;
        case Qt::Key_BracketLeft:
            id = "log.previous-task";
            break;
        case Qt::Key_BracketRight:
            id = "log.next-task";
            break;
        case Qt::Key_Slash:
            focusFind();
            return;
        default:
            break;
        }
    if (id == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    context_.commands.run(QString::fromLatin1(id));
}

} // namespace trainyard::ui
