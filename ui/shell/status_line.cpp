#include "ui/shell/status_line.h"

#include "ui/shell/sidebar.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace trainyard::ui {

StatusLine::StatusLine(AppContext& context, QWidget* parent)
    : Surface(context.theme, Token::Window, Qt::TopEdge, parent), context_(context),
      sync_(new Button(context.theme, ButtonKind::Status, {}, QStringLiteral("refresh-cw"), this)),
      active_(new Button(context.theme, ButtonKind::Status, {}, QStringLiteral("activity"), this)),
      hint_(new TextLabel(context.theme, FontRole::Second, Token::Text2, {}, this)),
      keys_(new Button(context.theme, ButtonKind::Status, {}, QStringLiteral("keyboard"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 1, 14, 0);
    row->setSpacing(4);
    row->addWidget(sync_);
    row->addWidget(active_);
    row->addWidget(hint_, 1);
    row->addWidget(keys_);
    connect(sync_, &QPushButton::clicked, this, [this] { context_.commands.run(QStringLiteral("sites.refresh")); });
    connect(active_, &QPushButton::clicked, this, [this] { context_.navigator.go({QStringLiteral("jobs"), {}}); });
    connect(keys_, &QPushButton::clicked, this, [this] { context_.navigator.go({QStringLiteral("keys"), {}}); });
    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, this, [this] { sync_->setText(syncText()); });
    connect(&context_.jobs, &JobsFeed::changed, this, &StatusLine::refresh);
    connect(&context_.theme, &Theme::changed, this, &StatusLine::refresh);
    refresh();
}

QString StatusLine::syncText() const {
    std::optional<base::WallTime> last;
    for (const engine::SiteHealth& health : context_.engine.jobs().health())
        if (health.lastAnswer && (!last || *health.lastAnswer > *last)) last = health.lastAnswer;
    if (!last) return tr("Up to date");
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(context_.engine.clock().now() - *last).count();
    if (age < 60) return tr("Synced %1 s ago").arg(std::max<qint64>(0, age));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(last->time_since_epoch()).count();
    return tr("Synced at %1").arg(QDateTime::fromSecsSinceEpoch(seconds).time().toString(QStringLiteral("HH:mm")));
}

void StatusLine::refresh() {
    setFixedHeight(context_.theme.scaled(26));
    const auto& jobs = context_.jobs.current()->jobs;
    const auto active = std::count_if(jobs.begin(), jobs.end(),
                                      [](const engine::JobRow& job) { return model::isActive(job->status.state); });
    sync_->setText(syncText());
    sync_->setToolTip(context_.commands.tooltip(QStringLiteral("sites.refresh")));
    active_->setText(tr("%n job(s) active", nullptr, static_cast<int>(active)));
    active_->setVisible(active > 0);
    keys_->setText(tr("F1 Keys"));
    keys_->setToolTip(tr("Keys of this page"));
    for (Button* button : {sync_, active_, keys_}) button->setFont(context_.theme.font(FontRole::Second));
    // An idle window wakes up for nothing.
    if (active > 0 && !clock_.isActive()) clock_.start();
    if (active == 0) clock_.stop();
}

void StatusLine::setHint(const QString& hint) {
    hint_->setText(hint);
}

} // namespace trainyard::ui
