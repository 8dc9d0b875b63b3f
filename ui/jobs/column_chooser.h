// Which columns the job table shows, in which order, and how high its rows are: a popup under its button.
#pragma once

#include "ui/jobs/jobs_table.h"

#include <QFrame>
#include <QListWidget>

namespace trainyard::ui {

class SegmentedControl;

class ColumnChooser : public QFrame {
    Q_OBJECT
public:
    ColumnChooser(Theme& theme, JobsTable& table, QWidget* parent);
    void popUp(const QWidget* under);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void takeOver();
    void moveCurrent(int by);
    Theme& theme_;
    JobsTable& table_;
    QListWidget* list_;
    SegmentedControl* density_;
    bool filling_ = false;
};

} // namespace trainyard::ui
