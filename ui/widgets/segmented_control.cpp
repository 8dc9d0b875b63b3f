#include "ui/widgets/segmented_control.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace trainyard::ui {

SegmentedControl::SegmentedControl(Theme& theme, const QString& name, const QStringList& texts, QWidget* parent)
    : QWidget(parent), theme_(theme), name_(name), texts_(texts) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
    connect(&theme_, &Theme::changed, this, &SegmentedControl::refresh);
}

void SegmentedControl::setTexts(const QStringList& texts) {
    texts_ = texts;
    refresh();
}

void SegmentedControl::setCurrent(int index) {
    current_ = index;
    refresh();
}

QSize SegmentedControl::sizeHint() const {
    int width = 4;
    for (int index = 0; index < count(); ++index) width += segmentWidth(index);
    return {width, theme_.scaled(28)};
}

int SegmentedControl::segmentWidth(int index) const {
    return QFontMetrics(theme_.font(FontRole::Name)).horizontalAdvance(texts_.at(index)) + 30;
}

QRect SegmentedControl::segment(int index) const {
    int left = 2;
    for (int before = 0; before < index; ++before) left += segmentWidth(before);
    const QRect place(left, 2, segmentWidth(index), height() - 4);
    return layoutDirection() == Qt::RightToLeft ? QRect(width() - place.right() - 1, 2, place.width(), place.height())
                                                : place;
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Token::GreySoft));
    painter.drawRoundedRect(rect(), 5, 5);
    for (int index = 0; index < count(); ++index) {
        const QRect place = segment(index);
        if (index == current_) {
            const bool ring = hasFocus();
            painter.setPen(QPen(theme_.color(ring ? Token::Accent : Token::Control), ring ? 2 : 1));
            if (!ring && theme_.dark()) painter.setPen(Qt::NoPen);
            painter.setBrush(theme_.dark() ? theme_.color(Token::Track).lighter(125) : theme_.color(Token::Surface));
            const qreal inset = ring ? 1 : 0.5;
            painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), 4, 4);
        }
        painter.setFont(theme_.font(FontRole::Name));
        const Token token = !isEnabled() ? Token::TextOff : index == current_ ? Token::Text : Token::Text2;
        painter.setPen(theme_.color(token));
        painter.drawText(place, Qt::AlignCenter, texts_.at(index));
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent* event) {
    for (int index = 0; index < count(); ++index)
        if (segment(index).contains(event->position().toPoint())) choose(index);
}

void SegmentedControl::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return choose(current_ - 1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return choose(current_ + 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::choose(int index) {
    if (index < 0 || index >= count() || index == current_) return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void SegmentedControl::refresh() {
    // The taken choice is part of the name: a screen reader has no role for this shape.
    setAccessibleName(current_ >= 0 && current_ < count() ? QStringLiteral("%1: %2").arg(name_, texts_.at(current_))
                                                          : name_);
    updateGeometry();
    update();
}

} // namespace trainyard::ui
