#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace trainyard::ui {

namespace {

constexpr int inset = 8;
constexpr int gap = 5;
constexpr int crossSize = 14;

} // namespace

Chip::Chip(Theme& theme, const QString& name, const QString& value, bool removable, QWidget* parent)
    : QWidget(parent), theme_(theme), name_(name), value_(value), removable_(removable) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
    connect(&theme_, &Theme::changed, this, &Chip::refresh);
}

void Chip::setValue(const QString& value) {
    value_ = value;
    refresh();
}

QSize Chip::sizeHint() const {
    int width = 2 * inset + QFontMetrics(theme_.font(FontRole::Second)).horizontalAdvance(name_) + gap +
                QFontMetrics(theme_.font(FontRole::Label)).horizontalAdvance(value_);
    if (removable_) width += gap + crossSize;
    return {width, theme_.scaled(24)};
}

QRect Chip::cross() const {
    return {width() - inset - crossSize + 1, (height() - crossSize) / 2, crossSize, crossSize};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(theme_.color(hasFocus() ? Token::Accent : Token::Line), pen));
    painter.setBrush(theme_.color(underMouse() ? Token::Hover : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 4.5, 4.5);
    painter.setFont(theme_.font(FontRole::Second));
    painter.setPen(theme_.color(Token::Text2));
    QRect text = rect().adjusted(inset, 0, -inset, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, name_);
    text.adjust(painter.fontMetrics().horizontalAdvance(name_) + gap, 0, 0, 0);
    painter.setFont(theme_.font(FontRole::Label));
    painter.setPen(theme_.color(Token::Text));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, value_);
    if (removable_)
        painter.drawPixmap(cross().topLeft(),
                           theme_.pixmap(QStringLiteral("x"), Token::Text2, crossSize, devicePixelRatioF()));
}

void Chip::mousePressEvent(QMouseEvent* event) {
    if (removable_ && cross().adjusted(-5, -5, 5, 5).contains(event->position().toPoint()))
        Q_EMIT removed();
    else
        Q_EMIT clicked();
}

void Chip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT clicked();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (removable_) Q_EMIT removed();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chip::refresh() {
    setAccessibleName(QStringLiteral("%1 %2").arg(name_, value_));
    updateGeometry();
    update();
}

Tag::Tag(Theme& theme, const QString& text, QWidget* parent) : QWidget(parent), theme_(theme), text_(text) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&theme_, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Tag::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTokens(Token text, Token fill) {
    textToken_ = text;
    fillToken_ = fill;
    update();
}

QSize Tag::sizeHint() const {
    return {QFontMetrics(theme_.font(FontRole::MicroStrong)).horizontalAdvance(text_) + 12, theme_.scaled(17)};
}

void Tag::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(fillToken_));
    painter.drawRoundedRect(rect(), 3, 3);
    painter.setFont(theme_.font(FontRole::MicroStrong));
    painter.setPen(theme_.color(textToken_));
    painter.drawText(rect(), Qt::AlignCenter, text_);
}

KeyHint::KeyHint(Theme& theme, const QKeySequence& key, QWidget* parent)
    : Tag(theme, key.toString(QKeySequence::NativeText), parent) {}

} // namespace trainyard::ui
