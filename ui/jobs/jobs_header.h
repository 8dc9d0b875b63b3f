// The header of the job table: titles aligned as their cells, a 12 px arrow beside the sorted one. Right click and its
// last section's button open the column chooser.
#pragma once

#include "ui/jobs/logic/job_sort.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace trainyard::ui {

class JobsHeader : public QHeaderView {
    Q_OBJECT
public:
    JobsHeader(const Theme& theme, QWidget* parent);
    void setSort(const JobSort& sort);

Q_SIGNALS:
    void sortWanted(trainyard::ui::JobColumn column);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    const Theme& theme_;
    JobSort sort_;
    QPoint pressed_;
};

} // namespace trainyard::ui
