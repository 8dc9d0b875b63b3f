#include "ui/curves/chart_scene.h"

#include "core/events/outliers.h"

#include <QElapsedTimer>
#include <QGraphicsItem>
#include <QScrollBar>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

namespace trainyard::ui {

namespace {

constexpr qreal leastInset = 40;
constexpr qreal labelGap = 12;
constexpr qreal insetRight = 14;
constexpr qreal insetTop = 8;
constexpr qreal insetBottom = 22;

// The curves: one item in the plot area of the chart that paints one image.
class CurvesItem final : public QGraphicsItem {
public:
    CurvesItem(QGraphicsItem* parent, const QImage& image, const PlotView& view)
        : QGraphicsItem(parent), image_(image), view_(view) {}
    QRectF boundingRect() const override { return view_.plot; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        if (!image_.isNull()) painter->drawImage(view_.plot.topLeft(), image_);
    }

private:
    const QImage& image_;
    const PlotView& view_;
};

} // namespace

ChartView::Scene::Scene(const Theme& theme, ChartView* owner)
    : QChartView(new QChart, owner), theme_(theme), owner_(owner), painter_(theme) {
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setDropShadowEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontAdjustForAntialiasing | QGraphicsView::DontSavePainterState);
    setRenderHint(QPainter::Antialiasing, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    new CurvesItem(chart(), image_, painted_); // the chart owns it
    connect(&theme_, &Theme::changed, this, [this] { rework(); });
}

QRectF ChartView::Scene::plot() const {
    const QRectF area = QRectF(viewport()->rect()).adjusted(insetLeft_, insetTop, -insetRight, -insetBottom);
    return {area.topLeft(), area.size().expandedTo({1, 1})};
}

bool ChartView::Scene::fitInset() {
    const QFontMetricsF metrics(theme_.font(FontRole::Micro));
    qreal widest = leastInset;
    const AxisKind kind = y.logarithmic ? AxisKind::Log : AxisKind::Linear;
    for (const AxisTick& tick : axisTicks(kind, y.low, y.high, valueTicks(plot().height())))
        widest = std::max(widest, std::ceil(metrics.horizontalAdvance(QString::fromStdString(tick.text)) + labelGap));
    if (widest == insetLeft_) return false;
    insetLeft_ = widest;
    return true;
}

PlotView ChartView::Scene::view() const {
    return {ranges.x(), y, plot(), devicePixelRatioF()};
}

AxisKind ChartView::Scene::xAxisKind() const {
    if (options.logX) return AxisKind::Log;
    if (options.xKind == events::XKind::Step) return AxisKind::Linear;
    return options.xKind == events::XKind::Wall ? AxisKind::WallTime : AxisKind::RelativeTime;
}

AxisRange ChartView::Scene::rangeOfValues() const {
    if (chosenY && chosenY->logarithmic == options.logY) return *chosenY;
    auto values = painter_.valueRange(options.logY);
    if (options.ignoreOutliers && values) {
        std::vector<const events::SeriesView*> views;
        for (const ChartCurve& curve : curves) views.push_back(curve.smoothed ? &*curve.smoothed : &curve.raw);
        if (const auto inner = events::quantileRange(views)) {
            events::Extent narrowed{std::max(values->low, inner->low), std::min(values->high, inner->high)};
            if (narrowed.high > narrowed.low && (!options.logY || narrowed.low > 0)) values = narrowed;
        }
    }
    if (!values) return options.logY ? AxisRange{1, 10, true} : AxisRange{0, 1, false};
    return ChartRanges::padded(*values, options.logY);
}

void ChartView::Scene::rework() {
    for (ChartCurve& curve : curves) {
        std::vector<std::int64_t> steps;
        for (const events::Restart& restart : curve.restarts) steps.push_back(restart.step);
        curve.raw.refresh(steps);
        if (curve.smoothed) curve.smoothed->refresh(steps);
    }
    ranges.setExtent(ChartRanges::extentOf(curves, options), options.logX, following);
    reframe(false);
    owner_->setAccessibleDescription(summary());
}

void ChartView::Scene::reframe(bool tell) {
    QElapsedTimer timer;
    timer.start();
    const qreal ratio = devicePixelRatioF();
    // Once more where the labels have become wider or narrower: the plot has other columns then.
    for (int round = 0; round < 2; ++round) {
        painter_.prepare(curves, options, ranges.x(), static_cast<int>(plot().width() * ratio));
        y = rangeOfValues();
        if (!fitInset()) break;
    }
    chart()->setPlotArea(plot());
    painted_ = view();
    image_ = painter_.image(painted_);
    viewport()->update();
    lastFrame = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (tell) Q_EMIT reframed();
}

QString ChartView::Scene::summary() const {
    QStringList lines;
    for (const ChartCurve& curve : curves) {
        if (lines.size() == 5) break;
        const events::SeriesTotals totals = curve.raw.snapshot().totals();
        lines +=
            tr("%1: %L2 points, last %3, lowest %4, highest %5")
                .arg(curve.name)
                .arg(static_cast<qulonglong>(totals.count))
                .arg(QString::fromStdString(shortNumber(totals.last)), QString::fromStdString(shortNumber(totals.min)),
                     QString::fromStdString(shortNumber(totals.max)));
    }
    return lines.join(QStringLiteral("; "));
}

void ChartView::Scene::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    reframe(false);
}

QRect ChartView::Scene::crosshairArea(double x) const {
    const QRectF area = plot();
    const auto at = static_cast<int>(area.left() + ranges.x().toUnit(x) * area.width());
    constexpr int room = 80;                          // value labels beside the dots, the tag on the axis
    if (curves.size() > 2) return viewport()->rect(); // the tooltip may stand anywhere
    return QRect(at - room, 0, 2 * room, viewport()->height());
}

void ChartView::Scene::setCrosshair(std::optional<double> x) {
    if (crosshair == x) return;
    if (crosshair) viewport()->update(crosshairArea(*crosshair));
    crosshair = x;
    if (crosshair) viewport()->update(crosshairArea(*crosshair));
}

void ChartView::Scene::moveCrosshair(int pixels) {
    const QRectF area = plot();
    const double unit = crosshair ? ranges.x().toUnit(*crosshair) : 0.5;
    const double next = std::clamp(unit + pixels / area.width(), 0.0, 1.0);
    setCrosshair(ranges.x().fromUnit(next));
    Q_EMIT crosshairMoved(crosshair);
}

void ChartView::Scene::showBox(const QRectF& box) {
    const QRectF area = plot();
    const auto unitX = [&](qreal x) { return (x - area.left()) / area.width(); };
    const auto unitY = [&](qreal at) { return (area.bottom() - at) / area.height(); };
    const AxisRange x = ranges.x();
    ranges.show({x.fromUnit(unitX(box.left())), x.fromUnit(unitX(box.right())), x.logarithmic}, true);
    // A flat box chooses a stretch of x alone, with the values fitted to it.
    if (box.height() > 12)
        chosenY = AxisRange{y.fromUnit(unitY(box.bottom())), y.fromUnit(unitY(box.top())), y.logarithmic};
    reframe(true);
}

void ChartView::Scene::wheelEvent(QWheelEvent* event) {
    // In a page that scrolls, the wheel belongs to the page until the chart was clicked.
    const bool chosen = hasFocus() || owner_->hasFocus() || event->modifiers().testFlag(Qt::ControlModifier);
    bool pageScrolls = false;
    for (QWidget* above = owner_->parentWidget(); above != nullptr; above = above->parentWidget())
        if (const auto* area = qobject_cast<QAbstractScrollArea*>(above))
            pageScrolls = pageScrolls || area->verticalScrollBar()->maximum() > 0;
    if (event->angleDelta().y() == 0 || (pageScrolls && !chosen)) {
        event->ignore();
        return;
    }
    const QRectF area = plot();
    const double around = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
    ranges.zoom(std::pow(0.87, event->angleDelta().y() / 120.0), around);
    reframe(true);
    event->accept();
}

void ChartView::Scene::mousePressEvent(QMouseEvent* event) {
    pressed_ = last_ = event->pos();
    owner_->setFocus(Qt::MouseFocusReason);
    if (!plot().contains(event->position())) return;
    const bool box = event->button() == Qt::RightButton || event->modifiers().testFlag(Qt::ShiftModifier);
    drag_ = box ? Drag::Box : (event->button() == Qt::LeftButton ? Drag::Pan : Drag::None);
}

void ChartView::Scene::mouseMoveEvent(QMouseEvent* event) {
    const QRectF area = plot();
    pointerY_ = std::clamp((event->position().y() - area.top()) / area.height(), 0.0, 1.0);
    if (drag_ == Drag::Pan && (event->pos() - pressed_).manhattanLength() > 3) {
        setCursor(Qt::ClosedHandCursor);
        ranges.pan((last_.x() - event->pos().x()) / area.width());
        last_ = event->pos();
        reframe(true);
        return;
    }
    last_ = event->pos();
    if (drag_ == Drag::Box) {
        viewport()->update();
        return;
    }
    const double unit = (event->position().x() - area.left()) / area.width();
    const bool inside = unit >= 0 && unit <= 1;
    setCrosshair(inside ? std::optional(ranges.x().fromUnit(unit)) : std::nullopt);
    Q_EMIT crosshairMoved(crosshair);
}

void ChartView::Scene::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasBox = drag_ == Drag::Box;
    drag_ = Drag::None;
    unsetCursor();
    const QRectF box = QRectF(pressed_, event->pos()).normalized().intersected(plot());
    if (wasBox && box.width() > 4)
        showBox(box);
    else
        viewport()->update();
}

void ChartView::Scene::mouseDoubleClickEvent(QMouseEvent* event) {
    Q_UNUSED(event)
    owner_->fit();
}

void ChartView::Scene::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    setCrosshair(std::nullopt);
    Q_EMIT crosshairMoved(std::nullopt);
}

void ChartView::Scene::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::Scene::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace trainyard::ui
