// The job table: uniform rows, own header and cells, selection and place kept by job over filters, sorts and snapshots.
#pragma once

#include "ui/jobs/job_cells.h"
#include "ui/jobs/jobs_header.h"
#include "ui/jobs/jobs_model.h"

#include <QTableView>
#include <QTimer>

#include <nlohmann/json.hpp>

namespace trainyard::ui {

enum class Density { Compact, Normal, Roomy };

class JobsTable : public QTableView {
    Q_OBJECT
public:
    JobsTable(JobsModel& model, const Theme& theme, QWidget* parent = nullptr);

    QStringList selectedIds() const;
    QString currentId() const;
    void selectId(const QString& id);
    void setSort(const JobSort& sort);
    void setDensity(Density density);
    Density density() const { return density_; }
    void setSiteTitles(QHash<QString, QString> titles) { cells_->setSiteTitles(std::move(titles)); }
    // Rows in view, for those who fetch something for each.
    std::pair<int, int> visibleRows() const; // first, last; last < first where none
    // The selected rows as tab-separated text with a header line, in the columns' order on the screen.
    QString selectionAsTsv() const;
    JobsHeader& header() { return *header_; }
    void resetColumns();
    void setColumnShown(JobColumn column, bool shown);

    nlohmann::json saveState() const;
    void restoreState(const nlohmann::json& state);

Q_SIGNALS:
    void selectionMoved();          // the selected jobs are others
    void opened(const QString& id); // Enter or double click
    void contextMenuWanted(QPoint globalPosition);
    void visibleRowsChanged();
    void layoutChangedByUser();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& search) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void retranslate();
    void rememberSelection();
    void bringBackSelection();
    void fitColumns();
    void setHovered(int row);

    JobsModel& model_;
    const Theme& theme_;
    JobsHeader* header_;
    JobCells* cells_;
    Density density_ = Density::Normal;
    QTimer clock_; // durations of running jobs
    int hovered_ = -1;
    bool restoring_ = false;
    bool columnsFitted_ = false; // the user has set widths: they are kept
    QStringList keptSelection_;
    QString keptCurrent_;
    QString typed_;
    QTimer typing_;
};

} // namespace trainyard::ui
