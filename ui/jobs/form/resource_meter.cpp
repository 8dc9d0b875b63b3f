#include "ui/jobs/form/resource_meter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace trainyard::ui {

namespace {
constexpr int barHeight = 5;
constexpr int gap = 6;
} // namespace

ResourceMeter::ResourceMeter(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ResourceMeter::present(Values values) {
    values_ = std::move(values);
    setAccessibleName(QStringLiteral("%1: %2").arg(values_.label, values_.words));
    setToolTip(values_.words);
    update();
}

QSize ResourceMeter::sizeHint() const {
    return {280, QFontMetrics(theme_.font(FontRole::Second)).height() + gap + barHeight + 1};
}

void ResourceMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool tooMuch = values_.asked > values_.free + 1e-6;
    const QFont labelFont = theme_.font(FontRole::Label);
    const QFont wordsFont = theme_.font(FontRole::Second);
    const int textHeight = QFontMetrics(wordsFont).height();
    const int labelWidth = QFontMetrics(labelFont).horizontalAdvance(values_.label);
    painter.setFont(labelFont);
    painter.setPen(theme_.color(Token::Text));
    painter.drawText(QRect(0, 0, labelWidth + 2, textHeight), Qt::AlignVCenter | Qt::AlignLeft, values_.label);
    painter.setFont(wordsFont);
    painter.setPen(theme_.color(tooMuch ? Token::Warn : Token::Text2));
    const int room = width() - labelWidth - 16;
    painter.drawText(QRect(labelWidth + 16, 0, room, textHeight), Qt::AlignVCenter | Qt::AlignRight,
                     QFontMetrics(wordsFont).elidedText(values_.words, Qt::ElideRight, room));

    const QRectF bar(0, textHeight + gap, width(), barHeight);
    QPainterPath clip;
    clip.addRoundedRect(bar, 2.5, 2.5);
    painter.setClipPath(clip);
    painter.fillRect(bar, theme_.color(Token::Track));
    if (values_.total <= 0) return;
    const auto x = [&](double amount) { return bar.width() * std::clamp(amount / values_.total, 0.0, 1.0); };
    const double used = x(values_.total - values_.free);
    painter.fillRect(QRectF(0, bar.top(), used, barHeight), theme_.color(Token::Text3));
    if (values_.asked <= 0) return;
    const double asked = std::max(2.0, x(values_.asked));
    const double begin = std::min(used > 0 ? used + 1 : 0, bar.width() - 2);
    painter.fillRect(QRectF(begin, bar.top(), std::min(asked, bar.width() - begin), barHeight),
                     theme_.color(tooMuch ? Token::WarnShape : Token::AccentFill));
}

} // namespace trainyard::ui
