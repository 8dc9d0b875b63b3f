#include "ui/jobs/log/log_tab.h"

#include "core/base/durable_write.h"
#include "ui/jobs/job_texts.h"
#include "ui/widgets/field_frame.h"
#include "ui/widgets/surface.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLocale>

namespace trainyard::ui {

namespace {
constexpr int typingTime = 80;
constexpr int leastForBanner = 340;
} // namespace

LogTab::LogTab(AppContext& context, QWidget* parent)
    : QWidget(parent), context_(context), field_(new SearchField(context.theme, {}, QStringLiteral("search"), this)),
      count_(new TextLabel(context.theme, FontRole::Label, Token::Text2, {}, this)),
      previous_(new IconButton(context.theme, QStringLiteral("chevron-up"), {}, this)),
      next_(new IconButton(context.theme, QStringLiteral("chevron-down"), {}, this)), tasks_(new QComboBox(this)),
      firstError_(new Button(context.theme, ButtonKind::Plain, {}, QStringLiteral("circle-alert"), this)),
      times_(new IconButton(context.theme, QStringLiteral("clock"), {}, this)),
      wrap_(new IconButton(context.theme, QStringLiteral("wrap-text"), {}, this)),
      save_(new IconButton(context.theme, QStringLiteral("download"), {}, this)),
      follow_(new Button(context.theme, ButtonKind::Plain, {}, QStringLiteral("arrow-down-to-line"), this)),
      banner_(new InlineMessage(context.theme, this)), problem_(new InlineMessage(context.theme, this)),
      view_(new LogView(context.theme, this)), unseen_(new Button(context.theme, ButtonKind::Plain, {}, {}, view_)),
      status_(new TextLabel(context.theme, FontRole::Second, Token::Text3, {}, this)),
      reader_(new LogReader(context, this)), finder_(new LogFinder(context.engine.scheduler(), this)) {
    buildToolbar();
    connectAll();
    registerCommands();
    retranslate();
}

void LogTab::connectAll() {
    typing_.setSingleShot(true);
    typing_.setInterval(typingTime);
    connect(&typing_, &QTimer::timeout, this, [this] {
        stepWhenFound_ = true;
        finder_->setPattern(field_->text(), view_->buffer());
    });
    connect(field_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    connect(field_, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(field_, &SearchField::left, this, [this] { view_->setFocus(Qt::OtherFocusReason); });
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(firstError_, &QPushButton::clicked, this, [this] {
        if (!view_->buffer().errors().empty()) view_->goToLine(view_->buffer().errors().front());
    });
    connect(times_, &QToolButton::toggled, this, [this](bool on) { view_->setShowTimes(on); });
    connect(wrap_, &QToolButton::toggled, this, [this](bool on) { view_->setWrapping(on); });
    connect(save_, &QToolButton::clicked, this, &LogTab::save);
    connect(follow_, &QPushButton::clicked, this, [this] { view_->setFollowing(follow_->isChecked()); });
    connect(view_, &LogView::followingChanged, follow_, &QPushButton::setChecked);
    connect(view_, &LogView::newLines, this, [this](std::size_t count) {
        unseen_->setVisible(count > 0);
        unseen_->setText(tr("%n new line(s)", nullptr, static_cast<int>(count)));
        unseen_->adjustSize();
        unseen_->move((view_->width() - unseen_->width()) / 2, view_->height() - unseen_->height() - 16);
    });
    connect(unseen_, &QPushButton::clicked, this, [this] { view_->setFollowing(true); });
    connect(tasks_, &QComboBox::activated, this, &LogTab::restart);
    connect(reader_, &LogReader::came, this, &LogTab::took);
    connect(reader_, &LogReader::caughtUpChanged, this, &LogTab::showStatus);
    connect(reader_, &LogReader::failed, this, [this](const base::Error& error) {
        problem_->setError(error);
        problem_->setAction(tr("Try again"), [this] { restart(); });
        problem_->show();
    });
    connect(finder_, &LogFinder::found, this, &LogTab::showFound);
    connect(&context_.jobs, &JobsFeed::changed, this, &LogTab::jobChanged);
}

void LogTab::setJob(const QString& id) {
    if (id == id_) return;
    id_ = id;
    shown_.reset();
    reader_->stop();
    if (id.isEmpty()) return;
    const engine::JobRow job = context_.jobs.find(id);
    if (job == nullptr) return;
    tasks_->clear();
    fillTasks(*job);
    restart();
    jobChanged();
}

void LogTab::fillTasks(const model::Job& job) {
    const auto& tasks = job.status.tasks;
    tasks_->setVisible(tasks.size() > 1);
    if (tasks_->count() == static_cast<int>(tasks.size())) return;
    const int before = std::max(0, tasks_->currentIndex());
    tasks_->clear();
    for (const model::TaskStatus& task : tasks)
        tasks_->addItem(QStringLiteral("%1 %2").arg(QString::fromStdString(task.role)).arg(task.index));
    tasks_->setCurrentIndex(std::min(before, tasks_->count() - 1));
}

void LogTab::restart() {
    const engine::JobRow job = context_.jobs.find(id_);
    if (job == nullptr) return;
    api::TaskName task;
    const int index = tasks_->currentIndex();
    if (index >= 0 && index < static_cast<int>(job->status.tasks.size()) && job->status.tasks.size() > 1) {
        task.role = job->status.tasks[static_cast<std::size_t>(index)].role;
        task.index = job->status.tasks[static_cast<std::size_t>(index)].index;
    }
    view_->clear();
    problem_->hide();
    finder_->setPattern(field_->text(), view_->buffer());
    view_->setFollowing(true);
    follow_->setChecked(true);
    reader_->start(id_, task);
    showStatus();
}

void LogTab::jobChanged() {
    if (id_.isEmpty()) return;
    const engine::JobRow job = context_.jobs.find(id_);
    if (job == nullptr || job == shown_) return;
    const bool beganToRun = shown_ != nullptr && shown_->status.tasks.size() != job->status.tasks.size();
    shown_ = job;
    fillTasks(*job);
    if (beganToRun && view_->buffer().lineCount() == 0) restart();
    showBanner();
}

void LogTab::took(const std::shared_ptr<LogPiece>& piece) {
    const bool first = view_->buffer().lineCount() == 0;
    const std::size_t errors = view_->buffer().errors().size();
    view_->append(std::move(*piece));
    finder_->more(view_->buffer());
    problem_->hide();
    if (first) times_->setEnabled(view_->hasTimes());
    if (errors == 0 && !view_->buffer().errors().empty()) showBanner();
    showStatus();
}

// A failed job says first why, and where in the log that stands.
void LogTab::showBanner() {
    const bool bad = shown_ != nullptr && (shown_->status.state == model::JobState::Failed ||
                                           shown_->status.state == model::JobState::Lost ||
                                           shown_->status.state == model::JobState::TimedOut);
    // Where there is little room the log itself comes first; the overview says the same.
    banner_->setVisible(bad && height() >= context_.theme.scaled(leastForBanner));
    firstError_->setEnabled(!view_->buffer().errors().empty());
    if (!bad) return;
    const QString reason = QString::fromStdString(shown_->status.reason);
    const MessageKind kind =
        shown_->status.state == model::JobState::TimedOut ? MessageKind::Warning : MessageKind::Bad;
    banner_->setMessage(kind, reason.isEmpty() ? stateText(shown_->status.state) : reason,
                        QString::fromStdString(shown_->status.remedy));
    if (view_->buffer().errors().empty()) {
        banner_->setAction({}, {});
        return;
    }
    const std::size_t line = view_->buffer().errors().front();
    banner_->setAction(tr("Go to line %L1").arg(line + 1), [this, line] {
        view_->goToLine(line);
        view_->setFocus(Qt::OtherFocusReason);
    });
}

void LogTab::showStatus() {
    const auto lines = static_cast<int>(view_->buffer().lineCount());
    QString text = tr("%Ln line(s) · %1", "of a log; %1 is its size", lines).arg(JobTexts::bytes(reader_->offset()));
    if (lines == 0 && reader_->caughtUp())
        text = reader_->complete() ? tr("The job wrote no log.") : tr("Nothing written yet.");
    status_->setText(text);
    firstError_->setEnabled(!view_->buffer().errors().empty());
}

void LogTab::showFound() {
    view_->setHits(finder_->pattern(), finder_->hits());
    const std::size_t hits = finder_->hits().lines.size();
    setFieldState(*field_, finder_->problem() ? FieldState::Error : FieldState::Plain);
    field_->setToolTip(finder_->problem()
                           ? QString::fromStdString(finder_->problem()->message + ' ' + finder_->problem()->remedy)
                           : tr("A regular expression. Case counts where it has a capital."));
    if (stepWhenFound_ && hits > 0) {
        // The first hit from where the reader is, as the pattern is typed.
        stepWhenFound_ = false;
        const auto& lines = finder_->hits().lines;
        const auto from = static_cast<std::uint32_t>(view_->firstVisibleLine());
        auto hit = std::lower_bound(lines.begin(), lines.end(), from);
        if (hit == lines.end()) hit = lines.begin();
        view_->setCurrentHit(static_cast<std::size_t>(hit - lines.begin()));
    }
    QString text;
    if (finder_->problem())
        text = tr("Not a pattern");
    else if (finder_->pattern() && hits == 0 && !finder_->searching())
        text = tr("No hit");
    else if (hits > 0)
        text = tr("%L1 of %L2", "number of the hit, number of hits").arg(view_->currentHit() + 1).arg(hits) +
               (finder_->hits().full ? QStringLiteral("+") : QString());
    count_->setText(text);
    count_->setToken(finder_->problem() ? Token::Bad : Token::Text2);
    previous_->setEnabled(hits > 0);
    next_->setEnabled(hits > 0);
}

void LogTab::step(int by) {
    if (typing_.isActive()) { // Enter was quicker than the search
        typing_.stop();
        stepWhenFound_ = true;
        finder_->setPattern(field_->text(), view_->buffer());
        return;
    }
    const auto hits = static_cast<std::int64_t>(finder_->hits().lines.size());
    if (hits == 0) return;
    const std::int64_t next = (static_cast<std::int64_t>(view_->currentHit()) + by + hits) % hits;
    view_->setCurrentHit(static_cast<std::size_t>(next));
    showFound();
}

void LogTab::stepTask(int by) {
    if (tasks_->count() < 2) return;
    tasks_->setCurrentIndex((tasks_->currentIndex() + by + tasks_->count()) % tasks_->count());
    restart();
}

void LogTab::focusFind() {
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
}

void LogTab::save() {
    const engine::JobRow job = context_.jobs.find(id_);
    if (job == nullptr) return;
    auto* dialog = new QFileDialog(this, tr("Save log"), QString::fromStdString(job->name) + QStringLiteral(".log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        saving_ = ui::run(
            context_.engine.scheduler(), engine::diskLane(), this,
            [buffer = view_->buffer(), path = std::filesystem::path(file.toStdU16String())](std::stop_token) {
                std::string text;
                text.reserve(buffer.byteCount());
                for (const LogPartPtr& part : buffer.parts()) text += part->bytes;
                text += buffer.tail();
                return base::writeDurably(path, text);
            },
            [this, file](base::Expected<void> saved) {
                if (saved)
                    context_.navigator.toast(ToastKind::Ok, tr("Log saved to %1").arg(file));
                else
                    context_.navigator.toast(ToastKind::Bad, QString::fromStdString(saved.error().message));
            });
    });
    dialog->open();
}

void LogTab::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showBanner();
}

void LogTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    reader_->setPaused(false);
}

void LogTab::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    reader_->setPaused(true);
}

void LogTab::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace trainyard::ui
