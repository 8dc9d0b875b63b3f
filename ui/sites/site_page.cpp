#include "ui/sites/site_page.h"

#include "ui/shell/fact_rows.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>

namespace trainyard::ui {

namespace {

QString bytesText(std::int64_t bytes) {
    return QLocale(QLocale::English).formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

} // namespace

SitePage::SitePage(AppContext& context, QWidget* parent) : ScrollPage(context, 960, parent) {
    connect(&context_.jobs, &JobsFeed::changed, this, [this] {
        if (isVisible() && !asking_.active()) rebuild();
    });
}

QStringList SitePage::breadcrumb() const {
    const auto site = context_.engine.sites().find(argument_.toStdString());
    return {tr("Sites"), site ? siteTitle(*site) : argument_};
}

void SitePage::open(const QString& argument) {
    if (argument != argument_) answer_.reset();
    ScrollPage::open(argument);
    ask();
}

void SitePage::ask() {
    const auto site = context_.engine.sites().find(argument_.toStdString());
    if (!site || asking_.active()) return;
    asking_ = run(
        context_.engine.scheduler(), engine::siteLane(site->id), this,
        [&plugins = context_.plugins, &jobs = context_.engine.jobs(), site = *site](std::stop_token stop) -> Answer {
            base::OpContext context;
            context.stop = std::move(stop);
            const auto driver = plugins.cluster(site);
            if (!driver) return {driver.error(), driver.error()};
            return {(*driver)->probe(context), jobs.nodes(site.id, context)};
        },
        [this](Answer answer) {
            answer_ = std::move(answer);
            rebuild();
        });
}

void SitePage::build(QVBoxLayout& column) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    const auto site = context_.engine.sites().find(argument_.toStdString());
    if (!site) {
        auto* message = new InlineMessage(theme, parent);
        message->setError(site.error());
        column.addWidget(message);
        return;
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new TextLabel(theme, FontRole::Title, Token::Text, siteTitle(*site), parent));
    const HealthState health = healthOf(context_.engine.jobs(), *site);
    head->addWidget(new HealthGlyph(theme, health, 10, parent));
    head->addWidget(new TextLabel(theme, FontRole::Body, Token::Text2, healthText(health), parent));
    head->addStretch();
    auto* again = new Button(theme, ButtonKind::Plain, tr("Ask again"), QStringLiteral("refresh-cw"), parent);
    connect(again, &QPushButton::clicked, this, [this] { ask(); });
    head->addWidget(again);
    column.addLayout(head);
    if (!answer_) {
        column.addWidget(
            new TextLabel(theme, FontRole::Body, Token::Text3, tr("Asking what is offered here..."), parent));
        return;
    }
    if (!answer_->profile) {
        auto* message = new InlineMessage(theme, parent);
        message->setError(answer_->profile.error());
        message->setAction(tr("Try again"), [this] { ask(); });
        column.addWidget(message);
    } else {
        column.addWidget(new TextLabel(theme, FontRole::Body, Token::Text2,
                                       QString::fromStdString(answer_->profile->summary), parent));
        column.addSpacing(12);
        if (!answer_->profile->facts.empty()) {
            column.addWidget(new SectionHead(theme, tr("What is offered here"), parent));
            std::vector<std::pair<QString, QString>> facts;
            for (const auto& [name, value] : answer_->profile->facts)
                facts.emplace_back(QString::fromStdString(name), QString::fromStdString(value));
            auto* card = new Card(theme, parent);
            auto* box = new QVBoxLayout(card);
            box->setContentsMargins(14, 12, 14, 12);
            box->addWidget(makeFactRows(theme, facts, card));
            column.addWidget(card);
            column.addSpacing(14);
        }
    }
    if (answer_->nodes) addNodes(column, *answer_->nodes);
}

void SitePage::addNodes(QVBoxLayout& column, const std::vector<model::Node>& nodes) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    column.addWidget(new SectionHead(theme, tr("%n node(s)", nullptr, static_cast<int>(nodes.size())), parent));
    auto* card = new Card(theme, parent);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    const QStringList heads{tr("Node"), tr("State"), tr("Free cores"), tr("Free memory"), tr("Free GPUs")};
    for (int index = 0; index < heads.size(); ++index) {
        const Qt::Alignment side = index < 2 ? Qt::AlignLeft : Qt::AlignRight;
        grid->addWidget(new TextLabel(theme, FontRole::Label, Token::Text3, heads.at(index), card), 0, index, side);
    }
    int row = 1;
    const auto number = [&](const QString& text, int place) {
        auto* label = new TextLabel(theme, FontRole::Body, Token::Text2, text, card);
        label->setFont(theme.numberFont(FontRole::Body));
        grid->addWidget(label, row, place, Qt::AlignRight);
    };
    for (const model::Node& node : nodes) {
        grid->addWidget(new ElidedLabel(theme, FontRole::Name, Token::Text, QString::fromStdString(node.name), card),
                        row, 0);
        const bool up = node.state == "up";
        const QString state =
            up ? tr("Up") : QString::fromStdString(node.stateReason.empty() ? node.state : node.stateReason);
        grid->addWidget(new ElidedLabel(theme, FontRole::Body, up ? Token::Text2 : Token::Warn, state, card), row, 1);
        number(tr("%1 of %2").arg(node.cpuFree).arg(node.cpuCores), 2);
        number(tr("%1 of %2").arg(bytesText(node.memoryFree), bytesText(node.memoryTotal)), 3);
        number(node.gpu.count == 0 ? QStringLiteral("–") : tr("%1 of %2").arg(node.gpu.free).arg(node.gpu.count), 4);
        ++row;
    }
    column.addWidget(card);
}

} // namespace trainyard::ui
