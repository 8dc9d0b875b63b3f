#include "ui/curves/chart_view.h"

#include "ui/curves/chart_scene.h"

#include <QKeyEvent>

namespace trainyard::ui {

namespace {
constexpr double keyZoom = 0.7;
constexpr double keyPan = 0.1;
constexpr int crosshairPixels = 8;
} // namespace

ChartView::ChartView(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), scene_(std::make_unique<Scene>(theme, this)) {
    setAccessibleName(tr("Chart %1").arg(title));
    setFocusPolicy(Qt::StrongFocus);
    scene_->setFocusPolicy(Qt::NoFocus); // this widget has the keys, the scene the pointer
    scene_->setAccessibleName(title);
    connect(scene_.get(), &Scene::reframed, this,
            [this] { Q_EMIT rangeChanged(scene_->ranges.x(), scene_->ranges.fitted()); });
    connect(scene_.get(), &Scene::crosshairMoved, this, [this](std::optional<double> x) { Q_EMIT crosshairMoved(x); });
}

ChartView::~ChartView() = default;

void ChartView::setCurves(std::vector<ChartCurve> curves) {
    scene_->curves = std::move(curves);
    scene_->rework();
}

const std::vector<ChartCurve>& ChartView::curves() const {
    return scene_->curves;
}

void ChartView::setOptions(const ChartOptions& options) {
    if (scene_->options == options) return;
    const bool otherX = scene_->options.xKind != options.xKind;
    scene_->options = options;
    scene_->chosenY.reset();
    if (otherX) {
        // Steps and seconds have nothing in common: the zoom and its history go.
        const bool following = scene_->following;
        scene_->ranges = ChartRanges();
        scene_->ranges.setExtent(ChartRanges::extentOf(scene_->curves, options), options.logX, following);
        scene_->ranges.fit();
    }
    scene_->rework();
}

const ChartOptions& ChartView::options() const {
    return scene_->options;
}
void ChartView::refresh() {
    scene_->rework();
}

void ChartView::setFollowing(bool following) {
    if (scene_->following == following) return;
    scene_->following = following;
    scene_->rework();
    if (scene_->ranges.fitted()) fit();
}

void ChartView::fit() {
    scene_->chosenY.reset();
    scene_->ranges.fit();
    scene_->reframe(true);
}

void ChartView::zoom(double factor, double around) {
    scene_->ranges.zoom(factor, around);
    scene_->reframe(true);
}

void ChartView::pan(double share) {
    scene_->ranges.pan(share);
    scene_->reframe(true);
}

bool ChartView::back() {
    scene_->chosenY.reset();
    if (!scene_->ranges.back()) return false;
    scene_->reframe(true);
    return true;
}

bool ChartView::forward() {
    if (!scene_->ranges.forward()) return false;
    scene_->reframe(true);
    return true;
}

AxisRange ChartView::xRange() const {
    return scene_->ranges.x();
}
AxisRange ChartView::yRange() const {
    return scene_->y;
}
bool ChartView::fitted() const {
    return scene_->ranges.fitted();
}

void ChartView::showRange(const AxisRange& x) {
    if (scene_->ranges.x() == x || x.logarithmic != scene_->options.logX) return;
    scene_->ranges.show(x, false);
    scene_->reframe(false);
}

void ChartView::setCrosshair(std::optional<double> x) {
    scene_->setCrosshair(x);
}
std::optional<double> ChartView::crosshair() const {
    return scene_->crosshair;
}

void ChartView::render(QPainter& painter, const QRectF& target, const Theme& theme) const {
    scene_->render(painter, target, theme);
}

double ChartView::lastFrameMilliseconds() const {
    return scene_->lastFrame;
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const double around = scene_->crosshair ? scene_->ranges.x().toUnit(*scene_->crosshair) : 0.5;
    ChartOptions options = scene_->options;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(keyZoom, around);
        return;
    case Qt::Key_Minus:
        zoom(1 / keyZoom, around);
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Backspace:
        shift ? forward() : back();
        return;
    case Qt::Key_Left:
        shift ? pan(-keyPan) : scene_->moveCrosshair(-crosshairPixels);
        return;
    case Qt::Key_Right:
        shift ? pan(keyPan) : scene_->moveCrosshair(crosshairPixels);
        return;
    case Qt::Key_Y:
        options.logY = !options.logY;
        break;
    case Qt::Key_X:
        options.logX = !options.logX;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setOptions(options);
    Q_EMIT optionsChanged();
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    scene_->setGeometry(rect());
}

void ChartView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Chart %1").arg(title_));
}

} // namespace trainyard::ui
