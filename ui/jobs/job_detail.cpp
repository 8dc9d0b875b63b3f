#include "ui/jobs/job_detail.h"

#include "ui/curves/curves_panel.h"
#include "ui/jobs/files_tab.h"
#include "ui/jobs/job_texts.h"
#include "ui/jobs/log/log_tab.h"
#include "ui/jobs/overview_tab.h"
#include "ui/jobs/spec_tab.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace trainyard::ui {

namespace {

constexpr int pageInset = 16;

// "gpu-a05, gpu-a06", "gpu-a11 … gpu-a14"
QString nodesOf(const model::Job& job) {
    std::set<std::string> nodes;
    for (const model::TaskStatus& task : job.status.tasks)
        if (!task.node.empty()) nodes.insert(task.node);
    if (nodes.empty()) return {};
    if (nodes.size() > 3)
        return QString::fromStdString(*nodes.begin()) + QStringLiteral(" … ") + QString::fromStdString(*nodes.rbegin());
    QStringList names;
    for (const std::string& node : nodes) names << QString::fromStdString(node);
    return names.join(QStringLiteral(", "));
}

} // namespace

JobDetail::JobDetail(AppContext& context, JobActions& actions, QWidget* parent)
    : QWidget(parent), context_(context), actions_(actions),
      glyph_(new StateGlyph(context.theme, model::JobState::Queued, 16, this)),
      name_(new ElidedLabel(context.theme, FontRole::Object, Token::Text, {}, this)),
      facts_(new ElidedLabel(context.theme, FontRole::Body, Token::Text2, {}, this)),
      first_(new Button(context.theme, ButtonKind::Plain, {}, {}, this)),
      clone_(new Button(context.theme, ButtonKind::Plain, {}, QStringLiteral("copy"), this)),
      more_(new IconButton(context.theme, QStringLiteral("ellipsis"), {}, this)),
      strip_(new PhaseStrip(context.theme, this)), tabs_(new QTabBar(this)), pages_(new QStackedWidget(this)),
      whole_(new QStackedWidget(this)), jobView_(new QWidget(this)),
      nothing_(new EmptyState(context.theme, QStringLiteral("list-checks"), this)) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(pageInset, 10, 12, 8);
    head->setSpacing(10);
    head->addWidget(glyph_);
    head->addWidget(name_);
    head->addWidget(facts_, 1);
    head->addWidget(first_);
    head->addWidget(clone_);
    head->addWidget(more_);
    name_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(pageInset, 0, pageInset, 0);
    strip->addWidget(strip_);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(pageInset, 4, pageInset, 0);
    tabRow->addWidget(tabs_);
    tabRow->addStretch(1);
    auto* column = new QVBoxLayout(jobView_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(strip);
    column->addLayout(tabRow);
    column->addWidget(new Hairline(context.theme, Token::Line, this));
    column->addWidget(pages_, 1);

    auto* empty = new QWidget(this);
    auto* emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(0, 0, pageInset, pageInset);
    emptyColumn->addWidget(nothing_);
    emptyColumn->addStretch(1);
    whole_->addWidget(jobView_);
    whole_->addWidget(empty);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(whole_);

    setFocusProxy(tabs_);
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->setUsesScrollButtons(true);
    for (int i = 0; i < static_cast<int>(JobTab::Count); ++i) {
        tabs_->addTab({});
        pages_->addWidget(new QWidget(this)); // until it is looked at
    }
    connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
        showTab(index);
        Q_EMIT tabChanged();
    });
    connect(first_, &QPushButton::clicked, this, [this] {
        const engine::JobRow job = context_.jobs.find(id_);
        if (job == nullptr) return;
        actions_.runCommand(model::isActive(job->status.state) ? QStringLiteral("job.cancel")
                                                               : QStringLiteral("job.resubmit"));
    });
    connect(clone_, &QPushButton::clicked, this, [this] { actions_.runCommand(QStringLiteral("job.clone")); });
    connect(more_, &QToolButton::clicked, this, &JobDetail::showOverflow);
    connect(strip_, &PhaseStrip::phaseChosen, this, [this](int phase) {
        setTab(JobTab::Log);
        if (phase <= 2)
            log()->goToTop();
        else
            log()->goToEnd();
    });
    connect(&context_.jobs, &JobsFeed::changed, this, &JobDetail::refresh);
    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, this, [this] {
        const engine::JobRow job = context_.jobs.find(id_);
        if (isVisible() && job != nullptr && model::isActive(job->status.state)) refreshHead(*job);
    });
    clock_.start();
    retranslate();
    setJob({});
}

void JobDetail::retranslate() {
    const QString titles[] = {tr("Overview", "tab"), tr("Curves", "tab"), tr("Log", "tab"), tr("Files", "tab"),
                              tr("Spec", "tab")};
    for (int i = 0; i < tabs_->count(); ++i) {
        tabs_->setTabText(i, titles[i]);
        tabs_->setTabToolTip(
            i, QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)).toString(QKeySequence::NativeText));
    }
    tabs_->setAccessibleName(tr("Parts of the job"));
    clone_->setText(tr("Clone to form"));
    more_->setName(tr("More to do with this job"));
    refresh();
}

void JobDetail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void JobDetail::setSiteTitles(QHash<QString, QString> titles) {
    siteTitles_ = std::move(titles);
    refresh();
}

void JobDetail::setJob(const QString& id) {
    const bool other = id != id_;
    id_ = id;
    if (other) progress_.reset();
    refresh();
    if (other) showTab(tabs_->currentIndex());
}

void JobDetail::setInsight(const JobInsight* insight) {
    progress_ = insight != nullptr ? insight->progress : std::nullopt;
    if (const engine::JobRow job = context_.jobs.find(id_)) refreshHead(*job);
}

void JobDetail::refresh() {
    const engine::JobRow job = id_.isEmpty() ? nullptr : context_.jobs.find(id_);
    if (job == nullptr) {
        nothing_->setTexts(id_.isEmpty() ? tr("No job selected") : tr("This job is no longer here"),
                           id_.isEmpty() ? tr("Select a job to see its curves, its log and its files.")
                                         : tr("It has been removed. Its files went with it."));
        nothing_->setPrimary({}, {});
        nothing_->setSecondary({}, {});
        whole_->setCurrentIndex(1);
        return;
    }
    whole_->setCurrentWidget(jobView_);
    refreshHead(*job);
}

void JobDetail::refreshHead(const model::Job& job) {
    glyph_->setState(job.status.state);
    name_->setText(QString::fromStdString(job.name));
    const bool active = model::isActive(job.status.state);
    QStringList facts{JobTexts::siteTitle(job.site, siteTitles_.value(QString::fromStdString(job.site)))};
    if (!job.status.nativeId.empty())
        facts << tr("job %1", "%1 is its number at the site").arg(QString::fromStdString(job.status.nativeId));
    const QString nodes = nodesOf(job);
    const QString resources = QString::fromStdString(job.resources);
    if (!resources.isEmpty() && !nodes.isEmpty())
        facts << tr("%1 on %2", "resources, names of nodes").arg(resources, nodes);
    else if (!resources.isEmpty() || !nodes.isEmpty())
        facts << resources + nodes;
    facts_->setText(facts.join(QStringLiteral(" · ")));
    first_->setKind(active ? ButtonKind::Danger : ButtonKind::Plain);
    first_->setIconName(active ? QStringLiteral("circle-x") : QStringLiteral("rotate-cw"));
    first_->setText(active ? tr("Cancel job") : tr("Resubmit"));
    first_->setEnabled(job.status.state != model::JobState::Stopping);
    first_->setToolTip(
        context_.commands.tooltip(active ? QStringLiteral("job.cancel") : QStringLiteral("job.resubmit")));
    const base::WallTime now = context_.engine.clock().now();
    strip_->setPhases(phasesOf(job, progress_, now), now);
}

void JobDetail::showSelection(const QStringList& ids) {
    id_.clear();
    int active = 0;
    for (const QString& id : ids)
        if (const engine::JobRow job = context_.jobs.find(id); job && model::isActive(job->status.state)) ++active;
    const int count = static_cast<int>(ids.size());
    nothing_->setTexts(tr("%n job(s) selected", nullptr, count),
                       active == 0 ? tr("All of them have ended.") : tr("%n of them still active.", nullptr, active));
    if (active > 0)
        nothing_->setPrimary(
            tr("Cancel %n job(s)", "button", active), [this] { actions_.runCommand(QStringLiteral("job.cancel")); },
            ButtonKind::Danger);
    else
        nothing_->setPrimary(
            tr("Remove %n job(s)", "button", count), [this] { actions_.runCommand(QStringLiteral("job.forget")); },
            ButtonKind::Danger);
    nothing_->setSecondary(tr("Resubmit %n job(s)", "button", count),
                           [this] { actions_.runCommand(QStringLiteral("job.resubmit")); });
    whole_->setCurrentIndex(1);
}

// The one place that knows what the tabs are; each is made when it is first looked at.
QWidget* JobDetail::tabWidget(JobTab tab) {
    QWidget*& made = made_.at(static_cast<std::size_t>(tab));
    if (made != nullptr) return made;
    switch (tab) {
    case JobTab::Overview:
        made = new OverviewTab(context_, this);
        break;
    case JobTab::Curves:
        made = new CurvesPanel(context_, this);
        break;
    case JobTab::Log:
        made = new LogTab(context_, this);
        break;
    case JobTab::Files:
        made = new FilesTab(context_, this);
        break;
    case JobTab::Spec:
        made = new SpecTab(context_, this);
        break;
    case JobTab::Count:
        return nullptr;
    }
    const int index = static_cast<int>(tab);
    QWidget* placeholder = pages_->widget(index);
    pages_->insertWidget(index, made);
    pages_->removeWidget(placeholder);
    placeholder->deleteLater();
    return made;
}

LogTab* JobDetail::log() {
    return static_cast<LogTab*>(tabWidget(JobTab::Log));
}

void JobDetail::showTab(int index) {
    if (index < 0) return;
    const auto tab = static_cast<JobTab>(index);
    if (id_.isEmpty() && made_.at(static_cast<std::size_t>(index)) == nullptr) return;
    QWidget* shown = tabWidget(tab);
    pages_->setCurrentIndex(index);
    // Only the tab that is looked at follows the job.
    const auto give = [&](JobTab which, auto* widget) {
        if (made_.at(static_cast<std::size_t>(which)) != nullptr) widget->setJob(which == tab ? id_ : QString());
    };
    give(JobTab::Overview, static_cast<OverviewTab*>(made_[0]));
    give(JobTab::Curves, static_cast<CurvesPanel*>(made_[1]));
    give(JobTab::Log, static_cast<LogTab*>(made_[2]));
    give(JobTab::Files, static_cast<FilesTab*>(made_[3]));
    give(JobTab::Spec, static_cast<SpecTab*>(made_[4]));
    shown->show();
}

void JobDetail::setTab(JobTab tab) {
    if (tabs_->currentIndex() == static_cast<int>(tab)) showTab(static_cast<int>(tab));
    tabs_->setCurrentIndex(static_cast<int>(tab));
}

JobTab JobDetail::tab() const {
    return static_cast<JobTab>(std::max(0, tabs_->currentIndex()));
}

bool JobDetail::settled() const {
    const QWidget* curves = made_.at(static_cast<std::size_t>(JobTab::Curves));
    return tab() != JobTab::Curves || id_.isEmpty() ||
           (curves != nullptr && static_cast<const CurvesPanel*>(curves)->settled());
}

bool JobDetail::focusFind() {
    if (tab() != JobTab::Log || id_.isEmpty()) return false;
    log()->focusFind();
    return true;
}

void JobDetail::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::AltModifier && number >= 0 && number < tabs_->count()) {
        tabs_->setCurrentIndex(number);
        return;
    }
    QWidget::keyPressEvent(event);
}

void JobDetail::showOverflow() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    actions_.fillMenu(*menu);
    menu->popup(more_->mapToGlobal(QPoint(more_->width() - menu->sizeHint().width(), more_->height() + 2)));
}

} // namespace trainyard::ui
