// Draws the curves of a chart: to an image for the screen, and as lines for SVG and PDF. UI thread; keeps its buffers.
#pragma once

#include "ui/curves/chart_types.h"
#include "ui/curves/curve_raster.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QRectF>

namespace trainyard::ui {

struct PlotView {
    AxisRange x, y;
    QRectF plot;     // logical pixels
    qreal ratio = 1; // device pixels a logical pixel
    bool operator==(const PlotView&) const = default;
};

class CurvePainter {
public:
    explicit CurvePainter(const Theme& theme) : theme_(theme) {}

    // Asks every curve for what lies in the window; call when data or view changed, before anything is painted.
    void prepare(const std::vector<ChartCurve>& curves, const ChartOptions& options, const AxisRange& x, int columns);
    // Range of finite values that prepare() found; nothing when there is none. Positive values only where `positive`.
    std::optional<events::Extent> valueRange(bool positive) const;

    // The size of view.plot at its ratio, transparent where no curve is.
    QImage image(const PlotView& view);
    // At most four points a column; the file stays small enough for a paper.
    void paintLines(QPainter& painter, const PlotView& view) const;

private:
    struct Prepared {
        int slot = 0;
        bool faint = false;
        events::CurveSlice slice;
    };
    QColor colorOf(const Prepared& curve) const;
    QPen penOf(const Prepared& curve, qreal ratio) const;
    static CurveSpans spansOf(const Prepared& curve, const PlotView& view);
    static std::vector<QPolygonF> linesOf(const Prepared& curve, const PlotView& view, bool dense);
    void paintLayer(QImage& image, const PlotView& view, bool faint) const;
    void paintMarks(QPainter& painter, const Prepared& curve, const PlotView& view) const;

    const Theme& theme_;
    std::vector<Prepared> curves_; // front to back: sharp ones first
    std::size_t used_ = 0;
};

} // namespace trainyard::ui
