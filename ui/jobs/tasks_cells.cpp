#include "ui/jobs/tasks_cells.h"

#include "ui/theme/state_glyph.h"

#include <QPainter>

namespace trainyard::ui {

void TasksCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const model::TaskStatus& task = model_.task(index.row());
    const auto column = static_cast<TaskColumn>(index.column());
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter->save();
    if (selected) painter->fillRect(option.rect, theme_.color(Token::Selected));
    QRect line = option.rect;
    line.setTop(line.bottom());
    painter->fillRect(line, theme_.color(Token::LineSubtle));
    QRect area = option.rect.adjusted(8, 0, -8, -1);
    QString text = index.data().toString();
    Token token = Token::Text2;
    if (column == TaskColumn::Task) {
        paintStateGlyph(*painter, QRectF(area.left(), area.center().y() - 6.5, 14, 14), task.state, theme_);
        area.setLeft(area.left() + 22);
        token = Token::Text;
    } else if (column == TaskColumn::State) {
        text = stateText(task.state);
        token = task.state == model::JobState::Queued ? Token::Text2 : stateToken(task.state);
    } else if (column == TaskColumn::ExitCode && task.exitCode && *task.exitCode != 0) {
        token = Token::Bad;
    }
    if (text.isEmpty()) {
        text = QStringLiteral("–");
        token = Token::TextOff;
    }
    if (selected && token == Token::Text3) token = Token::Text2;
    painter->setFont(theme_.font(FontRole::Body));
    painter->setPen(theme_.color(token));
    painter->drawText(
        area, Qt::AlignVCenter | Qt::TextSingleLine | (column == TaskColumn::ExitCode ? Qt::AlignRight : Qt::AlignLeft),
        painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace trainyard::ui
