// Buttons by kind. Verb + object on the label; at most one Primary visible on a page.
#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>
#include <QToolButton>

namespace trainyard::ui {

enum class ButtonKind { Plain, Primary, Danger, Flat, Link, Status };

// 28 high, or 24 when small; the icon follows the theme and the kind.
class Button : public QPushButton {
    Q_OBJECT
public:
    Button(Theme& theme, ButtonKind kind, const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);
    void setKind(ButtonKind kind);
    ButtonKind kind() const { return kind_; }
    void setSmall(bool small);
    void setIconName(const QString& name);

private:
    void refresh();
    Theme& theme_;
    ButtonKind kind_;
    QString iconName_;
};

// An icon alone, 28x28; its name is its tooltip (without the key) and what a screen reader says.
class IconButton : public QToolButton {
    Q_OBJECT
public:
    IconButton(Theme& theme, const QString& iconName, const QString& name, QWidget* parent = nullptr);
    void setIconName(const QString& name);
    // `key` is shown in the tooltip only.
    void setName(const QString& name, const QString& key = {});
    void setToken(Token token);
    // Side of the square button and of the icon, logical pixels.
    void setSizes(int button, int icon);

private:
    void refresh();
    Theme& theme_;
    QString iconName_;
    Token token_ = Token::Text2;
    int button_ = 28;
    int icon_ = 16;
};

} // namespace trainyard::ui
