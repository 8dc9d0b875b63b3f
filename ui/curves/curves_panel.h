// The curves of one job: toolbar, charts, and word of what is missing. Follows the job's event files while it is
// active.
#pragma once

#include "ui/curves/chart_grid.h"
#include "ui/curves/curves_toolbar.h"
#include "ui/curves/run_feed.h"
#include "ui/curves/smoothing_cache.h"
#include "ui/shell/app_context.h"

#include <QLabel>
#include <QStackedWidget>

namespace trainyard::ui {

class CurvesPanel : public QWidget {
    Q_OBJECT
public:
    CurvesPanel(AppContext& context, QWidget* parent);

    void setJob(const QString& id); // empty: none
    // All points of the job that are there have been read and are on the screen; for tests and pictures.
    bool settled() const { return settled_; }
    ChartGrid& grid() { return *grid_; }

Q_SIGNALS:
    void settledChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open(const std::filesystem::path& root);
    void jobChanged();
    void showTags();    // tags or runs have come
    void showPoints();  // only points have come
    void showMessage(); // in place of charts, where there are none
    void applyView();   // toolbar to charts
    void exportChart(ChartCard* card, const QString& format);
    void updateLive();
    std::vector<ChartGrid::TagCurves> tagsOf(const events::Loader& loader);

    AppContext& context_;
    QString job_;
    CurvesToolbar* toolbar_;
    QStackedWidget* pages_;
    ChartGrid* grid_;
    QLabel* message_;
    std::unique_ptr<RunFeed> feed_;
    SmoothingCache smoothing_;
    RunHandle opening_, exporting_;
    QTimer liveClock_;
    std::size_t knownTags_ = 0;
    std::size_t knownRuns_ = 0;
    std::uint64_t knownGenerations_ = 0;
    bool active_ = false;
    bool settled_ = false;
};

} // namespace trainyard::ui
