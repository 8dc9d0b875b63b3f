#include "ui/jobs/jobs_header.h"

#include "ui/jobs/job_cells.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace trainyard::ui {

namespace {
constexpr int arrowSize = 12;
constexpr int arrowGap = 4;
constexpr int headerHeight = 28;
} // namespace

JobsHeader::JobsHeader(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), theme_(theme) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(48);
    setAccessibleName(tr("Columns of the job table"));
}

void JobsHeader::setSort(const JobSort& sort) {
    sort_ = sort;
    viewport()->update();
}

void JobsHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (!rect.isValid()) return;
    painter->save();
    painter->fillRect(rect, theme_.color(Token::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme_.color(Token::Line));
    const bool first = visualIndex(section) == 0;
    const bool last = rect.right() >= viewport()->width() - 2;
    QRect area = rect.adjusted(first ? JobCells::inset + 26 : JobCells::padding, 0,
                               last ? -JobCells::inset : -JobCells::padding, -1);
    if (section != static_cast<int>(JobColumn::Name) && first) area.setLeft(rect.left() + JobCells::inset);
    const bool sorted = section == static_cast<int>(sort_.column);
    QFont font = theme_.font(FontRole::Label);
    painter->setFont(font);
    painter->setPen(theme_.color(sorted ? Token::Text : Token::Text3));
    const QFontMetrics metrics(font);
    const int room = area.width() - (sorted ? arrowSize + arrowGap : 0);
    const QString text =
        metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, room);
    const int textWidth = metrics.horizontalAdvance(text);
    const bool right = JobCells::rightAligned(section);
    const int whole = textWidth + (sorted ? arrowSize + arrowGap : 0);
    const int left = right ? area.right() + 1 - whole : area.left();
    painter->drawText(QRect(left, area.top(), textWidth + 1, area.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                      text);
    if (sorted) {
        const QPixmap arrow =
            theme_.pixmap(sort_.descending ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), Token::Text2,
                          arrowSize, devicePixelRatioF());
        painter->drawPixmap(QPoint(left + textWidth + arrowGap, area.center().y() - arrowSize / 2 + 1), arrow);
    }
    painter->restore();
}

QSize JobsHeader::sectionSizeFromContents(int section) const {
    const QFontMetrics metrics(theme_.font(FontRole::Label));
    const int width = metrics.horizontalAdvance(
        model() != nullptr ? model()->headerData(section, Qt::Horizontal).toString() : QString());
    return {width + 2 * JobCells::padding + arrowSize + arrowGap, theme_.scaled(headerHeight)};
}

void JobsHeader::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    QHeaderView::mousePressEvent(event);
}

// A click sorts; a drag moves or resizes the column and must not sort too.
void JobsHeader::mouseReleaseEvent(QMouseEvent* event) {
    const bool resizing = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    const int section = logicalIndexAt(event->pos());
    if (event->button() != Qt::LeftButton || resizing || section < 0) return;
    if ((event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance())
        Q_EMIT sortWanted(static_cast<JobColumn>(section));
}

} // namespace trainyard::ui
