#include "ui/jobs/jobs_model.h"

#include "ui/jobs/collation.h"

#include <QDateTime>

#include <cmath>

namespace trainyard::ui {

JobsModel::JobsModel(const base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), clock_(clock), index_(makeCollation(QLocale())) {}

int JobsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int JobsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : jobColumnCount;
}

QVariant JobsModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const JobEntry& entry = *rows_[static_cast<std::size_t>(at.row())];
    const auto column = static_cast<JobColumn>(at.column());
    if (role == Qt::AccessibleTextRole) {
        if (cellText_) return cellText_(*entry.job, insight(entry.job->id), column);
        role = Qt::DisplayRole;
    }
    if (role != Qt::DisplayRole) return {};
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    switch (column) {
    case JobColumn::Name:
        return text(entry.job->name);
    case JobColumn::State:
        return static_cast<int>(entry.job->status.state);
    case JobColumn::Progress:
        return text(entry.job->status.reason);
    case JobColumn::Site:
        return text(entry.job->site);
    case JobColumn::Resources:
        return text(entry.job->resources);
    case JobColumn::Loss:
        return std::isnan(entry.loss) ? QVariant() : QVariant(entry.loss);
    case JobColumn::Owner:
        return text(entry.job->owner);
    case JobColumn::Submitted:
        return entry.submitted == 0 ? QVariant() : QVariant(qlonglong(entry.submitted));
    case JobColumn::Duration: {
        const auto duration = durationOf(*entry.job, clock_.now());
        return duration ? QVariant(qlonglong(duration->count())) : QVariant();
    }
    case JobColumn::Count:
        break;
    }
    return {};
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section >= 0 && section < columnNames_.size() ? QVariant(columnNames_.at(section)) : QVariant();
}

void JobsModel::setColumnNames(QStringList names) {
    columnNames_ = std::move(names);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, jobColumnCount - 1);
}

base::WallTime JobsModel::startOfToday() const {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(clock_.now()));
    return base::WallTime{std::chrono::milliseconds{now.date().startOfDay().toMSecsSinceEpoch()}};
}

void JobsModel::setSnapshot(const engine::JobsSnapshotPtr& snapshot) {
    if (!snapshot || snapshot == snapshot_) return;
    snapshot_ = snapshot;
    const bool hold = orderHeld_ && isLiveColumn(index_.sort().column);
    const std::size_t totalBefore = index_.total();
    const std::size_t shownBefore = rows_.size();
    index_.update(*snapshot, clock_.now(), hold);
    orderStale_ = orderStale_ || (hold && !index_.changed().empty());

    // Rows whose job changed are new objects: take them over in place, so that only real moves are told as moves.
    std::vector<int> changedRows;
    if (!index_.changed().empty()) {
        std::unordered_map<std::string_view, JobEntryPtr> fresh;
        for (const JobEntry* entry : index_.changed()) fresh.emplace(entry->job->id, nullptr);
        for (const JobEntryPtr& entry : index_.rows())
            if (const auto found = fresh.find(entry->job->id); found != fresh.end()) found->second = entry;
        for (JobEntryPtr& row : rows_)
            if (const auto found = fresh.find(row->job->id); found != fresh.end() && found->second) row = found->second;
    }
    present(index_.rows());
    if (!index_.changed().empty()) {
        std::unordered_map<const JobEntry*, bool> changed;
        for (const JobEntry* entry : index_.changed()) changed.emplace(entry, true);
        for (int row = 0; row < static_cast<int>(rows_.size()); ++row)
            if (changed.count(rows_[static_cast<std::size_t>(row)].get()) > 0) changedRows.push_back(row);
        tellChanged(0, jobColumnCount - 1, changedRows);
    }
    if (index_.total() != totalBefore || rows_.size() != shownBefore || !index_.changed().empty())
        Q_EMIT countsChanged();
}

void JobsModel::tellChanged(int firstColumn, int lastColumn, const std::vector<int>& rows) {
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
        Q_EMIT dataChanged(index(rows[first], firstColumn), index(rows[last], lastColumn));
        first = last + 1;
    }
}

void JobsModel::present(JobRows shown) {
    const RowDiff diff = rowDiff(rows_, shown);
    if (diff.reset) {
        beginResetModel();
        rows_ = std::move(shown);
        endResetModel();
        return;
    }
    for (const RowRange& range : diff.removed) {
        beginRemoveRows({}, range.first, range.first + range.count - 1);
        rows_.erase(rows_.begin() + range.first, rows_.begin() + range.first + range.count);
        endRemoveRows();
    }
    if (!diff.order.empty()) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex& at : before)
            after.append(index(diff.order[static_cast<std::size_t>(at.row())], at.column()));
        JobRows moved(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i)
            moved[static_cast<std::size_t>(diff.order[i])] = std::move(rows_[i]);
        rows_ = std::move(moved);
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    for (const RowRange& range : diff.inserted) {
        beginInsertRows({}, range.first, range.first + range.count - 1);
        rows_.insert(rows_.begin() + range.first, shown.begin() + range.first,
                     shown.begin() + range.first + range.count);
        endInsertRows();
    }
}

void JobsModel::setFilter(const JobFilter& filter) {
    if (filter == index_.filter()) return;
    beginResetModel();
    index_.setFilter(filter, clock_.now(), startOfToday());
    rows_ = index_.rows();
    endResetModel();
    orderStale_ = false;
    Q_EMIT countsChanged();
}

void JobsModel::setSort(const JobSort& sort) {
    beginResetModel();
    index_.setSort(sort, clock_.now());
    rows_ = index_.rows();
    endResetModel();
    orderStale_ = false;
}

void JobsModel::setOrderHeld(bool held) {
    orderHeld_ = held;
    if (held || !orderStale_) return;
    orderStale_ = false;
    index_.sortAgain(clock_.now());
    present(index_.rows());
}

void JobsModel::setInsight(const QString& id, JobInsight insight) {
    const std::string key = id.toStdString();
    JobEntry* entry = index_.find(key);
    if (entry == nullptr) return;
    JobInsight& known = insights_[key];
    if (known == insight) return;
    entry->loss = insight.loss;
    known = std::move(insight);
    const int row = rowOf(id);
    if (row < 0) return;
    tellChanged(static_cast<int>(JobColumn::Progress), static_cast<int>(JobColumn::Loss), {row});
    if (index_.sort().column != JobColumn::Loss) return;
    orderStale_ = true;
    setOrderHeld(orderHeld_);
}

const model::Job& JobsModel::job(int row) const {
    return *rows_[static_cast<std::size_t>(row)]->job;
}
engine::JobRow JobsModel::jobRow(int row) const {
    return rows_[static_cast<std::size_t>(row)]->job;
}
QString JobsModel::id(int row) const {
    return QString::fromStdString(job(row).id);
}

const JobInsight* JobsModel::insight(const std::string& id) const {
    const auto found = insights_.find(id);
    return found == insights_.end() ? nullptr : &found->second;
}

int JobsModel::rowOf(const QString& id) const {
    const std::string key = id.toStdString();
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (rows_[row]->job->id == key) return static_cast<int>(row);
    return -1;
}

} // namespace trainyard::ui
