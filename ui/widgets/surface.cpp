#include "ui/widgets/surface.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace trainyard::ui {

void paintHairline(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect, color);
    painter.restore();
}

Surface::Surface(Theme& theme, Token fill, Qt::Edges lines, QWidget* parent)
    : QWidget(parent), theme_(theme), fill_(fill), lines_(lines) {
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setFill(Token fill) {
    fill_ = fill;
    update();
}

void Surface::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.color(fill_));
    const QColor line = theme_.color(Token::Line);
    if (lines_ & Qt::TopEdge) paintHairline(painter, QRectF(0, 0, width(), 1), line);
    if (lines_ & Qt::BottomEdge) paintHairline(painter, QRectF(0, height() - 1, width(), 1), line);
    if (lines_ & Qt::LeftEdge) paintHairline(painter, QRectF(0, 0, 1, height()), line);
    if (lines_ & Qt::RightEdge) paintHairline(painter, QRectF(width() - 1, 0, 1, height()), line);
}

Card::Card(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setFill(Token fill) {
    fill_ = fill;
    update();
}

void Card::setOutlined(bool outlined) {
    outlined_ = outlined;
    update();
}

void Card::setClickable(bool clickable) {
    clickable_ = clickable;
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = clickable_ && underMouse();
    const bool ring = clickable_ && hasFocus();
    const qreal pen = ring ? 2 : 1;
    painter.setBrush(theme_.color(lit && fill_ == Token::Surface ? Token::Sunken : fill_));
    if (ring)
        painter.setPen(QPen(theme_.color(Token::Accent), pen));
    else if (outlined_)
        painter.setPen(QPen(theme_.color(lit ? Token::Control : Token::Line), pen));
    else
        painter.setPen(Qt::NoPen);
    const qreal inset = outlined_ || ring ? pen / 2 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8 - inset, 8 - inset);
}

void Card::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    if (clickable_) update();
}

void Card::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (clickable_) update();
}

void Card::mousePressEvent(QMouseEvent* event) {
    if (clickable_ && event->button() == Qt::LeftButton)
        pressed_ = true;
    else
        QWidget::mousePressEvent(event);
}

void Card::mouseReleaseEvent(QMouseEvent* event) {
    if (!pressed_) return QWidget::mouseReleaseEvent(event);
    pressed_ = false;
    if (rect().contains(event->position().toPoint())) Q_EMIT clicked();
}

void Card::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (clickable_ && enter)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

Hairline::Hairline(Theme& theme, Token token, QWidget* parent) : QWidget(parent), theme_(theme), token_(token) {
    setFixedHeight(1);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHairline(painter, rect(), theme_.color(token_));
}

} // namespace trainyard::ui
