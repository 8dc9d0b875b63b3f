// The 14 px at the right of a log: where hits and errors lie in the whole, and what is in view. A click goes there.
#pragma once

#include <QWidget>

namespace trainyard::ui {

class LogView;

class LogRuler : public QWidget {
    Q_OBJECT
public:
    static constexpr int rulerWidth = 14;
    explicit LogRuler(LogView& view);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void goTo(int y);
    LogView& view_;
};

} // namespace trainyard::ui
