#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QPainter>

namespace trainyard::ui {

SearchField::SearchField(Theme& theme, const QString& placeholder, const QString& iconName, QWidget* parent)
    : QLineEdit(parent), theme_(theme), iconName_(iconName) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty("kind", QStringLiteral("quiet"));
    setTextMargins(24, 0, 0, 0);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.drawPixmap(9, (height() - 16) / 2, theme_.pixmap(iconName_, Token::Text2, 16, devicePixelRatioF()));
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
    if (!text().isEmpty()) return clear();
    Q_EMIT left();
    clearFocus();
}

} // namespace trainyard::ui
