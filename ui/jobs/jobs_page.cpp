#include "ui/jobs/jobs_page.h"

#include "ui/widgets/surface.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int selectTime = 60; // ms
constexpr int stateVersion = 1;
} // namespace

JobsPage::JobsPage(AppContext& context, QWidget* parent)
    : Page(parent), context_(context), model_(new JobsModel(context.engine.clock(), this)),
      actions_(new JobActions(
          context, [this] { return targets(); }, this)),
      splitter_(new Splitter(context.theme, Qt::Vertical, this)), top_(new QWidget(this)),
      filter_(new FilterBar(
          context.theme, [this](FilterField field) { return model_->index().values(field); }, top_)),
      tableOrEmpty_(new QStackedWidget(top_)), table_(new JobsTable(*model_, context.theme, top_)),
      empty_(new EmptyState(context.theme, QStringLiteral("list-checks"), top_)),
      detail_(new JobDetail(context, *actions_, this)), chooser_(new ColumnChooser(context.theme, *table_, this)),
      insights_(new InsightCache(context, this)) {
    auto* emptyBox = new QWidget(top_);
    auto* emptyColumn = new QVBoxLayout(emptyBox);
    emptyColumn->setContentsMargins(0, 0, 16, 16);
    emptyColumn->addWidget(empty_);
    emptyColumn->addStretch(1);
    tableOrEmpty_->addWidget(table_);
    tableOrEmpty_->addWidget(emptyBox);
    auto* topColumn = new QVBoxLayout(top_);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->setSpacing(0);
    topColumn->addWidget(filter_);
    topColumn->addWidget(tableOrEmpty_, 1);
    splitter_->addWidget(top_);
    splitter_->addWidget(detail_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 1);
    top_->setMinimumHeight(150);
    detail_->setMinimumHeight(150);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter_);
    setFocusProxy(nullptr);

    selecting_.setSingleShot(true);
    selecting_.setInterval(selectTime);
    connect(&selecting_, &QTimer::timeout, this, &JobsPage::selectionMoved);
    connect(table_, &JobsTable::selectionMoved, &selecting_, qOverload<>(&QTimer::start));
    connect(table_, &JobsTable::opened, this, [this](const QString& id) {
        context_.navigator.go({QStringLiteral("jobs"), id});
    });
    connect(table_, &JobsTable::contextMenuWanted, this, &JobsPage::showContextMenu);
    connect(table_, &JobsTable::visibleRowsChanged, this, &JobsPage::seenChanged);
    connect(&table_->header(), &JobsHeader::sortWanted, this, &JobsPage::sortBy);
    connect(&table_->header(), &QWidget::customContextMenuRequested, this,
            [this] { chooser_->popUp(filter_->columnsButton()); });
    table_->header().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(filter_, &FilterBar::filterChanged, model_, &JobsModel::setFilter);
    connect(filter_, &FilterBar::left, this, [this] { table_->setFocus(Qt::OtherFocusReason); });
    connect(filter_->columnsButton(), &QToolButton::clicked, this,
            [this] { chooser_->popUp(filter_->columnsButton()); });
    connect(filter_->densityButton(), &QToolButton::clicked, this, [this] {
        const Density next[] = {Density::Normal, Density::Roomy, Density::Compact};
        table_->setDensity(next[static_cast<int>(table_->density())]);
    });
    connect(model_, &JobsModel::countsChanged, this, &JobsPage::showCounts);
    connect(insights_, &InsightCache::found, this, [this](const QString& id, const JobInsight& insight) {
        model_->setInsight(id, insight);
        if (id == detail_->job()) detail_->setInsight(&insight);
    });
    connect(actions_, &JobActions::submitted, this, [this](const QString& id) {
        wanted_ = id;
        if (alone_) context_.navigator.go({QStringLiteral("jobs"), id});
        feedChanged();
    });
    connect(&context_.jobs, &JobsFeed::changed, this, &JobsPage::feedChanged);
    registerCommands();
    readSites();
    feedChanged();
    showCounts();
}

void JobsPage::registerCommands() {
    Command command;
    command.id = QStringLiteral("jobs.toggle-detail");
    command.text = tr("Show or hide the job under the table");
    command.menu = QStringLiteral("View");
    command.context = QStringLiteral("jobs");
    command.keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)};
    command.run = [this] { toggleDetail(); };
    command.disabledReason = [this] { return alone_ ? tr("The job has the page to itself") : QString(); };
    context_.commands.add(std::move(command));
}

void JobsPage::toggleDetail() {
    detailHidden_ = !detailHidden_;
    detail_->setVisible(alone_ || !detailHidden_);
}

void JobsPage::readSites() {
    siteTitles_.clear();
    for (const model::Site& site : context_.engine.sites().all())
        siteTitles_.insert(QString::fromStdString(site.id), QString::fromStdString(site.title));
    table_->setSiteTitles(siteTitles_);
    filter_->setSiteTitles(siteTitles_);
    detail_->setSiteTitles(siteTitles_);
}

void JobsPage::feedChanged() {
    model_->setSnapshot(context_.jobs.current());
    if (!wanted_.isEmpty() && model_->rowOf(wanted_) >= 0) {
        table_->selectId(wanted_);
        wanted_.clear();
    }
    // Something is always chosen where there is something: the pane below is never empty without need.
    if (!alone_ && table_->selectedIds().isEmpty() && detail_->job().isEmpty() && model_->rowCount() > 0 &&
        wanted_.isEmpty())
        table_->selectId(model_->id(0));
    seenChanged();
}

QStringList JobsPage::targets() const {
    if (alone_) return detail_->job().isEmpty() ? QStringList() : QStringList{detail_->job()};
    const QStringList selected = table_->selectedIds();
    if (!selected.isEmpty()) return selected;
    return detail_->job().isEmpty() ? QStringList() : QStringList{detail_->job()};
}

void JobsPage::selectionMoved() {
    if (alone_) return;
    const QStringList ids = table_->selectedIds();
    if (ids.size() > 1) {
        detail_->showSelection(ids);
    } else if (ids.size() == 1) {
        detail_->setJob(ids.first());
        detail_->setInsight(model_->insight(ids.first().toStdString()));
    }
    seenChanged();
}

void JobsPage::showCounts() {
    filter_->setCounts(model_->rowCount(), static_cast<int>(model_->index().total()));
    showEmpty();
}

void JobsPage::showEmpty() {
    const auto total = static_cast<int>(model_->index().total());
    const bool none = model_->rowCount() == 0;
    tableOrEmpty_->setCurrentIndex(none ? 1 : 0);
    filter_->setVisible(total > 0);
    detail_->setVisible(alone_ || (total > 0 && !detailHidden_));
    if (!none) return;
    if (total == 0) {
        empty_->setTexts(tr("No jobs yet"),
                         tr("A job is a program, the machines it may use and its data. The demo shows all three and "
                            "takes 30 seconds."));
        empty_->setPrimary(tr("Run the demo"), [this] {
            if (!context_.commands.run(QStringLiteral("demo.run")))
                context_.navigator.go({QStringLiteral("start"), {}});
        });
        empty_->setSecondary(tr("New job"), [this] { context_.navigator.go({QStringLiteral("new-job"), {}}); });
        return;
    }
    const auto filters = static_cast<int>(filter_->filter().clauses.size()) + (filter_->filter().text.empty() ? 0 : 1);
    empty_->setTexts(tr("No job matches"),
                     total == 1 ? tr("1 job is hidden by %n filter(s).", nullptr, filters)
                                : tr("%1 jobs are hidden by %n filter(s).", nullptr, filters).arg(total));
    empty_->setPrimary(
        tr("Clear filters"), [this] { filter_->clear(); }, ButtonKind::Plain);
    empty_->setSecondary({}, {});
}

void JobsPage::seenChanged() {
    QStringList ids;
    if (isVisible()) {
        if (!detail_->job().isEmpty()) ids << detail_->job();
        const auto visible = table_->visibleRows();
        if (!alone_)
            for (int row = visible.first; row <= visible.second && row < model_->rowCount(); ++row)
                if (!ids.contains(model_->id(row))) ids << model_->id(row);
    }
    insights_->setSeen(std::move(ids));
}

void JobsPage::setAlone(bool alone) {
    alone_ = alone;
    top_->setVisible(!alone);
    detail_->setVisible(alone || (!detailHidden_ && model_->index().total() > 0));
}

void JobsPage::open(const QString& argument) {
    readSites();
    const QString id = argument.section(QLatin1Char('/'), 0, 0);
    const QString tab = argument.section(QLatin1Char('/'), 1, 1);
    setAlone(!id.isEmpty());
    if (alone_) {
        detail_->setJob(id);
        detail_->setInsight(model_->insight(id.toStdString()));
        table_->selectId(id);
        const QStringList tabs{QStringLiteral("overview"), QStringLiteral("curves"), QStringLiteral("log"),
                               QStringLiteral("files"), QStringLiteral("spec")};
        if (const auto index = tabs.indexOf(tab); index >= 0) detail_->setTab(static_cast<JobTab>(index));
    } else {
        selectionMoved();
    }
    seenChanged();
    Q_EMIT breadcrumbChanged();
}

QStringList JobsPage::breadcrumb() const {
    QStringList crumbs{tr("Jobs", "page")};
    if (alone_)
        if (const engine::JobRow job = context_.jobs.find(detail_->job())) crumbs << QString::fromStdString(job->name);
    return crumbs;
}

void JobsPage::focusMain() {
    if (alone_)
        detail_->setFocus(Qt::OtherFocusReason);
    else
        table_->setFocus(Qt::OtherFocusReason);
}

bool JobsPage::settled() const {
    return detail_->settled();
}

bool JobsPage::focusFilter() {
    // In the log "/" and Ctrl+F find there.
    if ((alone_ || detail_->isAncestorOf(focusWidget())) && detail_->focusFind()) return true;
    if (alone_) return false;
    filter_->focusField();
    return true;
}

void JobsPage::showContextMenu(QPoint position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = table_->currentId();
    menu->addAction(tr("Open"), this,
                    [this, id] {
                        context_.navigator.go({QStringLiteral("jobs"), id});
                    })
        ->setEnabled(!id.isEmpty());
    menu->addSeparator();
    actions_->fillMenu(*menu);
    menu->popup(position);
}

// Again the same column: the other way round; a third time: back to what it was at first.
void JobsPage::sortBy(JobColumn column) {
    JobSort sort = model_->index().sort();
    if (sort.column != column) {
        sort = {column, column == JobColumn::Submitted || column == JobColumn::Duration};
    } else {
        sort.descending = !sort.descending;
    }
    table_->setSort(sort);
}

nlohmann::json JobsPage::saveState() const {
    nlohmann::json clauses = nlohmann::json::array();
    for (const FilterClause& clause : filter_->filter().clauses)
        clauses.push_back({{"field", std::string(toString(clause.field))}, {"value", clause.value}});
    return {{"version", stateVersion},
            {"table", table_->saveState()},
            {"filter", {{"text", filter_->filter().text}, {"clauses", clauses}}},
            {"splitter", splitter_->saveState().toBase64().toStdString()},
            {"tab", static_cast<int>(detail_->tab())},
            {"selected", detail_->job().toStdString()},
            {"detailHidden", detailHidden_}};
}

void JobsPage::restoreState(const nlohmann::json& state) {
    if (!state.is_object() || state.value("version", nlohmann::json()) != stateVersion) return;
    const auto text = [](const nlohmann::json& from, const char* key) {
        const auto found = from.is_object() ? from.find(key) : from.end();
        return from.is_object() && found != from.end() && found->is_string() ? found->get<std::string>()
                                                                             : std::string();
    };
    if (state.contains("table")) table_->restoreState(state["table"]);
    JobFilter filter;
    if (const auto saved = state.find("filter"); saved != state.end() && saved->is_object()) {
        filter.text = text(*saved, "text");
        if (const auto clauses = saved->find("clauses"); clauses != saved->end() && clauses->is_array())
            for (const nlohmann::json& clause : *clauses) {
                const auto field = parseFilterField(text(clause, "field"));
                if (field && isValueOf(*field, text(clause, "value")))
                    filter.clauses.push_back({*field, text(clause, "value")});
            }
    }
    filter_->setFilter(filter);
    splitter_->restoreState(QByteArray::fromBase64(QByteArray::fromStdString(text(state, "splitter"))));
    if (const auto tab = state.find("tab"); tab != state.end() && tab->is_number_integer()) {
        const auto index = tab->get<std::int64_t>();
        if (index >= 0 && index < static_cast<std::int64_t>(JobTab::Count)) detail_->setTab(static_cast<JobTab>(index));
    }
    wanted_ = QString::fromStdString(text(state, "selected"));
    const auto hidden = state.find("detailHidden");
    detailHidden_ = hidden != state.end() && hidden->is_boolean() && hidden->get<bool>();
    feedChanged();
    showEmpty();
}

void JobsPage::retranslate() {
    actions_->retranslate();
    registerCommands();
    showEmpty();
    Q_EMIT breadcrumbChanged();
}

void JobsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Page::changeEvent(event);
}

void JobsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier && focusFilter()) return;
    if (event->key() == Qt::Key_Escape && !alone_ && !filter_->filter().empty()) {
        filter_->clear();
        return;
    }
    Page::keyPressEvent(event);
}

void JobsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    seenChanged();
}

void JobsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    insights_->setSeen({});
}

} // namespace trainyard::ui
