#include "ui/widgets/label.h"

#include <QPainter>

namespace trainyard::ui {

TextLabel::TextLabel(Theme& theme, FontRole role, Token token, const QString& text, QWidget* parent)
    : QLabel(parent), theme_(theme), role_(role), token_(token) {
    setTextFormat(Qt::PlainText);
    setText(text);
    refresh();
    connect(&theme_, &Theme::changed, this, &TextLabel::refresh);
}

void TextLabel::setToken(Token token) {
    if (token_ == token) return;
    token_ = token;
    refresh();
}

void TextLabel::setRole(FontRole role) {
    role_ = role;
    refresh();
}

void TextLabel::setParagraph(bool paragraph) {
    setWordWrap(paragraph);
    setAlignment(paragraph ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignLeft | Qt::AlignVCenter);
}

void TextLabel::refresh() {
    setFont(theme_.font(role_));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme_.color(token_));
    setPalette(colours);
}

ElidedLabel::ElidedLabel(Theme& theme, FontRole role, Token token, const QString& text, QWidget* parent)
    : QWidget(parent), theme_(theme), role_(role), token_(token) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(theme_.font(role_));
    setText(text);
    connect(&theme_, &Theme::changed, this, &ElidedLabel::refresh);
}

void ElidedLabel::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    refresh();
}

void ElidedLabel::setToken(Token token) {
    token_ = token;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    mode_ = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    alignment_ = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text_) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    const int least = fontMetrics().horizontalAdvance(QStringLiteral("MM…"));
    return {std::min(least, sizeHint().width()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(theme_.color(isEnabled() ? token_ : Token::TextOff));
    painter.drawText(rect(), static_cast<int>(alignment_), fontMetrics().elidedText(text_, mode_, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    setToolTip(fontMetrics().horizontalAdvance(text_) > width() ? text_ : QString());
}

void ElidedLabel::refresh() {
    setFont(theme_.font(role_));
    resizeEvent(nullptr);
    updateGeometry();
    update();
}

IconLabel::IconLabel(Theme& theme, const QString& iconName, Token token, int size, QWidget* parent)
    : QWidget(parent), theme_(theme), iconName_(iconName), token_(token), size_(size) {
    setFixedSize(size, size);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setIcon(const QString& iconName, Token token) {
    iconName_ = iconName;
    token_ = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent*) {
    if (iconName_.isEmpty()) return;
    QPainter painter(this);
    painter.drawPixmap(0, 0, theme_.pixmap(iconName_, token_, size_, devicePixelRatioF()));
}

StateGlyph::StateGlyph(Theme& theme, model::JobState state, int size, QWidget* parent)
    : QWidget(parent), theme_(theme), state_(state) {
    setFixedSize(size, size);
    setAccessibleName(stateText(state));
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateGlyph::setState(model::JobState state) {
    if (state_ == state) return;
    state_ = state;
    setAccessibleName(stateText(state));
    update();
}

void StateGlyph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintStateGlyph(painter, rect(), state_, theme_);
}

HealthGlyph::HealthGlyph(Theme& theme, HealthState state, int size, QWidget* parent)
    : QWidget(parent), theme_(theme), state_(state) {
    setFixedSize(size, size);
    setAccessibleName(healthText(state));
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HealthGlyph::setState(HealthState state) {
    if (state_ == state) return;
    state_ = state;
    setAccessibleName(healthText(state));
    update();
}

void HealthGlyph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHealthGlyph(painter, rect(), state_, theme_);
}

} // namespace trainyard::ui
