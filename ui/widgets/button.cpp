#include "ui/widgets/button.h"

#include <QPainter>
#include <QStyle>

namespace trainyard::ui {

namespace {

const char* wordOf(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Plain:
        return "plain";
    case ButtonKind::Primary:
        return "primary";
    case ButtonKind::Danger:
        return "danger";
    case ButtonKind::Flat:
        return "flat";
    case ButtonKind::Link:
        return "link";
    case ButtonKind::Status:
        return "status";
    }
    return "plain";
}

Token iconToken(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Primary:
        return Token::OnAccent;
    case ButtonKind::Danger:
        return Token::Bad;
    case ButtonKind::Link:
        return Token::Accent;
    case ButtonKind::Status:
        return Token::Text2;
    case ButtonKind::Plain:
    case ButtonKind::Flat:
        break;
    }
    return Token::Text;
}

// Fusion leaves 4 px between icon and text; two transparent columns make it 6.
QIcon withGap(const Theme& theme, const QString& name, Token token) {
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        for (const auto mode : {QIcon::Normal, QIcon::Disabled}) {
            QPixmap wide(QSize(qRound(18 * ratio), qRound(16 * ratio)));
            wide.setDevicePixelRatio(ratio);
            wide.fill(Qt::transparent);
            QPainter painter(&wide);
            painter.drawPixmap(0, 0, theme.pixmap(name, mode == QIcon::Disabled ? Token::TextOff : token, 16, ratio));
            painter.end();
            icon.addPixmap(wide, mode);
        }
    }
    return icon;
}

} // namespace

Button::Button(Theme& theme, ButtonKind kind, const QString& text, const QString& iconName, QWidget* parent)
    : QPushButton(text, parent), theme_(theme), kind_(kind), iconName_(iconName) {
    setProperty("kind", QString::fromLatin1(wordOf(kind)));
    setFont(theme_.font(FontRole::Name));
    refresh();
    connect(&theme_, &Theme::changed, this, &Button::refresh);
}

void Button::setKind(ButtonKind kind) {
    if (kind_ == kind) return;
    kind_ = kind;
    setProperty("kind", QString::fromLatin1(wordOf(kind)));
    style()->unpolish(this);
    style()->polish(this);
    refresh();
}

void Button::setSmall(bool small) {
    setProperty("small", small);
    style()->unpolish(this);
    style()->polish(this);
}

void Button::setIconName(const QString& name) {
    iconName_ = name;
    refresh();
}

void Button::refresh() {
    if (iconName_.isEmpty()) return setIcon({});
    setIcon(withGap(theme_, iconName_, iconToken(kind_)));
    setIconSize({18, 16});
}

IconButton::IconButton(Theme& theme, const QString& iconName, const QString& name, QWidget* parent)
    : QToolButton(parent), theme_(theme), iconName_(iconName) {
    setFocusPolicy(Qt::TabFocus);
    setName(name);
    refresh();
    connect(&theme_, &Theme::changed, this, &IconButton::refresh);
    connect(this, &QToolButton::toggled, this, &IconButton::refresh);
}

void IconButton::setIconName(const QString& name) {
    iconName_ = name;
    refresh();
}

void IconButton::setName(const QString& name, const QString& key) {
    setAccessibleName(name);
    setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
}

void IconButton::setToken(Token token) {
    token_ = token;
    refresh();
}

void IconButton::setSizes(int button, int icon) {
    button_ = button;
    icon_ = icon;
    refresh();
}

void IconButton::refresh() {
    setIcon(theme_.icon(iconName_, isChecked() ? Token::Accent : token_, icon_));
    setIconSize({icon_, icon_});
    setFixedSize(button_, button_);
}

} // namespace trainyard::ui
