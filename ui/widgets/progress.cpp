#include "ui/widgets/progress.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trainyard::ui {

void paintBar(QPainter& painter, const QRectF& rect, double share, const Theme& theme, Token token) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = rect.height() / 2;
    painter.setBrush(theme.color(Token::Track));
    painter.drawRoundedRect(rect, radius, radius);
    if (share > 0 && std::isfinite(share)) {
        painter.setBrush(theme.color(token));
        QRectF part = rect;
        part.setWidth(std::max(rect.height(), rect.width() * std::min(share, 1.0)));
        painter.drawRoundedRect(part, radius, radius);
    }
    painter.restore();
}

ThinProgress::ThinProgress(Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), theme_(theme), name_(name) {
    setFixedHeight(5);
    setAccessibleName(name);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ThinProgress::setShare(double share) {
    share_ = share;
    setAccessibleName(QStringLiteral("%1: %2 %").arg(name_).arg(qRound(share * 100)));
    update();
}

void ThinProgress::setToken(Token token) {
    token_ = token;
    update();
}

void ThinProgress::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBar(painter, rect(), share_, theme_, token_);
}

BusyLine::BusyLine(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    timer_.setInterval(200);
    connect(&timer_, &QTimer::timeout, this, [this] {
        ++tick_;
        update();
    });
}

void BusyLine::setBusy(bool busy) {
    if (busy_ == busy) return;
    busy_ = busy;
    tick_ = 0;
    if (busy)
        timer_.start();
    else
        timer_.stop();
    update();
}

void BusyLine::paintEvent(QPaintEvent*) {
    if (!busy_ || tick_ < 5) return;
    QPainter painter(this);
    const qreal part = width() / 4.0;
    const qreal left = std::fmod(tick_ * part / 2, width() + part) - part;
    painter.fillRect(QRectF(left, 0, part, 2), theme_.color(Token::Accent));
}

} // namespace trainyard::ui
