// The job table's model: snapshots of the engine, told to the view as differences. It holds values and enums; what they
// look like and how they are said is the delegate's. Filter and sort are an index of its own (logic/job_index.h).
#pragma once

#include "ui/jobs/job_insight.h"
#include "ui/jobs/logic/job_index.h"

#include <QAbstractTableModel>

#include <functional>
#include <unordered_map>

namespace trainyard::ui {

class JobsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    // What a cell says, for those who hear the table; set by the table.
    using CellText = std::function<QString(const model::Job&, const JobInsight*, JobColumn)>;

    explicit JobsModel(const base::Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setSnapshot(const engine::JobsSnapshotPtr& snapshot);
    void setFilter(const JobFilter& filter);
    void setSort(const JobSort& sort);
    // While held, rows keep their place when a live value they are sorted by changes: nothing moves under the pointer.
    void setOrderHeld(bool held);
    void setInsight(const QString& id, JobInsight insight);
    void setCellText(CellText text) { cellText_ = std::move(text); }
    void setColumnNames(QStringList names);

    const model::Job& job(int row) const;
    engine::JobRow jobRow(int row) const;
    const JobInsight* insight(const std::string& id) const; // null where nothing is known
    QString id(int row) const;
    int rowOf(const QString& id) const; // -1 where it is not shown
    const JobIndex& index() const { return index_; }
    using QAbstractTableModel::index;
    base::WallTime now() const { return clock_.now(); }

Q_SIGNALS:
    void countsChanged(); // shown, total or active

private:
    void present(JobRows shown);
    void tellChanged(int firstColumn, int lastColumn, const std::vector<int>& rows);
    base::WallTime startOfToday() const;

    const base::Clock& clock_;
    JobIndex index_;
    JobRows rows_; // what the view has been told
    engine::JobsSnapshotPtr snapshot_;
    std::unordered_map<std::string, JobInsight> insights_;
    CellText cellText_;
    QStringList columnNames_;
    bool orderHeld_ = false;
    bool orderStale_ = false;
};

} // namespace trainyard::ui
