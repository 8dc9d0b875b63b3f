// "Name value ×": a filter that stands. And small quiet tags.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace trainyard::ui {

// 24 high. Click or Enter: clicked(); the cross, Delete or Backspace: removed(), where it can be removed.
class Chip : public QWidget {
    Q_OBJECT
public:
    Chip(Theme& theme, const QString& name, const QString& value, bool removable, QWidget* parent = nullptr);
    void setValue(const QString& value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clicked();
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect cross() const;
    void refresh();
    Theme& theme_;
    QString name_;
    QString value_;
    bool removable_;
};

// Micro text on grey: a kind, a key. KeyHint of "Ctrl+K" shows the keys as this system writes them.
class Tag : public QWidget {
    Q_OBJECT
public:
    Tag(Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    void setTokens(Token text, Token fill);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    QString text_;
    Token textToken_ = Token::Text2;
    Token fillToken_ = Token::GreySoft;
};

class KeyHint : public Tag {
    Q_OBJECT
public:
    KeyHint(Theme& theme, const QKeySequence& key, QWidget* parent = nullptr);
};

} // namespace trainyard::ui
