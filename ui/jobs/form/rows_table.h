// A small table of editors: a head, one line a row, a button that takes the row out, a button that adds one. Knows
// nothing of the document; see map_rows.h and list_rows.h.
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace trainyard::ui {

struct RowsColumn {
    QString title;
    QString placeholder;
    int stretch = 1;
    bool check = false; // a tick; its text is "1" or ""
    bool takesDrops = true;
};

class RowsTable : public QWidget {
    Q_OBJECT
public:
    RowsTable(Theme& theme, std::vector<RowsColumn> columns, const QString& addText, const QString& emptyText,
              QWidget* parent = nullptr);

    int rowCount() const { return static_cast<int>(rows_.size()); }
    void setRowCount(int count);
    QString text(int row, int column) const;
    // Without edited(); what is equal stays untouched, cursor included.
    void setText(int row, int column, const QString& text);
    QWidget* editor(int row, int column) const;
    void focusCell(int row, int column);
    void removeRow(int row);

Q_SIGNALS:
    void edited(int row, int column);
    void addWanted();
    void removeWanted(int row);

private:
    struct Row {
        std::vector<QWidget*> editors;
        IconButton* remove = nullptr;
    };
    void appendRow();
    void takeLast();
    int rowOf(const QObject* editor) const;
    void refresh();

    Theme& theme_;
    std::vector<RowsColumn> columns_;
    std::vector<Row> rows_;
    std::vector<TextLabel*> heads_;
    QGridLayout* grid_;
    TextLabel* empty_;
    Button* add_;
};

} // namespace trainyard::ui
