#include "ui/jobs/confirm_dialog.h"

#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace trainyard::ui {

namespace {
constexpr int dialogWidth = 420;
} // namespace

ConfirmDialog::ConfirmDialog(Theme& theme, QWidget* parent, const Question& question)
    : QDialog(parent), theme_(theme), safe_(new Button(theme, ButtonKind::Plain, question.safe, QString(), this)),
      dangerous_(new Button(theme, ButtonKind::Danger, question.dangerous, QString(), this)) {
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    setFixedWidth(theme.scaled(dialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto* title = new TextLabel(theme, FontRole::Object, Token::Text, question.title, this);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!question.text.isEmpty()) {
        auto* text = new TextLabel(theme, FontRole::Body, Token::Text, question.text, this);
        text->setParagraph(true);
        column->addWidget(text);
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const auto& fact : question.facts) {
        const int row = grid->rowCount();
        grid->addWidget(new TextLabel(theme, FontRole::Label, Token::Text3, fact.first, this), row, 0, Qt::AlignTop);
        auto* value = new TextLabel(theme, FontRole::Body, Token::Text, fact.second, this);
        value->setWordWrap(true);
        grid->addWidget(value, row, 1);
    }
    column->addLayout(grid);
    if (!question.typed.isEmpty()) {
        auto* field = new QLineEdit(this);
        const QString wanted = tr("Type %1 to go on", "confirmation of something large").arg(question.typed);
        field->setPlaceholderText(wanted);
        field->setAccessibleName(wanted);
        column->addWidget(field);
        dangerous_->setEnabled(false);
        connect(field, &QLineEdit::textChanged, this, [this, typed = question.typed](const QString& text) {
            dangerous_->setEnabled(text.trimmed() == typed);
        });
    }
    column->addSpacing(8);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(safe_, QDialogButtonBox::RejectRole);
    buttons->addButton(dangerous_, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(safe_, &QPushButton::clicked, this, &QDialog::reject);
    connect(dangerous_, &QPushButton::clicked, this, &QDialog::accept);
    dangerous_->setAutoDefault(false);
    safe_->setDefault(true);
    safe_->setFocus();
}

ConfirmDialog* ConfirmDialog::ask(Theme& theme, QWidget* parent, const Question& question, std::function<void()> yes) {
    auto* dialog = new ConfirmDialog(theme, parent != nullptr ? parent->window() : nullptr, question);
    connect(dialog, &QDialog::accepted, dialog, [yes = std::move(yes)] { yes(); });
    dialog->open();
    dialog->safe_->setFocus();
    return dialog;
}

void ConfirmDialog::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.color(Token::Raised));
}

} // namespace trainyard::ui
