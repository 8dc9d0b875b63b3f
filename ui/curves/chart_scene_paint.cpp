// What the chart paints around its curves: grid, labels, restarts, last points, crosshair and its readings.
#include "ui/curves/chart_scene.h"

#include <QtMath>

namespace trainyard::ui {

namespace {

constexpr qreal tickLength = 3;
constexpr int tooltipWidth = 196;
constexpr std::size_t tooltipRows = 5;

QString textOf(double value) {
    return QString::fromStdString(shortNumber(value));
}

qreal crisp(qreal at, qreal ratio) {
    return (std::floor(at * ratio) + 0.5) / ratio;
}

void paintDot(QPainter& painter, const QPointF& at, const QColor& color, const QColor& ring, qreal radius) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ring, 1.6));
    painter.setBrush(color);
    painter.drawEllipse(at, radius + 0.8, radius + 0.8);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void ChartView::Scene::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, theme_.color(Token::Surface));
    paintFrame(*painter, painted_, theme_);
}

void ChartView::Scene::paintFrame(QPainter& painter, const PlotView& view, const Theme& theme) const {
    const QRectF& area = view.plot;
    painter.setFont(theme.font(FontRole::Micro));
    const QFontMetrics metrics(painter.font());
    const int rows = valueTicks(area.height());
    const auto yTicks = axisTicks(view.y.logarithmic ? AxisKind::Log : AxisKind::Linear, view.y.low, view.y.high, rows);
    for (const AxisTick& tick : yTicks) {
        const qreal at = crisp(area.bottom() - view.y.toUnit(tick.at) * area.height(), view.ratio);
        painter.setPen(QPen(theme.color(Token::LineSubtle), 1 / view.ratio));
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        painter.setPen(theme.color(Token::Text3));
        const QRectF label(0, at - metrics.height() / 2.0, area.left() - 8, metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(tick.text));
    }
    const qreal floor = crisp(area.bottom(), view.ratio);
    painter.setPen(QPen(theme.color(Token::Line), 1 / view.ratio));
    painter.drawLine(QPointF(area.left(), floor), QPointF(area.right(), floor));
    const int columns = std::clamp(static_cast<int>(area.width() / 70), 2, 7);
    qreal lastRight = -1e9;
    for (const AxisTick& tick : axisTicks(xAxisKind(), view.x.low, view.x.high, columns)) {
        const qreal at = crisp(area.left() + view.x.toUnit(tick.at) * area.width(), view.ratio);
        painter.setPen(QPen(theme.color(Token::Line), 1 / view.ratio));
        painter.drawLine(QPointF(at, floor), QPointF(at, floor + tickLength));
        const QString text = QString::fromStdString(tick.text);
        const qreal width = metrics.horizontalAdvance(text) + 4;
        const QRectF label(std::clamp(at - width / 2, area.left() - 16, area.right() + 12 - width), area.bottom() + 5,
                           width, metrics.height());
        if (label.left() < lastRight + 6) continue;
        lastRight = label.right();
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(label, Qt::AlignCenter, text);
    }
}

void ChartView::Scene::drawForeground(QPainter* painter, const QRectF& rect) {
    Q_UNUSED(rect)
    paintRestarts(*painter, painted_, theme_);
    paintLastPoints(*painter, painted_);
    if (drag_ == Drag::Box) {
        QColor fill = theme_.color(Token::Accent);
        fill.setAlphaF(0.12F);
        painter->setPen(theme_.color(Token::Accent));
        painter->setBrush(fill);
        painter->drawRect(QRectF(pressed_, last_).normalized().intersected(painted_.plot));
    } else if (crosshair) {
        paintCrosshair(*painter, painted_);
    }
    if (owner_->hasFocus()) {
        painter->setPen(QPen(theme_.color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void ChartView::Scene::paintRestarts(QPainter& painter, const PlotView& view, const Theme& theme) const {
    const QRectF& area = view.plot;
    for (const ChartCurve& curve : curves)
        for (const events::Restart& restart : curve.restarts) {
            double x = static_cast<double>(restart.step);
            if (options.xKind == events::XKind::Wall) x = restart.wall;
            if (options.xKind == events::XKind::Relative) x = restart.wall - curve.origin;
            const double unit = view.x.toUnit(x);
            if (unit < 0 || unit > 1) continue;
            const qreal at = crisp(area.left() + unit * area.width(), view.ratio);
            painter.setPen(QPen(theme.color(Token::Text3), 1, Qt::DotLine));
            painter.drawLine(QPointF(at, area.top() + 12), QPointF(at, area.bottom()));
            painter.drawPixmap(QPointF(at - 6, area.top() - 1),
                               theme.pixmap(QStringLiteral("rotate-cw"), Token::Text3, 12, view.ratio));
        }
}

void ChartView::Scene::paintLastPoints(QPainter& painter, const PlotView& view) const {
    if (curves.size() > 12) return; // dots would hide the curves
    for (const ChartCurve& curve : curves) {
        const events::SeriesView& shown = curve.smoothed ? *curve.smoothed : curve.raw;
        const auto point = events::nearestPoint(shown, options.xKind, std::numeric_limits<double>::max(), curve.origin);
        if (!point || !std::isfinite(point->value) || (view.y.logarithmic && point->value <= 0)) continue;
        const QPointF at(view.plot.left() + view.x.toUnit(point->x) * view.plot.width(),
                         view.plot.bottom() - view.y.toUnit(point->value) * view.plot.height());
        if (!view.plot.adjusted(-1, -1, 1, 1).contains(at)) continue;
        paintDot(painter, at, theme_.curve(curve.slot), theme_.color(Token::Surface), 3.6 / 2 + 1);
    }
}

std::vector<ChartView::Scene::Reading> ChartView::Scene::readingsAt(const PlotView& view, double x) const {
    std::vector<Reading> readings;
    for (const ChartCurve& curve : curves) {
        const events::SeriesView& shown = curve.smoothed ? *curve.smoothed : curve.raw;
        const auto point = events::nearestPoint(shown, options.xKind, x, curve.origin);
        if (!point) continue;
        const double value = std::isfinite(point->value) ? view.y.toUnit(point->value) : 0;
        readings.push_back({&curve,
                            *point,
                            {view.plot.left() + view.x.toUnit(point->x) * view.plot.width(),
                             view.plot.bottom() - value * view.plot.height()}});
    }
    return readings;
}

void ChartView::Scene::paintCrosshair(QPainter& painter, const PlotView& view) const {
    const double unit = view.x.toUnit(*crosshair);
    if (unit < 0 || unit > 1) return;
    const QRectF& area = view.plot;
    const qreal at = crisp(area.left() + unit * area.width(), view.ratio);
    QColor line = theme_.color(Token::Text2);
    line.setAlphaF(0.6F);
    painter.setPen(QPen(line, 1 / view.ratio));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));

    std::vector<Reading> readings = readingsAt(view, *crosshair);
    // The tag on the axis names the point that is read, where there is one curve, else the place of the pointer.
    const double shown = readings.size() == 1 ? readings.front().point.x : *crosshair;
    QString text = textOf(options.xKind == events::XKind::Step ? std::round(shown) : shown);
    if (options.xKind == events::XKind::Relative) text = QString::fromStdString(shortDuration(shown));
    if (options.xKind == events::XKind::Wall)
        text = QLocale().toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(shown * 1000)),
                                  QStringLiteral("d MMM HH:mm:ss"));
    painter.setFont(theme_.font(FontRole::MicroStrong));
    const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 10;
    const QRectF tag(std::clamp(at - width / 2, 0.0, viewport()->width() - width), area.bottom() + 3, width, 17);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Token::Text));
    painter.drawRoundedRect(tag, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme_.color(Token::Surface));
    painter.drawText(tag, Qt::AlignCenter, text);
    paintReadings(painter, view, std::move(readings));
}

void ChartView::Scene::paintReadings(QPainter& painter, const PlotView& view, std::vector<Reading> readings) const {
    if (readings.size() > 2) {
        const qreal pointer = view.plot.top() + pointerY_ * view.plot.height();
        std::sort(readings.begin(), readings.end(), [pointer](const Reading& a, const Reading& b) {
            return std::abs(a.at.y() - pointer) < std::abs(b.at.y() - pointer);
        });
        if (readings.size() > tooltipRows) readings.resize(tooltipRows);
        std::sort(readings.begin(), readings.end(),
                  [](const Reading& a, const Reading& b) { return a.point.value > b.point.value; });
        for (const Reading& reading : readings)
            paintDot(painter, reading.at, theme_.curve(reading.curve->slot), theme_.color(Token::Surface), 3);
        paintTooltip(painter, view, readings);
        return;
    }
    painter.setFont(theme_.font(FontRole::MicroStrong));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& reading = readings[i];
        paintDot(painter, reading.at, theme_.curve(reading.curve->slot), theme_.color(Token::Surface), 3);
        const QString text = textOf(reading.point.value);
        const qreal width = metrics.horizontalAdvance(text) + 4;
        QRectF label(reading.at.x() + 8, reading.at.y() - 20, width, 16);
        // The lower of two goes below its dot, so that the labels do not meet.
        if (readings.size() == 2 && reading.at.y() > readings[1 - i].at.y()) label.moveTop(reading.at.y() + 5);
        if (label.right() > view.plot.right() + 12) label.moveRight(reading.at.x() - 8);
        label.moveTop(std::clamp(label.top(), view.plot.top(), view.plot.bottom() - label.height()));
        QColor behind = theme_.color(Token::Surface);
        behind.setAlphaF(0.85F);
        painter.fillRect(label, behind);
        painter.setPen(theme_.color(Token::Text));
        painter.drawText(label, Qt::AlignCenter, text);
    }
}

void ChartView::Scene::paintTooltip(QPainter& painter, const PlotView& view,
                                    const std::vector<Reading>& readings) const {
    constexpr int row = 20;
    const qreal cross =
        readings.empty() ? view.plot.left() : view.plot.left() + view.x.toUnit(*crosshair) * view.plot.width();
    const qreal height = static_cast<qreal>(readings.size()) * row + 12;
    QRectF box(cross + 12, view.plot.top() + 4, tooltipWidth, height);
    if (box.right() > view.plot.right()) box.moveRight(cross - 12);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme_.color(Token::Line));
    painter.setBrush(theme_.color(Token::Raised));
    painter.drawRoundedRect(box, 5, 5);
    qreal top = box.top() + 6;
    for (const Reading& reading : readings) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.curve(reading.curve->slot));
        painter.drawRoundedRect(QRectF(box.left() + 10, top + 6, 8, 8), 2, 2);
        painter.setFont(theme_.font(FontRole::MicroStrong));
        const QString value = textOf(reading.point.value);
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(value);
        painter.setPen(theme_.color(Token::Text));
        painter.drawText(QRectF(box.right() - 10 - width, top, width + 1, row), Qt::AlignVCenter, value);
        painter.setFont(theme_.font(FontRole::Micro));
        painter.setPen(theme_.color(Token::Text2));
        const qreal room = tooltipWidth - 44 - width;
        const QString name = QFontMetricsF(painter.font()).elidedText(reading.curve->name, Qt::ElideMiddle, room);
        painter.drawText(QRectF(box.left() + 24, top, room, row), Qt::AlignVCenter, name);
        top += row;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartView::Scene::render(QPainter& painter, const QRectF& target, const Theme& theme) const {
    PlotView printed = painted_;
    printed.ratio = 1;
    printed.plot = target.adjusted(46, 34, -14, -26);
    painter.fillRect(target, theme.color(Token::Surface));
    painter.setFont(theme.font(FontRole::Section));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(target.adjusted(12, 8, -12, 0), Qt::AlignLeft | Qt::AlignTop, owner_->title());
    CurvePainter lines(theme);
    lines.prepare(curves, options, printed.x, static_cast<int>(printed.plot.width()));
    paintFrame(painter, printed, theme);
    paintRestarts(painter, printed, theme);
    lines.paintLines(painter, printed);
}

} // namespace trainyard::ui
