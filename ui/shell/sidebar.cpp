#include "ui/shell/sidebar.h"

#include <QScrollArea>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int wide = 228;
constexpr int narrow = 48;

} // namespace

HealthState healthOf(const engine::JobEngine& jobs, const model::Site& site) {
    for (const engine::SiteHealth& health : jobs.health()) {
        if (health.site != site.id) continue;
        if (health.reachable) return HealthState::Connected;
        if (!health.problem) return HealthState::Connecting;
        return health.problem->code == base::ErrorCode::Unauthenticated ? HealthState::NeedsYou : HealthState::Offline;
    }
    // This computer is always there; others have to answer first.
    return site.kind == "local" ? HealthState::Connected : HealthState::Connecting;
}

QString siteTitle(const model::Site& site) {
    if (site.kind == "local") return Sidebar::tr("This computer");
    return QString::fromStdString(site.title.empty() ? site.id : site.title);
}

QString siteIcon(const model::Site& site) {
    if (site.kind == "local") return QStringLiteral("laptop");
    if (site.kind == "slurm") return QStringLiteral("network");
    if (site.kind == "kubernetes") return QStringLiteral("ship-wheel");
    if (site.kind == "cloudml") return QStringLiteral("cloud");
    return QStringLiteral("server");
}

Sidebar::Sidebar(AppContext& context, const std::vector<PageEntry>& pages, QWidget* parent)
    : Surface(context.theme, Token::Window, Qt::RightEdge, parent), context_(context), pages_(pages) {
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    list_ = new QWidget;
    list_->setAutoFillBackground(false);
    area->setWidget(list_);
    list_->setAutoFillBackground(false);
    column_ = new QVBoxLayout(list_);
    column_->setContentsMargins(8, 8, 8, 8);
    column_->setSpacing(1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 1, 0);
    box->addWidget(area);
    setFixedWidth(wide);
    rebuild();
    connect(&context_.jobs, &JobsFeed::changed, this, &Sidebar::refresh);
}

void Sidebar::rebuild() {
    for (const Line& line : lines_) delete line.entry;
    for (TextLabel* head : heads_) delete head;
    lines_.clear();
    heads_.clear();
    while (QLayoutItem* item = column_->takeAt(0)) delete item;

    for (const PageEntry& page : pages_)
        if (page.inSidebar) addEntry({page.name, {}}, page.icon, page.title());
    addGroup(tr("Sites"));
    for (const model::Site& site : context_.engine.sites().all())
        addEntry({QStringLiteral("site"), QString::fromStdString(site.id)}, siteIcon(site), siteTitle(site));
    const auto views = context_.engine.settings().get("jobs/views", nlohmann::json::array());
    if (views.is_array() && !views.empty()) {
        addGroup(tr("Saved views"));
        for (const auto& view : views) {
            const auto name = view.is_object() && view.contains("name") && view["name"].is_string()
                                  ? QString::fromStdString(view["name"].get<std::string>())
                                  : QString();
            if (name.isEmpty()) continue;
            addEntry({QStringLiteral("jobs"), QStringLiteral("view=") + name}, QStringLiteral("bookmark"), name);
        }
    }
    column_->addStretch();
    setCollapsed(collapsed_);
    setCurrent(current_);
    refresh();
}

void Sidebar::addGroup(const QString& title) {
    auto* head = new TextLabel(context_.theme, FontRole::Head, Token::Text3, title, list_);
    head->setContentsMargins(12, 10, 0, 0);
    head->setFixedHeight(context_.theme.scaled(38));
    column_->addWidget(head);
    heads_.push_back(head);
    head->show();
}

NavEntry* Sidebar::addEntry(const Place& place, const QString& icon, const QString& text) {
    auto* entry = new NavEntry(context_.theme, icon, text, list_);
    column_->addWidget(entry);
    lines_.push_back({place, entry});
    connect(entry, &NavEntry::chosen, this, [this, place] { context_.navigator.go(place); });
    connect(entry, &NavEntry::moved, this, [this, entry](int rows) { step(entry, rows); });
    entry->show();
    return entry;
}

void Sidebar::refresh() {
    const auto& jobs = context_.jobs.current()->jobs;
    const auto active = std::count_if(jobs.begin(), jobs.end(),
                                      [](const engine::JobRow& job) { return model::isActive(job->status.state); });
    const auto sites = context_.engine.sites().all();
    for (const Line& line : lines_) {
        if (line.place == Place{QStringLiteral("jobs"), {}})
            line.entry->setNote(active > 0 ? QString::number(active) : QString());
        if (line.place.page != QLatin1String("site")) continue;
        for (const model::Site& site : sites) {
            if (line.place.argument.toStdString() != site.id) continue;
            const HealthState health = healthOf(context_.engine.jobs(), site);
            line.entry->setHealth(health);
            line.entry->setNote(health == HealthState::NeedsYou  ? tr("Sign in")
                                : health == HealthState::Offline ? tr("offline")
                                                                 : QString());
        }
    }
}

void Sidebar::setCurrent(const Place& place) {
    current_ = place;
    const bool exact = std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) { return line.place == place; });
    // A job is a page below Jobs; the form too.
    const QString parent = place.page == QLatin1String("new-job") ? QStringLiteral("jobs") : place.page;
    for (const Line& line : lines_)
        line.entry->setSelected(exact ? line.place == place
                                      : line.place.page == parent && line.place.argument.isEmpty());
}

void Sidebar::setCollapsed(bool collapsed) {
    collapsed_ = collapsed;
    setFixedWidth(collapsed ? narrow : wide);
    for (const Line& line : lines_) line.entry->setCollapsed(collapsed);
    for (TextLabel* head : heads_) head->setVisible(!collapsed);
}

void Sidebar::focusCurrent() {
    for (const Line& line : lines_)
        if (line.place == current_) return line.entry->setFocus(Qt::TabFocusReason);
    if (!lines_.empty()) lines_.front().entry->setFocus(Qt::TabFocusReason);
}

void Sidebar::step(const NavEntry* from, int rows) {
    for (std::size_t index = 0; index < lines_.size(); ++index) {
        if (lines_[index].entry != from) continue;
        const int next = std::clamp(static_cast<int>(index) + rows, 0, static_cast<int>(lines_.size()) - 1);
        lines_[static_cast<std::size_t>(next)].entry->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace trainyard::ui
