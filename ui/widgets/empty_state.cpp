#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trainyard::ui {

EmptyState::EmptyState(Theme& theme, const QString& iconName, QWidget* parent)
    : QWidget(parent), title_(new TextLabel(theme, FontRole::Object, Token::Text, {}, this)),
      sentence_(new TextLabel(theme, FontRole::Body, Token::Text2, {}, this)),
      primary_(new Button(theme, ButtonKind::Primary, {}, {}, this)),
      secondary_(new Button(theme, ButtonKind::Plain, {}, {}, this)) {
    sentence_->setParagraph(true);
    sentence_->setMaximumWidth(560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 24, 16, 24);
    column->setSpacing(8);
    if (!iconName.isEmpty()) column->addWidget(new IconLabel(theme, iconName, Token::Text2, 20, this));
    column->addWidget(title_);
    // In a row of its own: a column would ask for its height at a width that it does not get.
    auto* middle = new QHBoxLayout;
    middle->addWidget(sentence_, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(primary_);
    row->addWidget(secondary_);
    row->addStretch();
    column->addSpacing(4);
    column->addLayout(row);
    column->addStretch();
    primary_->hide();
    secondary_->hide();
    connect(primary_, &QPushButton::clicked, this, [this] {
        if (const auto action = first_) action();
    });
    connect(secondary_, &QPushButton::clicked, this, [this] {
        if (const auto action = second_) action();
    });
}

void EmptyState::setTexts(const QString& title, const QString& sentence) {
    title_->setText(title);
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
}

void EmptyState::setPrimary(const QString& text, std::function<void()> action, ButtonKind kind) {
    primary_->setKind(kind);
    primary_->setText(text);
    primary_->setVisible(!text.isEmpty());
    first_ = std::move(action);
}

void EmptyState::setSecondary(const QString& text, std::function<void()> action) {
    secondary_->setText(text);
    secondary_->setVisible(!text.isEmpty());
    second_ = std::move(action);
}

} // namespace trainyard::ui
