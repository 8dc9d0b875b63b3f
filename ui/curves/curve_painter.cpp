#include "ui/curves/curve_painter.h"

#include <QPainterPath>

namespace trainyard::ui {

namespace {

constexpr qreal lineWidth = 1.7;
constexpr qreal faintWidth = 1.0;
constexpr double faintShare = 0.24; // of the curve's colour; mixed with the surface beforehand, alpha is slow
constexpr int paletteSize = 12;
constexpr std::size_t fewCurves = 3; // so few may be drawn as smooth lines also where points are close

QColor mixed(const QColor& above, const QColor& below, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share) + 0.5); };
    return {mix(above.red(), below.red()), mix(above.green(), below.green()), mix(above.blue(), below.blue())};
}

bool drawable(double value, bool logarithmic) {
    return std::isfinite(value) && (!logarithmic || value > 0);
}

QPointF pointAt(const PlotView& view, double x, double value) {
    // Far outside is cut: the raster engine does not like coordinates of millions.
    const double unit = std::clamp(view.y.toUnit(value), -20.0, 21.0);
    return {view.plot.left() + std::clamp(view.x.toUnit(x), -20.0, 21.0) * view.plot.width(),
            view.plot.bottom() - unit * view.plot.height()};
}

} // namespace

void CurvePainter::prepare(const std::vector<ChartCurve>& curves, const ChartOptions& options, const AxisRange& x,
                           int columns) {
    used_ = 0;
    const auto add = [&](const ChartCurve& curve, const events::SeriesView& view, bool faint) {
        if (used_ == curves_.size()) curves_.emplace_back();
        Prepared& prepared = curves_[used_++];
        prepared.slot = curve.slot;
        prepared.faint = faint;
        events::CurveQuery query;
        query.xKind = options.xKind;
        query.x0 = x.low;
        query.x1 = x.high;
        query.columns = columns;
        query.origin = curve.origin;
        query.logarithmicX = x.logarithmic;
        query.sparseBelow = curves.size() <= fewCurves ? 4 : 0.7;
        events::query(view, query, prepared.slice);
    };
    for (const ChartCurve& curve : curves) add(curve, curve.smoothed ? *curve.smoothed : curve.raw, false);
    if (!options.showRaw) return;
    for (const ChartCurve& curve : curves)
        if (curve.smoothed) add(curve, curve.raw, true);
}

std::optional<events::Extent> CurvePainter::valueRange(bool positive) const {
    std::optional<events::Extent> range;
    const auto take = [&](double value) {
        if (!drawable(value, positive)) return;
        if (!range) range = events::Extent{value, value};
        range->low = std::min(range->low, value);
        range->high = std::max(range->high, value);
    };
    for (std::size_t i = 0; i < used_; ++i) {
        const events::CurveSlice& slice = curves_[i].slice;
        if (slice.sparse) {
            for (const events::CurvePoint& point : slice.points) take(point.value);
            continue;
        }
        for (const events::Column& column : slice.columns) {
            if (column.empty()) continue;
            take(column.min);
            take(column.max);
        }
    }
    return range;
}

QColor CurvePainter::colorOf(const Prepared& curve) const {
    const QColor color = theme_.curve(curve.slot);
    return curve.faint ? mixed(color, theme_.color(Token::Surface), faintShare) : color;
}

QPen CurvePainter::penOf(const Prepared& curve, qreal ratio) const {
    QPen pen(colorOf(curve), curve.faint ? faintWidth : (ratio > 1.5 ? 1.5 : lineWidth));
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    const int round = curve.slot / paletteSize % 3;
    if (round == 1) pen.setDashPattern({6, 3});
    if (round == 2) pen.setDashPattern({2, 3});
    return pen;
}

CurveSpans CurvePainter::spansOf(const Prepared& curve, const PlotView& view) {
    CurveSpans spans;
    const std::vector<events::Column>& columns = curve.slice.columns;
    const auto height = view.plot.height() * view.ratio;
    spans.top.resize(columns.size(), 1);
    spans.bottom.resize(columns.size(), 0);
    spans.width = static_cast<float>((curve.faint ? faintWidth : lineWidth) * view.ratio);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const events::Column& column = columns[i];
        if (column.empty() || (view.y.logarithmic && column.max <= 0)) continue;
        const auto toPixel = [&](double value) {
            return static_cast<float>(std::clamp((1 - view.y.toUnit(value)) * height, -height, 2 * height));
        };
        spans.top[i] = toPixel(column.max);
        spans.bottom[i] = toPixel(column.min);
    }
    joinSpans(spans);
    return spans;
}

std::vector<QPolygonF> CurvePainter::linesOf(const Prepared& curve, const PlotView& view, bool dense) {
    std::vector<QPolygonF> lines;
    QPolygonF line;
    const auto finish = [&] {
        if (!line.isEmpty()) lines.push_back(std::move(line));
        line = {};
    };
    const auto add = [&](double x, double value) {
        if (drawable(value, view.y.logarithmic))
            line.append(pointAt(view, x, value));
        else
            finish();
    };
    if (curve.slice.sparse) {
        for (const events::CurvePoint& point : curve.slice.points) {
            if (point.begins) finish();
            add(point.x, point.value);
        }
    } else if (dense) {
        const auto count = static_cast<double>(curve.slice.columns.size());
        for (std::size_t i = 0; i < curve.slice.columns.size(); ++i) {
            const events::Column& column = curve.slice.columns[i];
            if (column.empty()) continue;
            const double x = view.x.fromUnit((static_cast<double>(i) + 0.5) / count);
            add(x, column.first);
            if (column.min < column.max) {
                const bool rising = column.first <= column.last;
                add(x, rising ? column.min : column.max);
                add(x, rising ? column.max : column.min);
                add(x, column.last);
            }
        }
    }
    finish();
    return lines;
}

void CurvePainter::paintMarks(QPainter& painter, const Prepared& curve, const PlotView& view) const {
    // What is not a number is marked at the lower edge: a hollow triangle, at most one in 8 pixels.
    qreal last = -1e9;
    const auto mark = [&](qreal x) {
        if (x - last < 8) return;
        last = x;
        const qreal y = view.plot.bottom() - 1;
        painter.drawPolygon(QPolygonF({{x - 4, y}, {x + 4, y}, {x, y - 7}}));
    };
    painter.setPen(QPen(colorOf(curve), 1.2));
    painter.setBrush(Qt::NoBrush);
    if (curve.slice.sparse) {
        for (const events::CurvePoint& point : curve.slice.points)
            if (!std::isfinite(point.value)) mark(pointAt(view, point.x, 0).x());
        return;
    }
    constexpr auto notNumbers = events::hasNaN | events::hasPositiveInfinity | events::hasNegativeInfinity;
    const auto count = static_cast<double>(curve.slice.columns.size());
    for (std::size_t i = 0; i < curve.slice.columns.size(); ++i)
        if ((curve.slice.columns[i].flags & notNumbers) != 0)
            mark(view.plot.left() + (static_cast<double>(i) + 0.5) / count * view.plot.width());
}

void CurvePainter::paintLayer(QImage& image, const PlotView& view, bool faint) const {
    std::vector<CurveSpans> dense;
    for (std::size_t i = 0; i < used_; ++i) {
        if (curves_[i].faint != faint || curves_[i].slice.sparse) continue;
        dense.push_back(spansOf(curves_[i], view));
        dense.back().color = colorOf(curves_[i]).rgb();
    }
    rasterCurves(image, dense);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(view.ratio, view.ratio);
    painter.translate(-view.plot.topLeft());
    for (std::size_t i = used_; i-- > 0;) { // back to front
        const Prepared& curve = curves_[i];
        if (curve.faint != faint) continue;
        if (curve.slice.sparse) {
            painter.setPen(penOf(curve, view.ratio));
            for (const QPolygonF& line : linesOf(curve, view, false)) {
                if (line.size() > 1)
                    painter.drawPolyline(line);
                else if (!faint)
                    painter.drawEllipse(line.first(), 1.2, 1.2);
            }
        }
        if (!faint) paintMarks(painter, curve, view);
    }
}

QImage CurvePainter::image(const PlotView& view) {
    const QSize size = (view.plot.size() * view.ratio).toSize();
    if (size.isEmpty()) return {};
    QImage result(size, QImage::Format_ARGB32_Premultiplied);
    const bool layered = std::any_of(curves_.begin(), curves_.begin() + static_cast<std::ptrdiff_t>(used_),
                                     [](const Prepared& curve) { return curve.faint; });
    paintLayer(result, view, layered);
    if (layered) {
        QImage front(size, QImage::Format_ARGB32_Premultiplied);
        paintLayer(front, view, false);
        QPainter(&result).drawImage(0, 0, front);
    }
    result.setDevicePixelRatio(view.ratio);
    return result;
}

void CurvePainter::paintLines(QPainter& painter, const PlotView& view) const {
    painter.save();
    painter.setClipRect(view.plot);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = used_; i-- > 0;) {
        painter.setPen(penOf(curves_[i], 1));
        painter.setBrush(Qt::NoBrush);
        for (const QPolygonF& line : linesOf(curves_[i], view, true)) painter.drawPolyline(line);
        if (!curves_[i].faint) paintMarks(painter, curves_[i], view);
    }
    painter.restore();
}

} // namespace trainyard::ui
