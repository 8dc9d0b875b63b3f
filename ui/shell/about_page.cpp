#include "ui/shell/about_page.h"

#include "core/base/file_io.h"
#include "ui/shell/fact_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"

#include <QCoreApplication>

namespace trainyard::ui {

void AboutPage::build(QVBoxLayout& column) {
    QWidget* parent = column.parentWidget();
    Theme& theme = context_.theme;
    column.addWidget(new TextLabel(theme, FontRole::Title, Token::Text, QStringLiteral("Trainyard"), parent));
    auto* sentence = new TextLabel(
        theme, FontRole::Body, Token::Text2,
        tr("A workbench for deep-learning jobs: write a job once, run it anywhere, watch it learn."), parent);
    sentence->setParagraph(true);
    column.addWidget(sentence);
    column.addSpacing(12);
    const QString home = QString::fromStdString(base::toUtf8(context_.engine.home()));
    column.addWidget(makeFactRows(theme,
                                  {{tr("Version"), QCoreApplication::applicationVersion()},
                                   {tr("Qt"), QString::fromLatin1(qVersion())},
                                   {tr("Data folder"), home}},
                                  parent));
    column.addSpacing(16);
    column.addWidget(new SectionHead(theme, tr("Licences"), parent));
    column.addWidget(makeFactRows(theme,
                                  {{QStringLiteral("Trainyard"), tr("GNU General Public License, version 3 or later")},
                                   {QStringLiteral("Inter, JetBrains Mono"), tr("SIL Open Font License 1.1")},
                                   {QStringLiteral("Lucide"), tr("ISC license")},
                                   {QStringLiteral("Qt"), tr("GNU General Public License, version 3")}},
                                  parent));
}

} // namespace trainyard::ui
