// Areas: a plain pane with hairlines at its edges, a card with round corners, and hairlines between things.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace trainyard::ui {

// Fills itself with a token and draws 1 px lines at the given edges.
class Surface : public QWidget {
    Q_OBJECT
public:
    Surface(Theme& theme, Token fill, Qt::Edges lines = {}, QWidget* parent = nullptr);
    void setFill(Token fill);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    Token fill_;
    Qt::Edges lines_;
};

// Radius 8, 1 px line, no shadow. A card that can be clicked takes focus and lights up.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(Theme& theme, QWidget* parent = nullptr);
    void setFill(Token fill);
    void setOutlined(bool outlined);
    void setClickable(bool clickable);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& theme_;
    Token fill_ = Token::Surface;
    bool outlined_ = true;
    bool clickable_ = false;
    bool pressed_ = false;
};

// A horizontal hairline.
class Hairline : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(Theme& theme, Token token = Token::Line, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    Token token_;
};

// Fills a rectangle by whole device pixels, so that a hairline is crisp at every ratio.
void paintHairline(QPainter& painter, const QRectF& rect, const QColor& color);

} // namespace trainyard::ui
