#include "ui/shell/start_parts.h"

#include "ui/shell/moment_text.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

constexpr std::size_t shownRecent = 5;
constexpr int shownNeeds = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StartPage)
};

bool needsYou(const model::Job& job) {
    return job.status.state == model::JobState::Failed || job.status.state == model::JobState::Lost;
}

// Failures of the last two days: older ones have been seen.
bool isFresh(const model::Job& job, base::WallTime now) {
    return job.status.times.ended && now - *job.status.times.ended < std::chrono::hours{48};
}

Token reasonToken(model::JobState state) {
    const Token token = stateToken(state);
    return token == Token::Bad || token == Token::Warn || token == Token::Lost ? token : Token::Text2;
}

QString siteOf(const AppContext& context, const std::string& id) {
    const auto site = context.engine.sites().find(id);
    return site ? siteTitle(*site) : QString::fromStdString(id);
}

QVBoxLayout* addList(Theme& theme, const QString& title, QVBoxLayout& column, QWidget* parent) {
    column.addWidget(new SectionHead(theme, title, parent));
    auto* card = new Card(theme, parent);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    column.addWidget(card);
    column.addSpacing(14);
    return rows;
}

} // namespace

void clearLayout(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QLayout* inner = item->layout()) clearLayout(*inner);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

Card* makeTile(Theme& theme, const QString& icon, const QString& title, const QString& detail, const QString& key,
               QWidget* parent) {
    auto* card = new Card(theme, parent);
    card->setClickable(true);
    card->setAccessibleName(title);
    card->setFixedHeight(theme.scaled(58));
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(14, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(new IconLabel(theme, icon, Token::Accent, 18, card), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(new ElidedLabel(theme, FontRole::Name, Token::Text, title, card), 1);
    if (!key.isEmpty()) head->addWidget(new TextLabel(theme, FontRole::Micro, Token::Text3, key, card));
    texts->addLayout(head);
    texts->addWidget(new ElidedLabel(theme, FontRole::Second, Token::Text2, detail, card));
    row->addLayout(texts, 1);
    return card;
}

Card* makeTemplateTile(Theme& theme, const QString& icon, const QString& name, const QString& detail, QWidget* parent) {
    auto* card = new Card(theme, parent);
    card->setClickable(true);
    card->setAccessibleName(Text::tr("Template %1").arg(name));
    card->setFixedHeight(theme.scaled(92));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(15, 12, 12, 10);
    column->setSpacing(2);
    column->addWidget(new IconLabel(theme, icon, Token::Accent, 26, card));
    column->addStretch();
    column->addWidget(new TextLabel(theme, FontRole::Mono, Token::Text, name, card));
    column->addWidget(new ElidedLabel(theme, FontRole::Second, Token::Text2, detail, card));
    return card;
}

QString startFingerprint(const AppContext& context) {
    QString text;
    std::size_t recent = 0;
    int needs = 0;
    const auto now = context.engine.clock().now();
    for (const engine::JobRow& job : context.jobs.current()->jobs) {
        const bool need = needsYou(*job) && isFresh(*job, now) && needs++ < shownNeeds;
        if (recent++ >= shownRecent && !need) continue;
        text += QString::fromStdString(job->id) + QString::fromStdString(job->status.reason) +
                QString::number(static_cast<int>(job->status.state)) + QLatin1Char('\n');
    }
    for (const model::Site& site : context.engine.sites().all())
        text +=
            QString::fromStdString(site.id) + QString::number(static_cast<int>(healthOf(context.engine.jobs(), site)));
    return text;
}

void addRecent(AppContext& context, QVBoxLayout& column, QWidget* parent) {
    const auto& jobs = context.jobs.current()->jobs;
    if (jobs.empty()) return;
    Theme& theme = context.theme;
    QVBoxLayout* rows = addList(theme, Text::tr("Recent"), column, parent);
    QWidget* card = rows->parentWidget();
    const auto now = context.engine.clock().now();
    for (std::size_t index = 0; index < std::min(jobs.size(), shownRecent); ++index) {
        const model::Job& job = *jobs[index];
        if (index > 0) rows->addWidget(new Hairline(theme, Token::LineSubtle, card));
        auto* line = new Card(theme, card);
        line->setOutlined(false);
        line->setClickable(true);
        line->setFixedHeight(theme.scaled(33));
        line->setAccessibleName(
            QStringLiteral("%1, %2").arg(QString::fromStdString(job.name), stateText(job.status.state)));
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(13, 0, 13, 0);
        row->setSpacing(12);
        row->addWidget(new StateGlyph(theme, job.status.state, 16, line));
        row->addWidget(new ElidedLabel(theme, FontRole::Name, Token::Text, QString::fromStdString(job.name), line), 4);
        row->addWidget(new ElidedLabel(theme, FontRole::Body, Token::Text2, siteOf(context, job.site), line), 2);
        const QString reason =
            job.status.reason.empty() ? stateText(job.status.state) : QString::fromStdString(job.status.reason);
        row->addWidget(new ElidedLabel(theme, FontRole::Body, reasonToken(job.status.state), reason, line), 4);
        const QString time =
            job.status.times.submitted ? momentText(*job.status.times.submitted, now) : QStringLiteral("–");
        auto* when = new TextLabel(theme, FontRole::Second, Token::Text3, time, line);
        when->setFont(theme.numberFont(FontRole::Second));
        row->addWidget(when);
        const QString id = QString::fromStdString(job.id);
        QObject::connect(line, &Card::clicked, parent, [&context, id] {
            context.navigator.go({QStringLiteral("jobs"), id});
        });
        rows->addWidget(line);
    }
}

void addNeeds(AppContext& context, QVBoxLayout& column, QWidget* parent) {
    const auto now = context.engine.clock().now();
    Theme& theme = context.theme;
    QVBoxLayout* rows = nullptr;
    int shown = 0;
    for (const engine::JobRow& job : context.jobs.current()->jobs) {
        if (!needsYou(*job) || !isFresh(*job, now) || shown >= shownNeeds) continue;
        if (shown++ == 0) rows = addList(theme, Text::tr("Needs you"), column, parent);
        QWidget* card = rows->parentWidget();
        if (shown > 1) rows->addWidget(new Hairline(theme, Token::LineSubtle, card));
        auto* line = new QWidget(card);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(13, 10, 10, 10);
        row->setSpacing(12);
        row->addWidget(new StateGlyph(theme, job->status.state, 16, line), 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(2);
        const QString name = QString::fromStdString(job->name);
        const QString title = job->status.state == model::JobState::Lost ? Text::tr("%1 is lost").arg(name)
                                                                         : Text::tr("%1 failed").arg(name);
        texts->addWidget(new ElidedLabel(theme, FontRole::Name, Token::Text, title, line));
        texts->addWidget(
            new ElidedLabel(theme, FontRole::Second, Token::Text2, QString::fromStdString(job->status.reason), line));
        row->addLayout(texts, 1);
        auto* open = new Button(theme, ButtonKind::Plain, Text::tr("Open job"), {}, line);
        open->setSmall(true);
        open->setAccessibleName(Text::tr("Open %1").arg(name));
        row->addWidget(open);
        const QString id = QString::fromStdString(job->id);
        QObject::connect(open, &QPushButton::clicked, parent, [&context, id] {
            context.navigator.go({QStringLiteral("jobs"), id});
        });
        rows->addWidget(line);
    }
}

void addSites(AppContext& context, QVBoxLayout& column, QWidget* parent) {
    Theme& theme = context.theme;
    QVBoxLayout* rows = addList(theme, Text::tr("Sites"), column, parent);
    QWidget* card = rows->parentWidget();
    bool first = true;
    for (const model::Site& site : context.engine.sites().all()) {
        if (!std::exchange(first, false)) rows->addWidget(new Hairline(theme, Token::LineSubtle, card));
        const HealthState health = healthOf(context.engine.jobs(), site);
        auto* line = new Card(theme, card);
        line->setOutlined(false);
        line->setClickable(true);
        line->setAccessibleName(QStringLiteral("%1, %2").arg(siteTitle(site), healthText(health)));
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(13, 9, 13, 9);
        row->setSpacing(12);
        row->addWidget(new IconLabel(theme, siteIcon(site), Token::Text2, 16, line), 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(2);
        auto* head = new QHBoxLayout;
        head->setSpacing(9);
        head->addWidget(new TextLabel(theme, FontRole::Name, Token::Text, siteTitle(site), line));
        head->addWidget(new HealthGlyph(theme, health, 10, line));
        head->addStretch();
        texts->addLayout(head);
        int active = 0;
        for (const engine::JobRow& job : context.jobs.current()->jobs)
            if (job->site == site.id && model::isActive(job->status.state)) ++active;
        const QString detail =
            active > 0 ? Text::tr("%n job(s) active", nullptr, active) : Text::tr("No job is active here");
        texts->addWidget(new TextLabel(theme, FontRole::Second, Token::Text2, detail, line));
        row->addLayout(texts, 1);
        const QString id = QString::fromStdString(site.id);
        QObject::connect(line, &Card::clicked, parent, [&context, id] {
            context.navigator.go({QStringLiteral("site"), id});
        });
        rows->addWidget(line);
    }
}

} // namespace trainyard::ui
