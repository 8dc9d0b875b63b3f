// The bar above the job table: what is typed, what stands as chips, how many jobs are left.
#pragma once

#include "ui/jobs/chip_row.h"
#include "ui/jobs/logic/job_filter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>

class QMenu;

namespace trainyard::ui {

class FilterBar : public QWidget {
    Q_OBJECT
public:
    // The values that a field has among all jobs, with how many jobs have each.
    using Values = std::function<std::map<std::string, int>(FilterField)>;

    FilterBar(Theme& theme, Values values, QWidget* parent = nullptr);

    const JobFilter& filter() const { return filter_; }
    void setFilter(const JobFilter& filter);
    void clear() { setFilter({}); }
    void setCounts(int shown, int total);
    void setSiteTitles(QHash<QString, QString> titles);
    void focusField();
    IconButton* columnsButton() { return columns_; }
    IconButton* densityButton() { return density_; }

Q_SIGNALS:
    void filterChanged(const trainyard::ui::JobFilter& filter);
    void left(); // Esc in the empty field: back to the table

protected:
    void changeEvent(QEvent* event) override;

private:
    void typed(bool complete);
    void showChips();
    void showValues(FilterField field, QWidget* at, int replaced);
    void addValueActions(QMenu* menu, FilterField field, int replaced);
    void showAddMenu();
    void apply(JobFilter filter);
    QString valueText(const FilterClause& clause) const;
    void retranslate();

    Theme& theme_;
    Values values_;
    QHash<QString, QString> siteTitles_;
    JobFilter filter_;
    SearchField* field_;
    ChipRow* chips_;
    Button* add_;
    TextLabel* count_;
    IconButton* columns_;
    IconButton* density_;
    QTimer settle_;
    int shown_ = 0;
    int total_ = 0;
};

} // namespace trainyard::ui
