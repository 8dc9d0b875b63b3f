#include "ui/jobs/tasks_model.h"

namespace trainyard::ui {

int TasksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(tasks_.size());
}

int TasksModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(TaskColumn::Count);
}

QVariant TasksModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role != Qt::DisplayRole) return {};
    const model::TaskStatus& status = task(at.row());
    switch (static_cast<TaskColumn>(at.column())) {
    case TaskColumn::Task:
        return QStringLiteral("%1 %2").arg(QString::fromStdString(status.role)).arg(status.index);
    case TaskColumn::Node:
        return QString::fromStdString(status.node);
    case TaskColumn::State:
        return static_cast<int>(status.state);
    case TaskColumn::ExitCode:
        return status.exitCode ? QVariant(*status.exitCode) : QVariant();
    case TaskColumn::Reason:
        return QString::fromStdString(status.reason);
    case TaskColumn::Count:
        break;
    }
    return {};
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const bool right = section == static_cast<int>(TaskColumn::ExitCode);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<TaskColumn>(section)) {
    case TaskColumn::Task:
        return tr("Task");
    case TaskColumn::Node:
        return tr("Node");
    case TaskColumn::State:
        return tr("State");
    case TaskColumn::ExitCode:
        return tr("Exit code");
    case TaskColumn::Reason:
        return tr("Reason");
    case TaskColumn::Count:
        break;
    }
    return {};
}

void TasksModel::setTasks(const std::vector<model::TaskStatus>& tasks) {
    const std::size_t common = std::min(tasks.size(), tasks_.size());
    if (tasks.size() < tasks_.size()) {
        beginRemoveRows({}, static_cast<int>(tasks.size()), static_cast<int>(tasks_.size()) - 1);
        tasks_.resize(tasks.size());
        endRemoveRows();
    }
    for (std::size_t row = 0; row < common; ++row) {
        if (tasks_[row] == tasks[row]) continue;
        tasks_[row] = tasks[row];
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columnCount() - 1));
    }
    if (tasks.size() > tasks_.size()) {
        beginInsertRows({}, static_cast<int>(tasks_.size()), static_cast<int>(tasks.size()) - 1);
        tasks_.insert(tasks_.end(), tasks.begin() + static_cast<std::ptrdiff_t>(tasks_.size()), tasks.end());
        endInsertRows();
    }
}

} // namespace trainyard::ui
