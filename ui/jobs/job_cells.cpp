#include "ui/jobs/job_cells.h"

#include "ui/jobs/job_texts.h"
#include "ui/jobs/jobs_model.h"
#include "ui/theme/state_glyph.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace trainyard::ui {

namespace {

constexpr int glyphSize = 16;
constexpr int barWidth = 64;
constexpr int barHeight = 5;
constexpr int sparklineWidth = 52;
constexpr qsizetype mostSparklines = 512;

QPolygonF unitCurve(const std::vector<float>& values) {
    QPolygonF curve;
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (const float value : values)
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (!(low <= high)) return curve;
    const double span = high > low ? double(high) - double(low) : 1.0;
    const double last = std::max<double>(1.0, double(values.size()) - 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i])) curve << QPointF(double(i) / last, (double(high) - double(values[i])) / span);
    return curve;
}

} // namespace

struct JobCells::Paint {
    QPainter* painter;
    const model::Job& job;
    const JobInsight* insight;
    QRectF area; // inside the padding
    bool selected;
    bool right;
};

JobCells::JobCells(const JobsModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), theme_(theme) {}

bool JobCells::rightAligned(int column) {
    const auto which = static_cast<JobColumn>(column);
    return which == JobColumn::Loss || which == JobColumn::Submitted || which == JobColumn::Duration;
}

QString JobCells::cellText(int row, int column) const {
    const model::Job& job = model_.job(row);
    const auto which = static_cast<JobColumn>(column);
    if (which == JobColumn::Site)
        return JobTexts::siteTitle(job.site, siteTitles_.value(QString::fromStdString(job.site)));
    return JobTexts::cell(job, model_.insight(job.id), which, model_.now());
}

QString JobCells::displayText(const QVariant& value, const QLocale&) const {
    return value.toString();
}

QSize JobCells::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics metrics(theme_.font(FontRole::Body));
    return {metrics.horizontalAdvance(cellText(index.row(), index.column())) + 2 * padding + glyphSize, rowHeight_};
}

void JobCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.row() >= model_.rowCount()) return;
    const model::Job& job = model_.job(index.row());
    const auto column = static_cast<JobColumn>(index.column());
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool active =
        (option.state & QStyle::State_Active) != 0 && option.widget != nullptr && option.widget->hasFocus();
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                       option.viewItemPosition == QStyleOptionViewItem::OnlyOne || option.rect.x() <= 0;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, theme_.color(active ? Token::Selected : Token::SelectedIdle));
    else if (index.row() == hoveredRow_)
        painter->fillRect(option.rect, theme_.color(Token::Hover));
    QRect line = option.rect;
    line.setTop(line.bottom());
    painter->fillRect(line, theme_.color(Token::LineSubtle));
    if (selected && first)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme_.color(Token::Accent));

    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool last = view != nullptr && option.rect.right() >= view->viewport()->width() - 2;
    QRectF area = option.rect;
    area.adjust(first ? inset : padding, 0, last ? -inset : -padding, -1);
    painter->setClipRect(option.rect);
    Paint paint{painter, job, model_.insight(job.id), area, selected, rightAligned(index.column())};
    const QString text = cellText(index.row(), index.column());
    const bool nothing = text == JobTexts::none();
    switch (column) {
    case JobColumn::Name:
        paintName(paint);
        break;
    case JobColumn::Progress:
        paintProgress(paint);
        break;
    case JobColumn::Loss:
        paintLoss(paint);
        break;
    case JobColumn::State:
        paintText(paint, text,
                  job.status.state == model::JobState::Queued ? Token::Text2 : stateToken(job.status.state));
        break;
    default:
        paintText(paint, text, nothing ? Token::TextOff : Token::Text2);
    }
    const bool current = (option.state & QStyle::State_HasFocus) != 0 && active && !selected;
    if (current && first) { // the keyboard's place when it is not selected
        painter->setClipping(false);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme_.color(Token::Control));
    }
    painter->restore();
}

void JobCells::paintText(Paint& paint, const QString& text, Token token) const {
    if (paint.selected && token == Token::Text3) token = Token::Text2;
    paint.painter->setFont(theme_.font(FontRole::Body));
    paint.painter->setPen(theme_.color(token));
    const QFontMetrics metrics(paint.painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, static_cast<int>(paint.area.width()));
    paint.painter->drawText(
        paint.area, Qt::AlignVCenter | Qt::TextSingleLine | (paint.right ? Qt::AlignRight : Qt::AlignLeft), shown);
}

void JobCells::paintName(Paint& paint) const {
    const QRectF glyph(paint.area.left(), paint.area.center().y() - glyphSize / 2.0 + 0.5, glyphSize, glyphSize);
    paintStateGlyph(*paint.painter, glyph, paint.job.status.state, theme_);
    QRectF rest = paint.area.adjusted(glyphSize + 10, 0, 0, 0);
    const QFont nameFont = theme_.font(FontRole::Name);
    const QFontMetrics nameMetrics(nameFont);
    const QString name =
        nameMetrics.elidedText(QString::fromStdString(paint.job.name), Qt::ElideRight, static_cast<int>(rest.width()));
    paint.painter->setFont(nameFont);
    paint.painter->setPen(theme_.color(Token::Text));
    paint.painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, name);
    rest.setLeft(rest.left() + nameMetrics.horizontalAdvance(name) + 10);
    const QString detail = JobTexts::detail(paint.job);
    if (detail.isEmpty() || rest.width() < 40) return;
    paint.painter->setFont(theme_.font(FontRole::Second));
    paint.painter->setPen(theme_.color(paint.selected ? Token::Text2 : Token::Text3));
    const QFontMetrics metrics(paint.painter->font());
    paint.painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
                            metrics.elidedText(detail, Qt::ElideRight, static_cast<int>(rest.width())));
}

void JobCells::paintProgress(Paint& paint) const {
    const model::JobState state = paint.job.status.state;
    Token token = Token::Text2;
    if (state == model::JobState::Failed)
        token = Token::Bad;
    else if (state == model::JobState::TimedOut)
        token = Token::Warn;
    else if (state == model::JobState::Lost)
        token = Token::Lost;
    else if (state == model::JobState::Queued && !paint.job.status.remedy.empty())
        token = Token::Warn;
    const QString text = JobTexts::progressOrReason(paint.job, paint.insight);
    const bool bar = state == model::JobState::Running && paint.insight != nullptr && paint.insight->progress;
    if (bar) {
        const JobProgress& progress = *paint.insight->progress;
        const double share = std::clamp(double(progress.done) / double(progress.total), 0.0, 1.0);
        const QRectF track(paint.area.left(), paint.area.center().y() - barHeight / 2.0, barWidth, barHeight);
        paint.painter->setRenderHint(QPainter::Antialiasing);
        paint.painter->setPen(Qt::NoPen);
        paint.painter->setBrush(theme_.color(Token::Track));
        paint.painter->drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
        if (share > 0) {
            QRectF done = track;
            done.setWidth(std::max<double>(barHeight, track.width() * share));
            paint.painter->setBrush(theme_.color(Token::Accent));
            paint.painter->drawRoundedRect(done, barHeight / 2.0, barHeight / 2.0);
        }
        paint.painter->setRenderHint(QPainter::Antialiasing, false);
        paint.area.setLeft(paint.area.left() + barWidth + 10);
        token = Token::Text;
    }
    paintText(paint, text, text == JobTexts::none() ? Token::TextOff : token);
}

void JobCells::paintLoss(Paint& paint) const {
    const double value = paint.insight != nullptr ? paint.insight->loss : std::numeric_limits<double>::quiet_NaN();
    paintText(paint, JobTexts::loss(value), std::isnan(value) ? Token::TextOff : Token::Text);
    if (paint.insight == nullptr || paint.insight->lossCurve.size() < 2 || paint.area.width() < sparklineWidth + 40)
        return;
    if (sparklines_.size() > mostSparklines) sparklines_.clear();
    auto& cached = sparklines_[QString::fromStdString(paint.job.id)];
    if (cached.first != paint.insight->lossCurve)
        cached = {paint.insight->lossCurve, unitCurve(paint.insight->lossCurve)};
    const double height = std::min(14.0, paint.area.height() - 8);
    QPolygonF line;
    line.reserve(cached.second.size());
    for (const QPointF& point : cached.second)
        line << QPointF(paint.area.left() + point.x() * sparklineWidth,
                        paint.area.center().y() - height / 2 + point.y() * height);
    paint.painter->setRenderHint(QPainter::Antialiasing);
    const bool live = model::isActive(paint.job.status.state);
    paint.painter->setPen(QPen(theme_.color(live ? Token::Accent : Token::Text3), 1.3));
    paint.painter->drawPolyline(line);
}

bool JobCells::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                         const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const model::Job& job = model_.job(index.row());
    const auto column = static_cast<JobColumn>(index.column());
    QString tip = cellText(index.row(), index.column());
    if (column == JobColumn::Submitted && job.status.times.submitted)
        tip = JobTexts::fullTime(*job.status.times.submitted);
    else if (column == JobColumn::Progress && !job.status.remedy.empty())
        tip += QLatin1Char('\n') + QString::fromStdString(job.status.remedy);
    else if (column == JobColumn::Loss && model_.insight(job.id) != nullptr && !model_.insight(job.id)->lossTag.empty())
        tip = QString::fromStdString(model_.insight(job.id)->lossTag) + QStringLiteral(": ") + tip;
    else if (sizeHint(option, index).width() <= option.rect.width())
        tip.clear(); // nothing is cut
    if (column == JobColumn::Name) {
        tip = QString::fromStdString(job.name);
        if (const QString detail = JobTexts::detail(job); !detail.isEmpty()) tip += QLatin1Char('\n') + detail;
    }
    QToolTip::showText(event->globalPos(), tip == JobTexts::none() ? QString() : tip, view);
    return true;
}

} // namespace trainyard::ui
