#include "ui/jobs/log/log_view.h"

#include "ui/jobs/log/log_ruler.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace trainyard::ui {

namespace {

constexpr int gutterPadding = 12;
constexpr int timeCells = 13; // "19:46:20.551 "
constexpr int mostRowsToWalk = 400;

} // namespace

LogView::LogView(Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), theme_(theme), ruler_(new LogRuler(*this)) {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setViewportMargins(0, 0, LogRuler::rulerWidth, 0);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Log"));
    connect(&theme_, &Theme::changed, this, &LogView::measure);
    measure();
}

void LogView::measure() {
    const QFontMetricsF metrics(theme_.font(FontRole::MonoLog));
    cellWidth_ = metrics.horizontalAdvance(QLatin1Char('0'));
    lineHeight_ = std::max(theme_.scaled(20), static_cast<int>(std::ceil(metrics.height())));
    ascent_ = static_cast<int>(std::round((lineHeight_ - metrics.height()) / 2 + metrics.ascent()));
    parts_.clear();
    updateBars();
    viewport()->update();
}

int LogView::gutterWidth() const {
    const int digits = std::max(4, static_cast<int>(QString::number(buffer_.lineCount()).size()) + 1);
    return static_cast<int>(std::ceil((digits + (times_ ? timeCells + 1 : 0)) * cellWidth_)) + 2 * gutterPadding;
}
int LogView::textLeft() const {
    return gutterWidth();
}
int LogView::cellsInView() const {
    return std::max(8, static_cast<int>((viewport()->width() - textLeft() - 4) / cellWidth_));
}
int LogView::rowsInView() const {
    return std::max(1, viewport()->height() / lineHeight_);
}

LogView::Line LogView::lineAt(std::size_t number) const {
    LogText shown = showLogLine(buffer_.raw(number));
    Line line;
    line.text = QString::fromUtf16(shown.text.data(), static_cast<qsizetype>(shown.text.size()));
    line.spans = std::move(shown.spans);
    line.cut = shown.cut;
    if (!times_) return line;
    const auto length = static_cast<int>(timePrefixLength(line.text.left(64).toStdString()));
    if (length == 0) return line;
    line.time = line.text.left(length).trimmed();
    line.text.remove(0, length);
    std::vector<LogSpan> moved;
    for (LogSpan span : line.spans) {
        const auto end = span.start + span.length;
        if (end <= static_cast<std::uint32_t>(length)) continue;
        span.start = std::max(span.start, static_cast<std::uint32_t>(length)) - static_cast<std::uint32_t>(length);
        span.length = end - static_cast<std::uint32_t>(length) - span.start;
        moved.push_back(span);
    }
    line.spans = std::move(moved);
    return line;
}

int LogView::partsOf(std::size_t row) const {
    if (!wrapping_) return 1;
    const LogRow at = folds_.row(row);
    if (at.folded > 0) return 1;
    if (isPlainAscii(buffer_.raw(at.line)) && !times_) {
        const auto length = static_cast<int>(std::min(buffer_.raw(at.line).size(), mostUnits));
        return std::max(1, (length + cellsInView() - 1) / cellsInView());
    }
    const auto known = parts_.constFind(row);
    if (known != parts_.constEnd()) return *known;
    if (parts_.size() > 4096) parts_.clear();
    const int cells = LogCells(lineAt(at.line).text).count();
    const int parts = std::max(1, (cells + cellsInView() - 1) / cellsInView());
    parts_.insert(row, parts);
    return parts;
}

std::vector<LogView::Place> LogView::placesInView() const {
    std::vector<Place> places;
    const std::size_t rows = folds_.rowCount();
    auto row = static_cast<std::size_t>(std::max(0, verticalScrollBar()->value()));
    int part = topPart_;
    int top = 0;
    while (row < rows && top < viewport()->height()) {
        const int parts = partsOf(row);
        for (part = std::min(part, parts - 1); part < parts && top < viewport()->height(); ++part) {
            places.push_back({row, part, top});
            top += lineHeight_;
        }
        part = 0;
        ++row;
    }
    return places;
}

void LogView::append(LogPiece piece) {
    const std::size_t before = buffer_.lineCount();
    const bool tailOnly = piece.part == nullptr;
    buffer_.append(std::move(piece));
    folds_.extend(buffer_);
    if (!tailOnly) parts_.clear();
    updateBars();
    if (following_) {
        scrollToEnd();
    } else if (buffer_.lineCount() > before) {
        unseen_ += buffer_.lineCount() - before;
        Q_EMIT newLines(unseen_);
    }
    viewport()->update();
    ruler_->update();
}

void LogView::clear() {
    buffer_.clear();
    folds_.clear();
    parts_.clear();
    hits_ = {};
    currentHit_ = 0;
    anchor_ = cursor_ = {};
    unseen_ = 0;
    topPart_ = 0;
    updateBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
    ruler_->update();
    Q_EMIT newLines(0);
}

void LogView::updateBars() {
    scrolling_ = true;
    const auto rows = static_cast<int>(std::min<std::size_t>(folds_.rowCount(), 2'000'000'000));
    // Wrapped, the last row that may stand at the top is found from the end.
    int last = std::max(0, rows - rowsInView());
    if (wrapping_) {
        int filled = 0;
        int row = rows;
        for (int steps = 0; row > 0 && filled < rowsInView() && steps < mostRowsToWalk; ++steps)
            filled += partsOf(static_cast<std::size_t>(--row));
        last = std::max(0, row);
    }
    verticalScrollBar()->setRange(0, last);
    verticalScrollBar()->setPageStep(rowsInView());
    verticalScrollBar()->setSingleStep(1);
    const int longest = wrapping_ ? 0 : static_cast<int>(std::min(buffer_.longestLine(), mostUnits)) + 2;
    horizontalScrollBar()->setRange(0, std::max(0, longest - cellsInView()));
    horizontalScrollBar()->setPageStep(cellsInView());
    horizontalScrollBar()->setSingleStep(4);
    scrolling_ = false;
}

void LogView::scrollToEnd() {
    scrolling_ = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    topPart_ = 0;
    if (wrapping_) {
        // The row at the top may begin above the view, so that the end of the last one is seen.
        int filled = 0;
        for (std::size_t row = static_cast<std::size_t>(verticalScrollBar()->value()); row < folds_.rowCount(); ++row)
            filled += partsOf(row);
        topPart_ = std::max(0, filled - rowsInView());
    }
    scrolling_ = false;
    viewport()->update();
}

void LogView::setFollowing(bool on) {
    if (on) {
        scrollToEnd();
        unseen_ = 0;
        Q_EMIT newLines(0);
    }
    if (on == following_) return;
    following_ = on;
    Q_EMIT followingChanged(on);
}

void LogView::setWrapping(bool on) {
    const std::size_t line = firstVisibleLine();
    wrapping_ = on;
    parts_.clear();
    topPart_ = 0;
    horizontalScrollBar()->setValue(0);
    updateBars();
    if (following_)
        scrollToEnd();
    else
        verticalScrollBar()->setValue(static_cast<int>(folds_.rowOf(line)));
    viewport()->update();
}

void LogView::setShowTimes(bool on) {
    times_ = on;
    parts_.clear();
    updateBars();
    viewport()->update();
}

bool LogView::hasTimes() const {
    const std::size_t lines = std::min<std::size_t>(buffer_.lineCount(), 50);
    for (std::size_t line = 0; line < lines; ++line)
        if (timePrefixLength(plainLogLine(buffer_.raw(line).substr(0, 128))) > 0) return true;
    return false;
}

void LogView::setHits(std::optional<LogPattern> pattern, LogHits hits) {
    pattern_ = std::move(pattern);
    hits_ = std::move(hits);
    if (currentHit_ >= hits_.lines.size()) currentHit_ = 0;
    viewport()->update();
    ruler_->update();
}

void LogView::setCurrentHit(std::size_t hit) {
    if (hit >= hits_.lines.size()) return;
    currentHit_ = hit;
    goToLine(hits_.lines[hit], false);
    cursor_.line = anchor_.line = hits_.lines[hit];
    cursor_.column = anchor_.column = 0;
}

std::size_t LogView::firstVisibleLine() const {
    if (folds_.rowCount() == 0) return 0;
    const auto row =
        std::min<std::size_t>(static_cast<std::size_t>(verticalScrollBar()->value()), folds_.rowCount() - 1);
    return folds_.row(row).line;
}

void LogView::showRow(std::size_t row) {
    const int value = verticalScrollBar()->value();
    const int at = static_cast<int>(row);
    if (at >= value + 2 && at < value + rowsInView() - 2 && !wrapping_) {
        viewport()->update();
        return;
    }
    topPart_ = 0;
    verticalScrollBar()->setValue(std::max(0, at - rowsInView() / 3));
    viewport()->update();
}

void LogView::goToLine(std::size_t line, bool select) {
    if (buffer_.lineCount() == 0) return;
    line = std::min(line, buffer_.lineCount() - 1);
    leaveEnd();
    if (folds_.row(folds_.rowOf(line)).folded > 0) activateFold(line);
    if (select) clearSelection({line, 0});
    showRow(folds_.rowOf(line));
}

bool LogView::goToError(bool forward) {
    const auto& errors = buffer_.errors();
    if (errors.empty()) return false;
    const bool onOne = std::binary_search(errors.begin(), errors.end(), cursor_.line);
    std::size_t line = errors.front();
    if (onOne) {
        line = forward ? buffer_.nextError(cursor_.line + 1, true)
                       : (cursor_.line == 0 ? buffer_.lineCount() : buffer_.nextError(cursor_.line - 1, false));
        if (line >= buffer_.lineCount()) line = forward ? errors.front() : errors.back();
    } else if (!forward) {
        line = buffer_.nextError(cursor_.line, false);
        if (line >= buffer_.lineCount()) line = errors.back();
    }
    goToLine(line);
    return true;
}

void LogView::goToTop() {
    leaveEnd();
    topPart_ = 0;
    verticalScrollBar()->setValue(0);
    clearSelection({0, 0});
}

void LogView::goToEnd() {
    scrollToEnd();
    clearSelection({buffer_.lineCount() == 0 ? 0 : buffer_.lineCount() - 1, 0});
}

void LogView::leaveEnd() {
    if (!following_) return;
    following_ = false;
    Q_EMIT followingChanged(false);
}

void LogView::activateFold(std::size_t line) {
    folds_.unfold(line);
    parts_.clear();
    updateBars();
    viewport()->update();
    ruler_->update();
}

void LogView::resizeEvent(QResizeEvent*) {
    const QRect area = viewport()->geometry();
    ruler_->setGeometry(area.right() + 1, area.top(), LogRuler::rulerWidth, area.height());
    parts_.clear();
    updateBars();
    if (following_) scrollToEnd();
}

// The user moves: following ends when it goes up.
void LogView::scrollContentsBy(int, int dy) {
    if (!scrolling_ && dy != 0) {
        topPart_ = 0;
        const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
        if (dy > 0 && !atEnd) leaveEnd();
        if (atEnd && unseen_ > 0) {
            unseen_ = 0;
            Q_EMIT newLines(0);
        }
    }
    viewport()->update();
    ruler_->update();
}

} // namespace trainyard::ui
