#include "ui/jobs/overview_tab.h"

#include "ui/jobs/job_texts.h"
#include "ui/jobs/phases.h"
#include "ui/jobs/tasks_cells.h"
#include "ui/theme/state_glyph.h"

#include <QHeaderView>
#include <QLayoutItem>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {

constexpr int sideWidth = 320;
constexpr int narrowBelow = 860;
constexpr int mostTaskRows = 12; // shown before the table scrolls
constexpr std::size_t mostEvents = 200;

void clearGrid(QGridLayout* grid) {
    while (QLayoutItem* item = grid->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

} // namespace

OverviewTab::OverviewTab(AppContext& context, QWidget* parent)
    : QScrollArea(parent), context_(context), reason_(new InlineMessage(context.theme)),
      tasksHead_(new SectionHead(context.theme, {})), tasks_(new QTableView), tasksModel_(new TasksModel(this)),
      eventsHead_(new SectionHead(context.theme, {})), events_(new QWidget), eventsGrid_(new QGridLayout(events_)),
      factsHead_(new SectionHead(context.theme, {})), factsBox_(new QWidget), factsGrid_(new QGridLayout(factsBox_)),
      side_(new QWidget) {
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    grid_ = new QGridLayout(content);
    grid_->setContentsMargins(16, 12, 16, 16);
    grid_->setHorizontalSpacing(32);
    grid_->setVerticalSpacing(16);
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(tasksHead_);
    column->addWidget(tasks_);
    column->addSpacing(12);
    column->addWidget(eventsHead_);
    column->addWidget(events_);
    column->addStretch(1);
    auto* sideColumn = new QVBoxLayout(side_);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(8);
    sideColumn->addWidget(factsHead_);
    sideColumn->addWidget(factsBox_);
    sideColumn->addStretch(1);
    for (QGridLayout* box : {factsGrid_, eventsGrid_}) {
        box->setContentsMargins(0, 0, 0, 0);
        box->setHorizontalSpacing(16);
        box->setVerticalSpacing(6);
        box->setColumnStretch(1, 1);
    }
    grid_->addWidget(reason_, 0, 0, 1, 2);
    grid_->addWidget(main, 1, 0);
    grid_->addWidget(side_, 1, 1);
    grid_->setColumnStretch(0, 1);
    grid_->setRowStretch(2, 1);
    setWidget(content);
    reason_->hide();

    tasks_->setModel(tasksModel_);
    tasks_->setItemDelegate(new TasksCells(*tasksModel_, context.theme, tasks_));
    tasks_->setFrameShape(NoFrame);
    tasks_->setShowGrid(false);
    tasks_->setSelectionBehavior(QAbstractItemView::SelectRows);
    tasks_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tasks_->setTabKeyNavigation(false);
    tasks_->verticalHeader()->hide();
    tasks_->horizontalHeader()->setHighlightSections(false);
    tasks_->horizontalHeader()->setStretchLastSection(true);
    tasks_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&context_.jobs, &JobsFeed::changed, this, &OverviewTab::refresh);
    connect(&context_.theme, &Theme::changed, this, &OverviewTab::fitTasks);
    retranslate();
}

void OverviewTab::retranslate() {
    tasksHead_->setText(tr("Tasks"));
    tasks_->setAccessibleName(tr("Tasks of the job"));
    eventsHead_->setText(tr("Events"));
    factsHead_->setText(tr("Facts"));
    setAccessibleName(tr("Overview of the job"));
    tasksModel_->retranslate();
    shown_.reset();
    refresh();
}

void OverviewTab::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
}

void OverviewTab::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    const bool narrow = viewport()->width() < context_.theme.scaled(narrowBelow);
    if (narrow == narrow_) return;
    narrow_ = narrow;
    arrange();
}

void OverviewTab::arrange() {
    grid_->removeWidget(side_);
    if (narrow_)
        grid_->addWidget(side_, 2, 0, 1, 2);
    else
        grid_->addWidget(side_, 1, 1);
    side_->setFixedWidth(narrow_ ? QWIDGETSIZE_MAX : context_.theme.scaled(sideWidth));
    if (narrow_) side_->setMinimumWidth(0);
}

void OverviewTab::setJob(const QString& id) {
    if (id == id_ && !id.isEmpty()) return;
    id_ = id;
    shown_.reset();
    asking_.cancel();
    showEvents({});
    refresh();
}

void OverviewTab::refresh() {
    if (id_.isEmpty()) return;
    const engine::JobRow job = context_.jobs.find(id_);
    if (job == nullptr || job == shown_) return;
    const bool stateChanged = shown_ == nullptr || shown_->status.state != job->status.state;
    shown_ = job;
    arrange();
    showReason(*job);
    showFacts(factsOf(*job));
    tasksModel_->setTasks(job->status.tasks);
    tasksHead_->setVisible(!job->status.tasks.empty());
    tasks_->setVisible(!job->status.tasks.empty());
    fitTasks();
    if (stateChanged) askEvents();
}

void OverviewTab::showReason(const model::Job& job) {
    using State = model::JobState;
    const State state = job.status.state;
    const QString reason = text(job.status.reason);
    const QString remedy = text(job.status.remedy);
    MessageKind kind = MessageKind::Info;
    if (state == State::Failed || state == State::Lost)
        kind = MessageKind::Bad;
    else if (state == State::TimedOut || (state == State::Queued && !remedy.isEmpty()))
        kind = MessageKind::Warning;
    const bool said = !reason.isEmpty() || !remedy.isEmpty();
    const bool quiet = state == State::Completed || state == State::Running;
    reason_->setVisible(said && !(quiet && remedy.isEmpty()));
    reason_->setMessage(kind, reason.isEmpty() ? stateText(state) : reason, remedy);
}

OverviewTab::Facts OverviewTab::factsOf(const model::Job& job) const {
    const base::WallTime now = context_.engine.clock().now();
    Facts facts;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) facts.append({name, value});
    };
    for (const Phase& phase : phasesOf(job, std::nullopt, now)) {
        if (!phase.began) continue;
        QString value = JobTexts::dayAndTime(*phase.began);
        // What goes on would have to be counted on: the strip does.
        if (phase.length && phase.status != PhaseStatus::Current)
            value = tr("%1, for %2", "a time; a length of time").arg(value, JobTexts::duration(*phase.length));
        add(phase.name, value);
    }
    add(tr("Site", "fact of a job"), JobTexts::siteTitle(job.site, {}));
    add(tr("Id at the site", "fact of a job"), text(job.status.nativeId));
    add(tr("Id", "fact of a job"), text(job.id));
    add(tr("Kind", "fact of a job"), text(job.kind));
    add(tr("Owner", "fact of a job"), text(job.owner));
    add(tr("Resources", "fact of a job"), text(job.resources));
    if (job.status.exitCode) add(tr("Exit code", "fact of a job"), QString::number(*job.status.exitCode));
    add(tr("Folder", "fact of a job"), text(job.folder));
    return facts;
}

void OverviewTab::showFacts(const Facts& facts) {
    if (facts == factsShown_) return;
    factsShown_ = facts;
    clearGrid(factsGrid_);
    int row = 0;
    for (const auto& fact : facts) {
        factsGrid_->addWidget(new TextLabel(context_.theme, FontRole::Second, Token::Text3, fact.first, factsBox_), row,
                              0);
        auto* value = new ElidedLabel(context_.theme, FontRole::Second, Token::Text, fact.second, factsBox_);
        value->setElideMode(Qt::ElideMiddle);
        value->setAccessibleName(fact.first + QStringLiteral(": ") + fact.second);
        factsGrid_->addWidget(value, row++, 1);
    }
}

void OverviewTab::fitTasks() {
    const int row = context_.theme.scaled(28);
    tasks_->verticalHeader()->setDefaultSectionSize(row);
    const int rows = std::min(tasksModel_->rowCount(), mostTaskRows);
    tasks_->setFixedHeight(context_.theme.scaled(28) + rows * row + 2);
    QHeaderView* header = tasks_->horizontalHeader();
    const int widths[] = {150, 150, 110, 84};
    for (int column = 0; column < 4; ++column) header->resizeSection(column, context_.theme.scaled(widths[column]));
}

void OverviewTab::askEvents() {
    engine::JobEngine& jobs = context_.engine.jobs();
    asking_ = ui::run(
        context_.engine.scheduler(), engine::siteLane(shown_->site), this,
        [&jobs, id = id_.toStdString()](std::stop_token stop) {
            base::OpContext context;
            context.stop = stop;
            return jobs.events(id, context);
        },
        [this](base::Expected<std::vector<api::JobEvent>> events) {
            // What a site cannot tell is left out; the reason above says what went wrong with the job itself.
            if (events) showEvents(*events);
        });
}

void OverviewTab::showEvents(const std::vector<api::JobEvent>& events) {
    clearGrid(eventsGrid_);
    eventsHead_->setVisible(!events.empty());
    events_->setVisible(!events.empty());
    const base::WallTime now = context_.engine.clock().now();
    const std::size_t first = events.size() > mostEvents ? events.size() - mostEvents : 0;
    for (std::size_t i = first; i < events.size(); ++i) {
        const int row = static_cast<int>(i - first);
        auto* time = new TextLabel(context_.theme, FontRole::Second, Token::Text3,
                                   JobTexts::shortTime(events[i].time, now), events_);
        time->setToolTip(JobTexts::fullTime(events[i].time));
        auto* what = new TextLabel(context_.theme, FontRole::Second, Token::Text, text(events[i].what), events_);
        what->setWordWrap(true);
        eventsGrid_->addWidget(time, row, 0, Qt::AlignTop);
        eventsGrid_->addWidget(what, row, 1);
    }
}

} // namespace trainyard::ui
