// One chart: curves, axes, grid, crosshair, zoom and pan. The only part of the window that knows Qt Charts, which keeps
// the frame and the plot area; the curves are one item that paints one image (see curve_painter.h for why).
// UI thread only. Keys and gestures: docs and the key table of the window, context "curves".
#pragma once

#include "ui/curves/chart_types.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace trainyard::ui {

class ChartView : public QWidget {
    Q_OBJECT
public:
    ChartView(const Theme& theme, const QString& title, QWidget* parent);
    ~ChartView() override;

    void setCurves(std::vector<ChartCurve> curves); // keeps the view where the user has set one
    const std::vector<ChartCurve>& curves() const;
    void setOptions(const ChartOptions& options);
    const ChartOptions& options() const;
    // The series have grown: takes in what is new and paints once.
    void refresh();
    // While it follows, the right edge moves in steps, not with every point.
    void setFollowing(bool following);

    void fit();                              // everything; the view follows the data again
    void zoom(double factor, double around); // around: 0 left edge to 1 right edge
    void pan(double share);                  // of the width, positive to the right
    bool back();                             // zoom history
    bool forward();
    AxisRange xRange() const;
    AxisRange yRange() const;
    // From a linked chart: no history, no signal.
    void showRange(const AxisRange& x);
    bool fitted() const; // nobody has zoomed

    // The crosshair of all charts: at an x, or nowhere. No signal.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const;

    // For export; the light theme unless told otherwise is the caller's choice of `theme`.
    void render(QPainter& painter, const QRectF& target, const Theme& theme) const;
    QString title() const { return title_; }

    // How long painting took, for the benchmark and the watchdog; milliseconds of the last full frame.
    double lastFrameMilliseconds() const;

    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void rangeChanged(const trainyard::ui::AxisRange& x, bool fitted);
    void crosshairMoved(std::optional<double> x);
    void optionsChanged(); // log axes by key

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Scene;
    QString title_;
    std::unique_ptr<Scene> scene_;
};

} // namespace trainyard::ui
