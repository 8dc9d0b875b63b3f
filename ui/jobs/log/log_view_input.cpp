// Mouse and keys of the log: selecting, copying, going.
#include "ui/jobs/log/log_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace trainyard::ui {

namespace {
constexpr qsizetype mostCopied = qsizetype{32} << 20; // characters; more is for saving
} // namespace

std::optional<LogPosition> LogView::positionAt(QPoint point) const {
    const std::vector<Place> places = placesInView();
    if (places.empty()) return std::nullopt;
    const int index = std::clamp(point.y() / lineHeight_, 0, static_cast<int>(places.size()) - 1);
    const Place& place = places[static_cast<std::size_t>(index)];
    const LogRow row = folds_.row(place.row);
    if (row.folded > 0) return LogPosition{row.line, 0};
    const Line line = lineAt(row.line);
    const LogCells cells(line.text);
    const int first = wrapping_ ? place.part * cellsInView() : horizontalScrollBar()->value();
    const int cell = first + static_cast<int>((point.x() - textLeft() + cellWidth_ / 2) / cellWidth_);
    return LogPosition{row.line, cells.positionAt(std::max(0, cell))};
}

void LogView::clearSelection(LogPosition at) {
    anchor_ = cursor_ = at;
    viewport()->update();
}

void LogView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const auto at = positionAt(event->pos());
    if (!at) return;
    if (folds_.row(folds_.rowOf(at->line)).folded > 0 && event->pos().x() > textLeft() - 4) {
        leaveEnd();
        activateFold(at->line);
        return;
    }
    selecting_ = true;
    cursor_ = *at;
    if ((event->modifiers() & Qt::ShiftModifier) == 0) anchor_ = *at;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent* event) {
    if (!selecting_) {
        const auto at = positionAt(event->pos());
        const bool fold = at && folds_.row(folds_.rowOf(at->line)).folded > 0;
        viewport()->setCursor(fold ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    if (event->pos().y() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - 1);
    else if (event->pos().y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + 1);
    if (const auto at = positionAt(event->pos())) cursor_ = *at;
    viewport()->update();
}

void LogView::mouseReleaseEvent(QMouseEvent* event) {
    selecting_ = false;
    if (!hasSelection() || !QApplication::clipboard()->supportsSelection() || event->button() != Qt::LeftButton) return;
    QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto at = positionAt(event->pos());
    if (!at || event->button() != Qt::LeftButton) return;
    const QString text = lineAt(at->line).text;
    const auto isWord = [&](int i) {
        const QChar c = text.at(i);
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.') || c == QLatin1Char('-') ||
               c == QLatin1Char('/');
    };
    int first = std::min(at->column, static_cast<int>(text.size()));
    int last = first;
    while (first > 0 && isWord(first - 1)) --first;
    while (last < text.size() && isWord(last)) ++last;
    anchor_ = {at->line, first};
    cursor_ = {at->line, last};
    viewport()->update();
}

void LogView::wheelEvent(QWheelEvent* event) {
    if (wrapping_ && event->angleDelta().y() != 0) {
        // Rows of a wrapped log differ in height: move by what is seen, not by rows.
        int steps = -event->angleDelta().y() * 3 / 120;
        if (steps < 0) leaveEnd();
        auto row = static_cast<std::size_t>(verticalScrollBar()->value());
        for (; steps > 0 && row < static_cast<std::size_t>(verticalScrollBar()->maximum()); --steps)
            if (++topPart_ >= partsOf(row)) {
                topPart_ = 0;
                ++row;
            }
        for (; steps < 0 && (row > 0 || topPart_ > 0); ++steps)
            if (--topPart_ < 0) topPart_ = partsOf(--row) - 1;
        scrolling_ = true;
        verticalScrollBar()->setValue(static_cast<int>(row));
        scrolling_ = false;
        viewport()->update();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void LogView::selectAll() {
    if (buffer_.lineCount() == 0) return;
    anchor_ = {0, 0};
    const std::size_t last = buffer_.lineCount() - 1;
    cursor_ = {last, static_cast<int>(lineAt(last).text.size())};
    viewport()->update();
}

QString LogView::selectedText() const {
    const LogPosition from = std::min(anchor_, cursor_);
    const LogPosition to = std::max(anchor_, cursor_);
    QString text;
    for (std::size_t number = from.line; number <= to.line && number < buffer_.lineCount(); ++number) {
        const Line line = lineAt(number);
        const QString shown = line.cut ? QString::fromStdString(plainLogLine(buffer_.raw(number))) : line.text;
        const int first = number == from.line ? from.column : 0;
        const int last =
            number == to.line
                ? (line.cut && to.column >= static_cast<int>(mostUnits) ? static_cast<int>(shown.size()) : to.column)
                : static_cast<int>(shown.size());
        if (first == 0 && !line.time.isEmpty() && last >= shown.size()) text += line.time + QLatin1Char(' ');
        text += QStringView(shown).mid(first, last - first);
        if (number < to.line) text += QLatin1Char('\n');
        if (text.size() > mostCopied) break;
    }
    return text;
}

void LogView::copy() const {
    if (hasSelection()) QApplication::clipboard()->setText(selectedText());
}

void LogView::keyPressEvent(QKeyEvent* event) {
    if (event == QKeySequence::Copy) return copy();
    if (event == QKeySequence::SelectAll) return selectAll();
    QScrollBar* bar = verticalScrollBar();
    const bool extend = (event->modifiers() & Qt::ShiftModifier) != 0;
    const std::size_t rows = folds_.rowCount();
    const auto moveTo = [&](std::size_t row) {
        if (rows == 0) return;
        row = std::min(row, rows - 1);
        cursor_ = {folds_.row(row).line, 0};
        if (!extend) anchor_ = cursor_;
        if (row + 1 < rows) leaveEnd();
        const int at = static_cast<int>(row);
        if (at < bar->value())
            bar->setValue(at);
        else if (at >= bar->value() + rowsInView())
            bar->setValue(at - rowsInView() + 1);
        viewport()->update();
    };
    const std::size_t row = rows == 0 ? 0 : folds_.rowOf(cursor_.line);
    const auto page = static_cast<std::size_t>(std::max(1, rowsInView() - 1));
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(row == 0 ? 0 : row - 1);
        return;
    case Qt::Key_Down:
        moveTo(row + 1);
        return;
    case Qt::Key_PageUp:
        moveTo(row < page ? 0 : row - page);
        return;
    case Qt::Key_PageDown:
        moveTo(row + page);
        return;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(rows);
        return;
    case Qt::Key_Left:
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - 4);
        return;
    case Qt::Key_Right:
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + 4);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (rows > 0 && folds_.row(row).folded > 0) {
            activateFold(folds_.row(row).line);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // single letters are the page's (log_tab.cpp)
}

void LogView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), QKeySequence::Copy, this, &LogView::copy)->setEnabled(hasSelection());
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &LogView::selectAll);
    menu->popup(event->globalPos());
}

void LogView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}
void LogView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace trainyard::ui
