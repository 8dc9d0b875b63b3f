// A chart in its frame: head with tag, last value and what can be done with it; the chart below.
#pragma once

#include "ui/curves/chart_view.h"

#include <QFrame>
#include <QLabel>
#include <QToolButton>

namespace trainyard::ui {

class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(const Theme& theme, const QString& tag, QWidget* parent);
    ChartView& chart() { return *chart_; }
    const QString& tag() const { return tag_; }
    void refresh(); // last value and the chart
    void setMaximized(bool maximized);

Q_SIGNALS:
    void maximizeRequested();
    void exportRequested(const QString& format); // "png", "svg", "pdf", "csv", "copy"

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    QString tag_;
    const Theme& theme_;
    QLabel* name_;
    QLabel* last_;
    QLabel* marks_; // "log y"
    QToolButton* maximize_;
    QToolButton* more_;
    ChartView* chart_;
    bool maximized_ = false;
};

} // namespace trainyard::ui
