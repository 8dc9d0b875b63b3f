// How the lines of a log look.
#include "ui/jobs/log/log_view.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int gutterPadding = 12;

// The 16 colours of a terminal as roles of the theme, so that each can be read on its surface.
Token tokenOf(int colour) {
    constexpr Token tokens[] = {
        Token::Text3, Token::Bad, Token::Ok, Token::Warn, Token::Accent, Token::Lost, Token::CodeFunction, Token::Text2,
        Token::Text3, Token::Bad, Token::Ok, Token::Warn, Token::Accent, Token::Lost, Token::CodeFunction, Token::Text};
    return tokens[colour & 15];
}

Token softTokenOf(int colour) {
    constexpr Token tokens[] = {Token::GreySoft,   Token::BadSoft,  Token::OkSoft,     Token::WarnSoft,
                                Token::AccentSoft, Token::LostSoft, Token::AccentSoft, Token::GreySoft};
    return tokens[colour & 7];
}

QColor mixed(const QColor& over, const QColor& under, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

} // namespace

void LogView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme_.color(Token::Sunken));
    painter.setFont(theme_.font(FontRole::MonoLog));
    for (const Place& place : placesInView()) {
        if (place.top + lineHeight_ < event->rect().top() || place.top > event->rect().bottom()) continue;
        paintPlace(painter, place);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme_.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void LogView::paintPlace(QPainter& painter, const Place& place) {
    const LogRow row = folds_.row(place.row);
    const LogMark mark = buffer_.mark(row.line);
    const int width = viewport()->width();
    const QColor ground = theme_.color(Token::Sunken);
    const bool firstError = !buffer_.errors().empty() && buffer_.errors().front() == row.line && row.folded == 0;
    if (firstError) {
        painter.fillRect(QRect(0, place.top, width, lineHeight_), theme_.color(Token::BadSoft));
        painter.fillRect(QRect(0, place.top, 3, lineHeight_), theme_.color(Token::Bad));
    } else if (isError(mark) || inTraceback(mark)) {
        painter.fillRect(QRect(0, place.top, width, lineHeight_), mixed(theme_.color(Token::BadSoft), ground, 0.6));
    }
    const int digits = static_cast<int>(QString::number(buffer_.lineCount()).size()) + 1;
    const int numberWidth = static_cast<int>(std::max(4, digits) * cellWidth_);
    const int baseline = place.top + ascent_;
    if (place.part == 0) {
        painter.setPen(
            theme_.color(firstError || (hasFocus() && row.line == cursor_.line) ? Token::Text : Token::Text3));
        const QString number =
            row.folded > 0
                ? QString()
                : QLocale(QLocale::C).toString(qulonglong(row.line + 1)).replace(QLatin1Char(','), QChar(0x2009));
        painter.drawText(QRect(gutterPadding / 2, place.top, numberWidth, lineHeight_),
                         Qt::AlignRight | Qt::AlignVCenter, number);
    }
    painter.save();
    painter.setClipRect(QRect(textLeft() - 2, place.top, width - textLeft() + 2, lineHeight_));
    if (row.folded > 0) {
        const QPixmap chevron = theme_.pixmap(QStringLiteral("chevron-right"), Token::Accent, 14, devicePixelRatioF());
        painter.drawPixmap(QPoint(textLeft(), place.top + (lineHeight_ - 14) / 2), chevron);
        painter.setFont(theme_.font(FontRole::Label));
        painter.setPen(theme_.color(Token::Accent));
        painter.drawText(QRect(textLeft() + 20, place.top, width, lineHeight_), Qt::AlignVCenter,
                         tr("%n more line(s) of the traceback", nullptr, static_cast<int>(row.folded)));
        painter.restore();
        return;
    }
    const Line line = lineAt(row.line);
    const LogCells cells(line.text);
    const int firstCell = wrapping_ ? place.part * cellsInView() : horizontalScrollBar()->value();
    const int cellCount = cellsInView() + 2;
    const int shownCells = wrapping_ ? cellsInView() : cellCount;
    const Window window{firstCell, shownCells, place.top};
    paintSelection(painter, row.line, line, cells, window);
    paintText(painter, line, cells, firstCell, shownCells, textLeft(), baseline, mark);
    paintHits(painter, row.line, line, cells, window);
    if (line.cut && firstCell + shownCells >= cells.count()) {
        painter.setPen(theme_.color(Token::Warn));
        const double end = textLeft() + (cells.count() - firstCell) * cellWidth_;
        painter.drawText(QPointF(end + cellWidth_, baseline),
                         tr("… line cut here: %1 in all", "a very long line of a log")
                             .arg(QLocale().formattedDataSize(static_cast<qint64>(buffer_.raw(row.line).size()))));
    }
    painter.restore();
    if (times_ && place.part == 0 && !line.time.isEmpty()) {
        // Only the time of day: the date is the same all day long.
        QString time = line.time;
        time.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
        const auto space = std::max(time.indexOf(QLatin1Char(' ')), time.indexOf(QLatin1Char('T')));
        painter.setPen(theme_.color(Token::Text3));
        painter.drawText(QPointF(gutterPadding / 2 + numberWidth + cellWidth_, baseline), time.mid(space + 1).left(12));
    }
}

// The selection, under the text.
void LogView::paintSelection(QPainter& painter, std::size_t number, const Line& line, const LogCells& cells,
                             const Window& window) {
    if (!hasSelection()) return;
    const LogPosition from = std::min(anchor_, cursor_);
    const LogPosition to = std::max(anchor_, cursor_);
    if (number < from.line || number > to.line) return;
    const int first = number == from.line ? from.column : 0;
    const int last = number == to.line ? to.column : static_cast<int>(line.text.size());
    const QRectF area = areaOf(cells, first, last, window);
    if (!area.isEmpty()) painter.fillRect(area, theme_.color(hasFocus() ? Token::Selected : Token::SelectedIdle));
}

QRectF LogView::areaOf(const LogCells& cells, int from, int to, const Window& window) const {
    const int a = std::max(cells.cellAt(from), window.firstCell);
    const int b = std::min(cells.cellAt(to), window.firstCell + window.cellCount);
    return {textLeft() + (a - window.firstCell) * cellWidth_, window.top + 1.0, std::max(0, b - a) * cellWidth_,
            lineHeight_ - 2.0};
}

// Hits, over the text: each with its own fill and the colour that can be read on it.
void LogView::paintHits(QPainter& painter, std::size_t number, const Line& line, const LogCells& cells,
                        const Window& window) {
    if (!pattern_ || hits_.lines.empty()) return;
    const auto range = std::equal_range(hits_.lines.begin(), hits_.lines.end(), static_cast<std::uint32_t>(number));
    if (range.first == range.second) return;
    const std::string utf8 = line.text.toStdString();
    auto index = static_cast<std::size_t>(range.first - hits_.lines.begin());
    for (const LogPattern::Match& match : pattern_->findAll(utf8)) {
        const auto unitsOf = [&](std::size_t from, std::size_t length) {
            return static_cast<int>(QString::fromUtf8(utf8.data() + from, static_cast<qsizetype>(length)).size());
        };
        const int start = unitsOf(0, match.start);
        const int end = start + unitsOf(match.start, match.length);
        const bool current = index++ == currentHit_;
        const QRectF area = areaOf(cells, start, end, window);
        if (area.isEmpty()) continue;
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
        painter.fillRect(area, theme_.color(current ? Token::CurrentHit : Token::SearchHit));
        painter.setPen(theme_.color(current ? Token::CurrentHitText : Token::SearchHitText));
        const double x = textLeft() + (cells.cellAt(start) - window.firstCell) * cellWidth_;
        painter.drawText(QPointF(x, window.top + ascent_), line.text.mid(start, end - start));
        painter.restore();
    }
}

void LogView::paintText(QPainter& painter, const Line& line, const LogCells& cells, int firstCell, int cellCount,
                        int left, int baseline, LogMark mark) {
    Token own = Token::Text;
    if (mark == LogMark::Warning)
        own = Token::Warn;
    else if (isError(mark))
        own = Token::Bad;
    const int first = cells.positionAt(firstCell);
    const int last = std::min(static_cast<int>(line.text.size()), cells.positionAt(firstCell + cellCount));
    const QFont plain = theme_.font(FontRole::MonoLog);

    const auto draw = [&](int from, int to, const LogStyle& style) {
        from = std::max(from, first);
        to = std::min(to, last);
        if (from >= to) return;
        const auto x = [&](int position) { return left + (cells.cellAt(position) - firstCell) * cellWidth_; };
        if (style.background >= 0)
            painter.fillRect(QRectF(x(from), baseline - ascent_ + 1, x(to) - x(from), lineHeight_ - 2),
                             theme_.color(softTokenOf(style.background)));
        QFont font = plain;
        if (style.bold) font.setWeight(QFont::Bold);
        if (style.underline) font.setUnderline(true);
        painter.setFont(font);
        QColor color = theme_.color(style.colour >= 0 ? tokenOf(style.colour) : own);
        if (style.faint) color = theme_.color(Token::Text3);
        painter.setPen(color);
        if (cells.simple()) {
            painter.drawText(QPointF(x(from), baseline), line.text.mid(from, to - from));
            return;
        }
        // Runs of plain letters at once, everything else on its own cell.
        for (int i = from; i < to;) {
            int end = i;
            while (end < to && line.text.at(end).unicode() < 0x300) ++end;
            if (end == i) {
                ++end;
                while (end < to && cells.cellAt(end) == cells.cellAt(i)) ++end;       // surrogates
                while (end < to && cells.cellAt(end) == cells.cellAt(end + 1)) ++end; // what joins it
            }
            painter.drawText(QPointF(x(i), baseline), line.text.mid(i, end - i));
            i = end;
        }
    };
    int at = 0;
    for (const LogSpan& span : line.spans) {
        draw(at, static_cast<int>(span.start), {});
        draw(static_cast<int>(span.start), static_cast<int>(span.start + span.length), span.style);
        at = static_cast<int>(span.start + span.length);
    }
    draw(at, static_cast<int>(line.text.size()), {});
    painter.setFont(plain);
}

} // namespace trainyard::ui
