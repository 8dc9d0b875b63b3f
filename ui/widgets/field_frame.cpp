#include "ui/widgets/field_frame.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace trainyard::ui {

void setFieldState(QWidget& control, FieldState state) {
    const char* word = state == FieldState::Error ? "error" : state == FieldState::Warning ? "warn" : "";
    const QString value = QString::fromLatin1(word);
    if (control.property("state").toString() == value) return;
    control.setProperty("state", value);
    control.style()->unpolish(&control);
    control.style()->polish(&control);
}

FieldMessage::FieldMessage(Theme& theme, QWidget* parent)
    : QWidget(parent), icon_(new IconLabel(theme, {}, Token::Bad, 14, this)),
      text_(new TextLabel(theme, FontRole::Second, Token::Bad, {}, this)),
      fix_(new Button(theme, ButtonKind::Link, {}, {}, this)) {
    fix_->setSmall(true);
    text_->setWordWrap(true);
    text_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    above_ = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addItem(above_);
    column->addWidget(icon_, 0, Qt::AlignTop);
    column->addStretch();
    row->addLayout(column);
    row->addWidget(text_);
    row->addWidget(fix_, 0, Qt::AlignTop);
    row->addStretch(1);
    connect(fix_, &QPushButton::clicked, this, [this] {
        if (const auto mend = mend_) mend();
    });
    setVisible(false);
}

void FieldMessage::show(FieldState state, const QString& text, const QString& fixText, std::function<void()> fix) {
    const Token token = state == FieldState::Error     ? Token::Bad
                        : state == FieldState::Warning ? Token::Warn
                                                       : Token::Text3;
    const QString icon = state == FieldState::Error     ? QStringLiteral("circle-alert")
                         : state == FieldState::Warning ? QStringLiteral("triangle-alert")
                                                        : QStringLiteral("info");
    icon_->setIcon(icon, token);
    text_->setToken(token);
    text_->setText(text);
    fix_->setText(fixText);
    fix_->setVisible(!fixText.isEmpty());
    mend_ = std::move(fix);
    fitText();
    setVisible(!text.isEmpty());
}

// The fix stands right behind the words while they fit one line, else at the end of the room that they take.
void FieldMessage::fitText() {
    const int gap = layout()->spacing();
    const int others = icon_->width() + 2 * gap + (fix_->isHidden() ? 0 : fix_->sizeHint().width() + gap);
    const int whole = text_->fontMetrics().horizontalAdvance(text_->text()) + 4;
    text_->setFixedWidth(std::clamp(whole, 1, std::max(60, width() - others)));
    const bool oneLine = whole <= text_->width();
    layout()->setAlignment(text_, oneLine ? Qt::AlignVCenter : Qt::AlignTop);
    layout()->setAlignment(fix_, oneLine ? Qt::AlignVCenter : Qt::AlignTop);
    // The first line of the words stands level with the glyph and with the fix, which is higher than they are.
    const int drop =
        fix_->isHidden() ? 0 : std::max(0, (fix_->sizeHint().height() - text_->fontMetrics().height()) / 2);
    text_->setContentsMargins(0, oneLine ? 0 : drop, 0, 0);
    above_->changeSize(0, drop, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

void FieldMessage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitText();
}

// The text may be wider than its room at any time; it wraps then.
QSize FieldMessage::minimumSizeHint() const {
    return {120, QWidget::minimumSizeHint().height()};
}

FieldFrame::FieldFrame(Theme& theme, const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent), label_(new TextLabel(theme, FontRole::Label, Token::Text2, label, this)),
      hint_(new TextLabel(theme, FontRole::Second, Token::Text3, {}, this)), control_(control),
      message_(new FieldMessage(theme, this)) {
    auto* head = new QHBoxLayout;
    head->addWidget(label_);
    head->addStretch();
    head->addWidget(hint_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(control);
    column->addWidget(message_);
    label_->setBuddy(control);
    setLabel(label);
}

void FieldFrame::setLabel(const QString& label) {
    label_->setText(label);
    control_->setAccessibleName(label);
}

void FieldFrame::setHint(const QString& hint) {
    hint_->setText(hint);
    control_->setAccessibleDescription(hint);
}

void FieldFrame::setMessage(FieldState state, const QString& text, const QString& fixText, std::function<void()> fix) {
    state_ = state;
    setFieldState(*control_, state);
    message_->show(state, text, fixText, std::move(fix));
    control_->setAccessibleDescription(text.isEmpty() ? hint_->text() : text);
}

} // namespace trainyard::ui
