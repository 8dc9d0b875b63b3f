// The tasks of one job as a table: role, index, node, state, exit code, reason.
#pragma once

#include "core/model/job.h"

#include <QAbstractTableModel>

namespace trainyard::ui {

enum class TaskColumn { Task, Node, State, ExitCode, Reason, Count };

class TasksModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setTasks(const std::vector<model::TaskStatus>& tasks);
    const model::TaskStatus& task(int row) const { return tasks_[static_cast<std::size_t>(row)]; }
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(TaskColumn::Count) - 1); }

private:
    std::vector<model::TaskStatus> tasks_;
};

} // namespace trainyard::ui
