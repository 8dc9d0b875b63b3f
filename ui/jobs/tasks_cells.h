// Paints the cells of the task table: state glyph and word, numbers right.
#pragma once

#include "ui/jobs/tasks_model.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace trainyard::ui {

class TasksCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    TasksCells(const TasksModel& model, Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), theme_(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const TasksModel& model_;
    Theme& theme_;
};

} // namespace trainyard::ui
