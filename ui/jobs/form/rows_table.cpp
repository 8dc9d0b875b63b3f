#include "ui/jobs/form/rows_table.h"

#include "ui/jobs/form/check_outline.h"
#include "ui/jobs/form/field_keys.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace trainyard::ui {

RowsTable::RowsTable(Theme& theme, std::vector<RowsColumn> columns, const QString& addText, const QString& emptyText,
                     QWidget* parent)
    : QWidget(parent), theme_(theme), columns_(std::move(columns)), grid_(new QGridLayout),
      empty_(new TextLabel(theme, FontRole::Second, Token::Text3, emptyText, this)),
      add_(new Button(theme, ButtonKind::Plain, addText, QStringLiteral("plus"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(grid_);
    layout->addWidget(empty_);
    layout->addWidget(add_, 0, Qt::AlignLeft);
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(4);
    for (int column = 0; column < static_cast<int>(columns_.size()); ++column) {
        const RowsColumn& head = columns_[static_cast<std::size_t>(column)];
        heads_.push_back(new TextLabel(theme, FontRole::Second, Token::Text3, head.title, this));
        grid_->addWidget(heads_.back(), 0, column);
        grid_->setColumnStretch(column, head.stretch);
    }
    empty_->setWordWrap(true);
    add_->setSmall(true);
    connect(add_, &QPushButton::clicked, this, &RowsTable::addWanted);
    refresh();
}

void RowsTable::setRowCount(int count) {
    if (count == rowCount()) return;
    while (rowCount() < count) appendRow();
    while (rowCount() > count) takeLast();
    refresh();
}

int RowsTable::rowOf(const QObject* editor) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (rows_[row].remove == editor) return static_cast<int>(row);
        for (const QWidget* known : rows_[row].editors)
            if (known == editor) return static_cast<int>(row);
    }
    return -1;
}

void RowsTable::appendRow() {
    Row row;
    const int line = rowCount() + 1;
    for (int column = 0; column < static_cast<int>(columns_.size()); ++column) {
        const RowsColumn& kind = columns_[static_cast<std::size_t>(column)];
        QWidget* editor = nullptr;
        if (kind.check) {
            auto* box = new QCheckBox(this);
            keepOutline(theme_, box);
            connect(box, &QCheckBox::clicked, this, [this, box, column] { Q_EMIT edited(rowOf(box), column); });
            editor = box;
        } else {
            auto* edit = new QLineEdit(this);
            edit->setPlaceholderText(kind.placeholder);
            edit->setAcceptDrops(kind.takesDrops);
            edit->installEventFilter(new FieldKeys(edit));
            connect(edit, &QLineEdit::textEdited, this, [this, edit, column] { Q_EMIT edited(rowOf(edit), column); });
            // Enter goes on to the next row, and makes it behind the last one.
            connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
                if (rowOf(edit) + 1 == rowCount())
                    Q_EMIT addWanted();
                else
                    focusCell(rowOf(edit) + 1, 0);
            });
            editor = edit;
        }
        editor->setAccessibleName(tr("%1, row %2", "column title, number").arg(kind.title).arg(line));
        grid_->addWidget(editor, line, column, kind.check ? Qt::AlignCenter : Qt::Alignment());
        row.editors.push_back(editor);
    }
    row.remove = new IconButton(theme_, QStringLiteral("x"), tr("Remove row %1").arg(line), this);
    row.remove->setSizes(24, 14);
    connect(row.remove, &QToolButton::clicked, this,
            [this, button = row.remove] { Q_EMIT removeWanted(rowOf(button)); });
    grid_->addWidget(row.remove, line, static_cast<int>(columns_.size()));
    rows_.push_back(row);
    // Made while the form is shown: a child is hidden until it is told otherwise.
    for (QWidget* editor : row.editors) editor->show();
    row.remove->show();
    QWidget* before = rows_.size() > 1 ? static_cast<QWidget*>(rows_[rows_.size() - 2].remove) : nullptr;
    for (QWidget* editor : row.editors) {
        if (before != nullptr) setTabOrder(before, editor);
        before = editor;
    }
    setTabOrder(before, row.remove);
    setTabOrder(row.remove, add_);
}

void RowsTable::takeLast() {
    const Row row = rows_.back();
    rows_.pop_back();
    for (QWidget* editor : row.editors) {
        editor->hide();
        editor->deleteLater();
    }
    row.remove->hide();
    row.remove->deleteLater();
}

void RowsTable::removeRow(int row) {
    if (row < 0 || row >= rowCount()) return;
    for (int next = row + 1; next < rowCount(); ++next)
        for (int column = 0; column < static_cast<int>(columns_.size()); ++column)
            setText(next - 1, column, text(next, column));
    setRowCount(rowCount() - 1);
    if (rowCount() > 0)
        focusCell(std::min(row, rowCount() - 1), 0);
    else
        add_->setFocus(Qt::OtherFocusReason);
}

void RowsTable::refresh() {
    for (TextLabel* head : heads_) head->setVisible(!rows_.empty());
    empty_->setVisible(rows_.empty() && !empty_->text().isEmpty());
}

QWidget* RowsTable::editor(int row, int column) const {
    return rows_[static_cast<std::size_t>(row)].editors[static_cast<std::size_t>(column)];
}

QString RowsTable::text(int row, int column) const {
    const QWidget* widget = editor(row, column);
    if (const auto* box = qobject_cast<const QCheckBox*>(widget))
        return box->isChecked() ? QStringLiteral("1") : QString();
    return static_cast<const QLineEdit*>(widget)->text();
}

void RowsTable::setText(int row, int column, const QString& text) {
    QWidget* widget = editor(row, column);
    if (auto* box = qobject_cast<QCheckBox*>(widget)) {
        box->setChecked(!text.isEmpty());
        return;
    }
    auto* edit = static_cast<QLineEdit*>(widget);
    if (edit->text() == text) return;
    edit->setText(text);
    if (!edit->hasFocus()) edit->setCursorPosition(0);
}

void RowsTable::focusCell(int row, int column) {
    if (row < 0 || row >= rowCount()) return;
    editor(row, column)->setFocus(Qt::OtherFocusReason);
}

} // namespace trainyard::ui
