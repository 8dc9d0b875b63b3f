// Bars. Never a percentage that was invented: without a share the line at the top of a pane moves.
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace trainyard::ui {

// Round bar, 5 px: a share from 0 to 1 of something known.
class ThinProgress : public QWidget {
    Q_OBJECT
public:
    ThinProgress(Theme& theme, const QString& name, QWidget* parent = nullptr);
    void setShare(double share);
    void setToken(Token token);
    QSize sizeHint() const override { return {96, 5}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    QString name_;
    double share_ = 0;
    Token token_ = Token::Accent;
};

// 2 px at the top of a pane while something of unknown length goes on; shows itself after one second.
class BusyLine : public QWidget {
    Q_OBJECT
public:
    explicit BusyLine(Theme& theme, QWidget* parent = nullptr);
    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    QTimer timer_;
    int tick_ = 0;
    bool busy_ = false;
};

void paintBar(QPainter& painter, const QRectF& rect, double share, const Theme& theme, Token token = Token::Accent);

} // namespace trainyard::ui
