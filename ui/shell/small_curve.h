// One curve, small: the demo's accuracy on the start page. Follows the job's event files while it runs.
#pragma once

#include "ui/curves/run_feed.h"
#include "ui/shell/app_context.h"

namespace trainyard::ui {

class SmallCurve : public QWidget {
    Q_OBJECT
public:
    SmallCurve(AppContext& context, const QString& tag, QWidget* parent);
    // Empty: none yet; then only the axes are drawn.
    void setJob(const QString& id);
    // All points that there are have been read.
    bool settled() const;
    QSize sizeHint() const override { return {264, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void readPoints();
    AppContext& context_;
    QString tag_;
    QString job_;
    QString name_;
    std::unique_ptr<RunFeed> feed_;
    RunHandle opening_;
    std::vector<QPointF> points_; // step, value
};

} // namespace trainyard::ui
