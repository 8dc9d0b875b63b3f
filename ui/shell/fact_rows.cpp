#include "ui/shell/fact_rows.h"

#include "ui/widgets/label.h"

#include <QGridLayout>

namespace trainyard::ui {

QWidget* makeFactRows(Theme& theme, const std::vector<std::pair<QString, QString>>& facts, QWidget* parent) {
    auto* rows = new QWidget(parent);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [name, value] : facts) {
        auto* shown = new TextLabel(theme, FontRole::Body, Token::Text, value, rows);
        shown->setWordWrap(true);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new TextLabel(theme, FontRole::Body, Token::Text3, name, rows), row, 0, Qt::AlignTop);
        grid->addWidget(shown, row, 1);
        ++row;
    }
    return rows;
}

} // namespace trainyard::ui
