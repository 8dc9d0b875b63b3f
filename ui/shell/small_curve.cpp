#include "ui/shell/small_curve.h"

#include "core/base/file_io.h"
#include "ui/widgets/surface.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace trainyard::ui {

namespace {

base::Expected<std::filesystem::path> eventsFolder(engine::JobEngine& jobs, const std::string& id,
                                                   std::stop_token stop) {
    base::OpContext context;
    context.stop = std::move(stop);
    YARD_TRY(const engine::StoredSubmission stored, jobs.submission(id));
    YARD_TRY(const auto files, jobs.files(id, context));
    return base::fromUtf8(files->localFolder()) / base::fromUtf8(stored.spec.outputs.events);
}

} // namespace

SmallCurve::SmallCurve(AppContext& context, const QString& tag, QWidget* parent)
    : QWidget(parent), context_(context), tag_(tag) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMinimumSize(264, 150);
    setAccessibleName(tr("Curve of %1").arg(tag));
    connect(&context_.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&context_.jobs, &JobsFeed::changed, this, &SmallCurve::follow);
}

void SmallCurve::setJob(const QString& id) {
    if (id == job_) return;
    job_ = id;
    feed_.reset();
    points_.clear();
    follow();
    update();
}

void SmallCurve::follow() {
    if (job_.isEmpty()) return;
    const engine::JobRow row = context_.jobs.find(job_);
    if (!row) return;
    name_ = QString::fromStdString(row->name);
    const bool active = model::isActive(row->status.state);
    if (feed_) {
        if (feed_->live() != active) feed_->setLive(active);
        return;
    }
    if (opening_.active() || row->status.nativeId.empty()) return;
    opening_ = run(
        context_.engine.scheduler(), engine::siteLane(row->site), this,
        [&jobs = context_.engine.jobs(), id = job_.toStdString()](std::stop_token stop) {
            return eventsFolder(jobs, id, std::move(stop));
        },
        [this](const base::Expected<std::filesystem::path>& folder) {
            if (!folder) return;
            feed_ = std::make_unique<RunFeed>(context_.engine.scheduler(), *folder, this);
            connect(feed_.get(), &RunFeed::changed, this, &SmallCurve::readPoints);
            const engine::JobRow job = context_.jobs.find(job_);
            feed_->setLive(job && model::isActive(job->status.state));
        });
}

bool SmallCurve::settled() const {
    return !opening_.active() && (!feed_ || feed_->readOnce());
}

void SmallCurve::readPoints() {
    points_.clear();
    for (const auto& run : feed_->loader()->runs()) {
        const auto series = run->series(tag_.toStdString());
        if (!series) continue;
        const auto snapshot = series->snapshot();
        for (std::uint64_t index = 0; index < snapshot.size(); ++index) {
            const events::Point point = snapshot.point(index);
            if (std::isfinite(point.value)) points_.emplace_back(static_cast<qreal>(point.step), point.value);
        }
        break;
    }
    if (!points_.empty())
        setAccessibleName(tr("Curve of %1, last value %2").arg(tag_, QString::number(points_.back().y(), 'f', 3)));
    update();
}

void SmallCurve::paintEvent(QPaintEvent*) {
    const Theme& theme = context_.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int head = 44;
    const QRectF plot = QRectF(rect()).adjusted(21, head, -22, -28);
    for (int line = 0; line < 4; ++line)
        paintHairline(painter, QRectF(plot.left(), std::round(plot.top() + plot.height() * line / 3), plot.width(), 1),
                      theme.color(Token::Line));
    painter.setFont(theme.font(FontRole::Label));
    painter.setPen(theme.color(Token::Text2));
    const QString title = name_.isEmpty() ? tag_ : QStringLiteral("%1  %2").arg(name_, tag_);
    painter.drawText(QRectF(plot.left(), 0, plot.width(), head), Qt::AlignVCenter, title);
    if (points_.empty()) {
        painter.setFont(theme.font(FontRole::Second));
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(plot, Qt::AlignCenter,
                         job_.isEmpty() ? tr("Its curve is drawn here") : tr("Waiting for points"));
        return;
    }
    painter.setFont(theme.numberFont(FontRole::Section));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRectF(plot.left(), 0, plot.width(), head), Qt::AlignVCenter | Qt::AlignRight,
                     QString::number(points_.back().y(), 'f', 3));
    const auto [low, high] = std::minmax_element(points_.begin(), points_.end(),
                                                 [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    const qreal span = std::max(high->y() - low->y(), 1e-9);
    const qreal steps = std::max(points_.back().x() - points_.front().x(), 1.0);
    QPolygonF line;
    for (const QPointF& point : points_)
        line << QPointF(plot.left() + (point.x() - points_.front().x()) / steps * plot.width(),
                        plot.bottom() - (point.y() - low->y()) / span * plot.height());
    painter.setPen(QPen(theme.color(Token::Accent), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setFont(theme.numberFont(FontRole::Micro));
    painter.setPen(theme.color(Token::Text3));
    const QRectF below(plot.left(), plot.bottom() + 4, plot.width(), 18);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, tr("point 1"));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, QString::number(points_.size()));
}

} // namespace trainyard::ui
