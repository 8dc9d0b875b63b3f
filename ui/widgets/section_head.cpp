#include "ui/widgets/section_head.h"

#include <QHBoxLayout>

namespace trainyard::ui {

SectionHead::SectionHead(Theme& theme, const QString& text, QWidget* parent)
    : QWidget(parent), text_(new TextLabel(theme, FontRole::Section, Token::Text, text, this)),
      note_(new TextLabel(theme, FontRole::Second, Token::Text3, {}, this)), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(8);
    row_->addWidget(text_);
    row_->addStretch();
    row_->addWidget(note_);
}

void SectionHead::setText(const QString& text) {
    text_->setText(text);
}

void SectionHead::setNote(const QString& note) {
    note_->setText(note);
}

void SectionHead::addControl(QWidget* control) {
    row_->addWidget(control);
}

} // namespace trainyard::ui
