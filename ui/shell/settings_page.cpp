#include "ui/shell/settings_page.h"

#include "core/base/file_io.h"
#include "ui/shell/setting_keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/surface.h"

#include <QDesktopServices>
#include <QUrl>

namespace trainyard::ui {

void SettingsPage::addRow(QVBoxLayout& column, const QString& label, const QString& hint, QWidget* control) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(16);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new TextLabel(theme, FontRole::Name, Token::Text, label, parent));
    auto* note = new TextLabel(theme, FontRole::Second, Token::Text3, hint, parent);
    note->setWordWrap(true);
    texts->addWidget(note);
    row->addLayout(texts, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    column.addLayout(row);
}

void SettingsPage::addChoice(QVBoxLayout& column, const QString& label, const QString& hint, const std::string& key,
                             const std::vector<Choice>& choices, const nlohmann::json& otherwise) {
    QStringList texts;
    int current = 0;
    const nlohmann::json value = context_.engine.settings().get(key, otherwise);
    for (std::size_t index = 0; index < choices.size(); ++index) {
        texts << choices[index].text;
        if (choices[index].value == value) current = static_cast<int>(index);
    }
    auto* control = new SegmentedControl(context_.theme, label, texts, column.parentWidget());
    control->setCurrent(current);
    connect(control, &SegmentedControl::chosen, this, [this, key, choices](int index) {
        context_.engine.settings().set(key, choices[static_cast<std::size_t>(index)].value);
    });
    addRow(column, label, hint, control);
}

void SettingsPage::build(QVBoxLayout& column) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    column.addWidget(new TextLabel(theme, FontRole::Title, Token::Text, tr("Settings"), parent));
    column.addSpacing(8);
    if (const auto problem = context_.engine.settings().loadProblem()) {
        auto* message = new InlineMessage(theme, parent);
        message->setError(*problem);
        column.addWidget(message);
    }
    const auto group = [&](const QString& title) {
        column.addWidget(new SectionHead(theme, title, parent));
        auto* card = new Card(theme, parent);
        auto* rows = new QVBoxLayout(card);
        rows->setContentsMargins(1, 2, 1, 2);
        rows->setSpacing(0);
        column.addWidget(card);
        column.addSpacing(16);
        return rows;
    };
    const auto line = [&](QVBoxLayout* rows) {
        rows->addWidget(new Hairline(theme, Token::LineSubtle, rows->parentWidget()));
    };

    QVBoxLayout* look = group(tr("Appearance"));
    addChoice(*look, tr("Theme"), tr("System follows the desktop"), setting::theme,
              {{tr("System"), "system"}, {tr("Light"), "light"}, {tr("Dark"), "dark"}}, "system");
    line(look);
    addChoice(*look, tr("Language"), tr("Changes at once, also on open pages"), setting::language,
              {{tr("System"), ""}, {QStringLiteral("English"), "en"}, {QStringLiteral("简体中文"), "zh_CN"}}, "");
    line(look);
    addChoice(*look, tr("Text size"), tr("Rows grow with the text"), setting::textScale,
              {{QStringLiteral("90 %"), 90},
               {QStringLiteral("100 %"), 100},
               {QStringLiteral("115 %"), 115},
               {QStringLiteral("130 %"), 130},
               {QStringLiteral("150 %"), 150}},
              100);

    QVBoxLayout* work = group(tr("Jobs"));
    addChoice(*work, tr("Ask the sites every"), tr("Only while a job is active; F5 asks at once"), setting::poll,
              {{tr("1 s"), 1}, {tr("5 s"), 5}, {tr("30 s"), 30}}, 1);
    line(work);
    addChoice(*work, tr("Tell when a job ends"), tr("A message at the lower right, and in the activity panel"),
              setting::notify, {{tr("On"), true}, {tr("Off"), false}}, true);

    QVBoxLayout* files = group(tr("Files"));
    const QString home = QString::fromStdString(base::toUtf8(context_.engine.home()));
    auto* open = new Button(theme, ButtonKind::Plain, tr("Open folder"), QStringLiteral("folder-open"), parent);
    connect(open, &QPushButton::clicked, this, [home] { QDesktopServices::openUrl(QUrl::fromLocalFile(home)); });
    addRow(*files, tr("Data folder"), tr("%1. Set TRAINYARD_HOME to use another one.").arg(home), open);
}

} // namespace trainyard::ui
