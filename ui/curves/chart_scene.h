// The inside of ChartView: a Qt Charts view whose frame we paint and whose curves are one image. Included by
// chart_view.cpp and chart_scene*.cpp only.
#pragma once

#include "ui/curves/axis_ticks.h"
#include "ui/curves/chart_ranges.h"
#include "ui/curves/chart_view.h"
#include "ui/curves/curve_painter.h"

#include <QtCharts/QChartView>

namespace trainyard::ui {

class ChartView::Scene final : public QChartView {
    Q_OBJECT
public:
    Scene(const Theme& theme, ChartView* owner);

    // Data, options or size changed: works the view out anew and paints once.
    void rework();
    // Only the window on x changed.
    void reframe(bool tell);
    void setCrosshair(std::optional<double> x);
    void render(QPainter& painter, const QRectF& target, const Theme& theme) const;
    void moveCrosshair(int pixels);
    void showBox(const QRectF& box);
    QString summary() const; // for screen readers

    std::vector<ChartCurve> curves;
    ChartOptions options;
    ChartRanges ranges;
    std::optional<AxisRange> chosenY; // zoomed by hand
    AxisRange y;
    std::optional<double> crosshair;
    bool following = false;
    double lastFrame = 0;

Q_SIGNALS:
    void reframed();
    void crosshairMoved(std::optional<double> x);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Reading { // of one curve at the crosshair
        const ChartCurve* curve = nullptr;
        events::CurvePoint point;
        QPointF at;
    };
    QRectF plot() const;
    // The inset of the plot follows the widest label of the y axis.
    bool fitInset();
    PlotView view() const;
    AxisRange rangeOfValues() const;
    void paintFrame(QPainter& painter, const PlotView& view, const Theme& theme) const;
    void paintRestarts(QPainter& painter, const PlotView& view, const Theme& theme) const;
    void paintLastPoints(QPainter& painter, const PlotView& view) const;
    void paintCrosshair(QPainter& painter, const PlotView& view) const;
    void paintReadings(QPainter& painter, const PlotView& view, std::vector<Reading> readings) const;
    void paintTooltip(QPainter& painter, const PlotView& view, const std::vector<Reading>& readings) const;
    std::vector<Reading> readingsAt(const PlotView& view, double x) const;
    AxisKind xAxisKind() const;
    QRect crosshairArea(double x) const;

    const Theme& theme_;
    ChartView* owner_;
    CurvePainter painter_;
    QImage image_;
    PlotView painted_;
    qreal insetLeft_ = 40;
    enum class Drag { None, Pan, Box } drag_ = Drag::None;
    QPoint pressed_;
    QPoint last_;
    double pointerY_ = 0.5; // of the plot's height, for the nearest curves in the tooltip
};

} // namespace trainyard::ui
