#include "ui/shell/plugins_page.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

namespace trainyard::ui {

namespace {

struct Look {
    const char* icon;
    Token token;
};

Look lookOf(host::PluginState state) {
    switch (state) {
    case host::PluginState::Ready:
    case host::PluginState::Loaded:
        return {"circle-check", Token::Ok};
    case host::PluginState::Found:
    case host::PluginState::Disabled:
        return {"ban", Token::Text3};
    case host::PluginState::Unhealthy:
        return {"triangle-alert", Token::WarnShape};
    case host::PluginState::Incompatible:
    case host::PluginState::Failed:
        break;
    }
    return {"octagon-x", Token::Bad};
}

QString stateWord(host::PluginState state) {
    switch (state) {
    case host::PluginState::Found:
        return PluginsPage::tr("Found");
    case host::PluginState::Incompatible:
        return PluginsPage::tr("Does not fit");
    case host::PluginState::Disabled:
        return PluginsPage::tr("Disabled");
    case host::PluginState::Ready:
        return PluginsPage::tr("Ready");
    case host::PluginState::Loaded:
        return PluginsPage::tr("In use");
    case host::PluginState::Failed:
        return PluginsPage::tr("Failed");
    case host::PluginState::Unhealthy:
        return PluginsPage::tr("Unhealthy");
    }
    return {};
}

QString kindWord(const std::string& kind) {
    if (kind == "cluster") return PluginsPage::tr("cluster");
    if (kind == "storage") return PluginsPage::tr("storage");
    if (kind == "service") return PluginsPage::tr("service");
    return QString::fromStdString(kind);
}

} // namespace

QWidget* PluginsPage::makeRow(const host::PluginInfo& plugin, QWidget* parent) {
    Theme& theme = context_.theme;
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(14, 10, 14, 10);
    line->setSpacing(12);
    const Look look = lookOf(plugin.state);
    line->addWidget(new IconLabel(theme, QString::fromLatin1(look.icon), look.token, 16, row), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    const QString name = QString::fromStdString(plugin.name.empty() ? plugin.id : plugin.name);
    head->addWidget(new TextLabel(theme, FontRole::Name, Token::Text, name, row));
    if (!plugin.kind.empty()) head->addWidget(new Tag(theme, kindWord(plugin.kind), row));
    head->addWidget(new TextLabel(theme, FontRole::Second, Token::Text3, QString::fromStdString(plugin.version), row));
    head->addStretch();
    head->addWidget(new TextLabel(theme, FontRole::Second, look.token == Token::WarnShape ? Token::Warn : look.token,
                                  stateWord(plugin.state), row));
    texts->addLayout(head);
    if (!plugin.reason.empty()) {
        auto* reason = new TextLabel(theme, FontRole::Body, Token::Text2, QString::fromStdString(plugin.reason), row);
        reason->setWordWrap(true);
        texts->addWidget(reason);
    }
    auto* path = new ElidedLabel(theme, FontRole::MonoInline, Token::Text3, QString::fromStdString(plugin.path), row);
    path->setElideMode(Qt::ElideMiddle);
    texts->addWidget(path);
    line->addLayout(texts, 1);
    return row;
}

void PluginsPage::build(QVBoxLayout& column) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    column.addWidget(new TextLabel(theme, FontRole::Title, Token::Text, tr("Plugins"), parent));
    auto* sentence = new TextLabel(theme, FontRole::Body, Token::Text2,
                                   tr("What connects Trainyard to places that run jobs and keep files. A plugin that "
                                      "does not fit is left out; everything else goes on."),
                                   parent);
    sentence->setParagraph(true);
    column.addWidget(sentence);
    column.addSpacing(8);
    const auto plugins = context_.plugins.plugins();
    if (plugins.empty()) {
        auto* empty = new EmptyState(theme, QStringLiteral("puzzle"), parent);
        empty->setTexts(tr("No plugin was found"),
                        tr("Trainyard looks for them beside its program and in its data folder. Install it again."));
        column.addWidget(empty);
        return;
    }
    auto* card = new Card(theme, parent);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    bool first = true;
    for (const host::PluginInfo& plugin : plugins) {
        if (!std::exchange(first, false)) rows->addWidget(new Hairline(theme, Token::LineSubtle, card));
        rows->addWidget(makeRow(plugin, card));
    }
    column.addWidget(card);
}

} // namespace trainyard::ui
