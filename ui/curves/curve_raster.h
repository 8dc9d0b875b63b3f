// Rasters dense curves: per-column vertical spans, front to back with a coverage mask, so that a pixel is written once
// however many curves lie over each other. Spans have fractional ends, which are blended; their insides are opaque.
// Measured against drawing polylines with QPainter in tests/bench/chart_bench.cpp.
#pragma once

#include <QColor>
#include <QImage>

#include <vector>

namespace trainyard::ui {

// One curve in pixel coordinates of the plot: for each column the range of y that it passes, top <= bottom.
// A column without points has top > bottom.
struct CurveSpans {
    int firstColumn = 0;
    std::vector<float> top;
    std::vector<float> bottom;
    QRgb color = 0;     // opaque
    float width = 1.7F; // of the line, in pixels
};

// `curves` from front to back. The image is ARGB32_Premultiplied and cleared first.
void rasterCurves(QImage& image, const std::vector<CurveSpans>& curves);

// Widens each span until it touches its neighbours', so that the curve has no gaps; then by the width of the line.
void joinSpans(CurveSpans& curve);

} // namespace trainyard::ui
