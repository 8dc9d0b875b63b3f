#include "ui/shell/toaster.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace trainyard::ui {

namespace {

constexpr int shownMilliseconds = 6000;
constexpr int cardWidth = 340;
constexpr int shadow = 14; // room around the card

std::pair<QString, Token> glyphOf(ToastKind kind) {
    switch (kind) {
    case ToastKind::Info:
        return {QStringLiteral("info"), Token::Accent};
    case ToastKind::Ok:
        return {QStringLiteral("circle-check"), Token::Ok};
    case ToastKind::Warning:
        return {QStringLiteral("triangle-alert"), Token::WarnShape};
    case ToastKind::Bad:
        return {QStringLiteral("octagon-x"), Token::Bad};
    }
    return {QStringLiteral("info"), Token::Accent};
}

} // namespace

Toaster::Toaster(Theme& theme, QWidget& area)
    : QWidget(&area), theme_(theme), icon_(new IconLabel(theme, QStringLiteral("info"), Token::Accent, 16, this)),
      title_(new TextLabel(theme, FontRole::Name, Token::Text, {}, this)),
      action_(new Button(theme, ButtonKind::Link, {}, {}, this)),
      close_(new IconButton(theme, QStringLiteral("x"), {}, this)) {
    title_->setWordWrap(true);
    action_->setSmall(true);
    close_->setSizes(24, 14);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(shadow + 14, shadow + 8, shadow + 8, shadow + 8);
    row->setSpacing(10);
    row->addWidget(icon_);
    row->addWidget(title_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &QWidget::hide);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto run = run_) run();
    });
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
    area.installEventFilter(this);
    hide();
}

void Toaster::show(ToastKind kind, const QString& text, const QString& actionText, std::function<void()> action) {
    const auto [icon, token] = glyphOf(kind);
    icon_->setIcon(icon, token);
    title_->setText(text);
    action_->setText(actionText);
    action_->setVisible(!actionText.isEmpty());
    close_->setName(tr("Close"));
    run_ = std::move(action);
    setAccessibleName(text);
    place();
    QWidget::show();
    raise();
    timer_.start(shownMilliseconds);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void Toaster::place() {
    const int width = cardWidth + 2 * shadow;
    const int height = std::max(layout()->heightForWidth(width), 44 + 2 * shadow);
    const QRect area = parentWidget()->rect();
    setGeometry(area.right() - width - 2, area.bottom() - height - 2, width, height);
}

void Toaster::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    if (!theme_.dark()) {
        painter.setPen(Qt::NoPen);
        for (int ring = 7; ring > 0; --ring) {
            painter.setBrush(QColor(0, 0, 0, 5));
            painter.drawRoundedRect(card.adjusted(-ring, -ring + 4, ring, ring + 4), 8 + ring, 8 + ring);
        }
    }
    painter.setPen(QPen(theme_.color(Token::Line), 1));
    painter.setBrush(theme_.color(Token::Raised));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void Toaster::enterEvent(QEnterEvent*) {
    timer_.stop();
}

void Toaster::leaveEvent(QEvent*) {
    timer_.start(shownMilliseconds);
}

bool Toaster::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

} // namespace trainyard::ui
