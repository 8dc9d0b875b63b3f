#include "ui/shell/command_palette.h"

#include "ui/theme/state_glyph.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr int rowHeight = 36;
constexpr int headHeight = 28;

} // namespace

PaletteList::PaletteList(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setMouseTracking(true);
    setObjectName(QStringLiteral("palette-list"));
}

void PaletteList::setResults(std::vector<PaletteResult> results) {
    results_ = std::move(results);
    tops_.clear();
    int top = 4;
    for (std::size_t index = 0; index < results_.size(); ++index) {
        if (index == 0 || results_[index].group != results_[index - 1].group) top += theme_.scaled(headHeight);
        tops_.push_back(top);
        top += theme_.scaled(rowHeight);
    }
    setMinimumHeight(contentHeight());
    select(0);
}

int PaletteList::contentHeight() const {
    return tops_.empty() ? theme_.scaled(rowHeight) + 8 : tops_.back() + theme_.scaled(rowHeight) + 4;
}

void PaletteList::select(int index) {
    selected_ = results_.empty() ? -1 : std::clamp(index, 0, static_cast<int>(results_.size()) - 1);
    const QString said = selected_ < 0 ? tr("Nothing found") : results_[static_cast<std::size_t>(selected_)].text;
    setAccessibleName(said);
    update();
}

QRect PaletteList::rowRect(int index) const {
    if (index < 0) return {};
    return {7, tops_[static_cast<std::size_t>(index)], width() - 14, theme_.scaled(rowHeight)};
}

int PaletteList::rowAt(int y) const {
    for (int index = 0; index < static_cast<int>(results_.size()); ++index)
        if (y >= rowRect(index).top() && y <= rowRect(index).bottom()) return index;
    return -1;
}

void PaletteList::mouseMoveEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint().y()); row >= 0) select(row);
}

void PaletteList::mousePressEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint().y()); row >= 0) Q_EMIT chosen(row);
}

void PaletteList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme_.color(Token::Raised));
    if (results_.empty()) {
        painter.setFont(theme_.font(FontRole::Body));
        painter.setPen(theme_.color(Token::Text2));
        painter.drawText(rect().adjusted(19, 0, -19, 0), Qt::AlignVCenter,
                         tr("Nothing found. ? shows what can be typed."));
    }
    for (std::size_t index = 0; index < results_.size(); ++index) {
        const QRect row = rowRect(static_cast<int>(index));
        if (index == 0 || results_[index].group != results_[index - 1].group) {
            painter.setFont(theme_.font(FontRole::Head));
            painter.setPen(theme_.color(Token::Text3));
            const int head = theme_.scaled(headHeight);
            painter.drawText(QRect(19, row.top() - head, width() - 38, head), Qt::AlignVCenter, results_[index].group);
        }
        paintRow(painter, row, results_[index], static_cast<int>(index) == selected_);
    }
}

void PaletteList::paintRow(QPainter& painter, const QRect& row, const PaletteResult& result, bool selected) const {
    if (selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.color(Token::Selected));
        painter.drawRoundedRect(row, 5, 5);
    }
    const QRect glyph(row.left() + 12, row.center().y() - 7, 16, 16);
    if (result.state)
        paintStateGlyph(painter, glyph, *result.state, theme_);
    else if (!result.icon.isEmpty())
        painter.drawPixmap(glyph.topLeft(), theme_.pixmap(result.icon, Token::Text2, 16, devicePixelRatioF()));

    int right = row.right() - 12;
    if (!result.hint.isEmpty()) {
        painter.setFont(theme_.font(FontRole::MicroStrong));
        const int width = painter.fontMetrics().horizontalAdvance(result.hint) + 10;
        const QRectF tag(right - width, row.center().y() - 7, width, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.color(Token::GreySoft));
        painter.drawRoundedRect(tag, 3, 3);
        painter.setPen(theme_.color(Token::Text2));
        painter.drawText(tag, Qt::AlignCenter, result.hint);
        right -= width + 12;
    }
    // Letter by letter only as far as weights differ: runs of matched and other letters.
    const QFont plain = theme_.font(FontRole::Body);
    const QFont strong = theme_.font(FontRole::Section);
    const bool off = !result.disabledReason.isEmpty();
    int left = row.left() + 39;
    const QString text = QFontMetrics(strong).elidedText(result.text, Qt::ElideRight, right - left);
    for (int start = 0; start < text.size();) {
        const bool lit = result.matched.contains(start);
        int end = start + 1;
        while (end < text.size() && result.matched.contains(end) == lit) ++end;
        const QString part = text.mid(start, end - start);
        painter.setFont(lit ? strong : plain);
        painter.setPen(theme_.color(off ? Token::TextOff : lit ? Token::Accent : Token::Text));
        painter.drawText(QRect(left, row.top(), right - left, row.height()), Qt::AlignVCenter, part);
        left += painter.fontMetrics().horizontalAdvance(part);
        start = end;
    }
    painter.setFont(theme_.font(FontRole::Second));
    painter.setPen(theme_.color(selected ? Token::Text2 : Token::Text3));
    const QRect detail(left + 12, row.top(), right - left - 12, row.height());
    if (detail.width() > 20)
        painter.drawText(detail, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(result.detail, Qt::ElideRight, detail.width()));
}

} // namespace trainyard::ui
