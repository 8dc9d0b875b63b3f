#include "ui/shell/nav_entry.h"

#include <QKeyEvent>
#include <QPainter>

namespace trainyard::ui {

NavEntry::NavEntry(Theme& theme, const QString& iconName, const QString& text, QWidget* parent)
    : QWidget(parent), theme_(theme), iconName_(iconName), text_(text) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    refresh();
    connect(&theme_, &Theme::changed, this, &NavEntry::refresh);
}

void NavEntry::setText(const QString& text) {
    text_ = text;
    refresh();
}

void NavEntry::setNote(const QString& note) {
    note_ = note;
    refresh();
}

void NavEntry::setHealth(std::optional<HealthState> health) {
    health_ = health;
    refresh();
}

void NavEntry::setSelected(bool selected) {
    selected_ = selected;
    update();
}

void NavEntry::setCollapsed(bool collapsed) {
    collapsed_ = collapsed;
    refresh();
}

void NavEntry::refresh() {
    setFixedHeight(theme_.scaled(28));
    QStringList said{text_};
    if (!note_.isEmpty()) said << note_;
    if (health_) said << healthText(*health_);
    setAccessibleName(said.join(QStringLiteral(", ")));
    setToolTip(collapsed_ ? said.join(QStringLiteral(", ")) : QString());
    update();
}

void NavEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (selected_ || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.color(selected_ ? Token::Selected : Token::Hover));
        painter.drawRoundedRect(rect(), 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme_.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    const int iconLeft = collapsed_ ? (width() - 16) / 2 : 12;
    painter.drawPixmap(iconLeft, (height() - 16) / 2,
                       theme_.pixmap(iconName_, selected_ ? Token::Accent : Token::Text2, 16, devicePixelRatioF()));
    if (collapsed_) return;
    int right = width() - 9;
    if (health_) {
        paintHealthGlyph(painter, QRectF(right - 13, (height() - 10) / 2.0, 10, 10), *health_, theme_);
        right -= 20;
    }
    if (!note_.isEmpty()) {
        painter.setFont(theme_.numberFont(FontRole::Second));
        painter.setPen(theme_.color(selected_ ? Token::Text2 : Token::Text3));
        painter.drawText(QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, note_);
        right -= painter.fontMetrics().horizontalAdvance(note_) + 8;
    }
    painter.setFont(theme_.font(selected_ ? FontRole::Section : FontRole::Body));
    const bool off = health_ == HealthState::Offline;
    painter.setPen(theme_.color(off ? Token::Text3 : Token::Text));
    const QRect place(36, 0, right - 36, height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text_, Qt::ElideRight, place.width()));
}

void NavEntry::mousePressEvent(QMouseEvent*) {
    Q_EMIT chosen();
}

void NavEntry::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT chosen();
        break;
    case Qt::Key_Up:
        Q_EMIT moved(-1);
        break;
    case Qt::Key_Down:
        Q_EMIT moved(1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NavEntry::enterEvent(QEnterEvent*) {
    update();
}

void NavEntry::leaveEvent(QEvent*) {
    update();
}

} // namespace trainyard::ui
