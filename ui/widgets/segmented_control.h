// A few choices side by side, one of them taken. Arrow keys move; Tab passes over it as one stop.
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace trainyard::ui {

class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    SegmentedControl(Theme& theme, const QString& name, const QStringList& texts, QWidget* parent = nullptr);
    void setTexts(const QStringList& texts);
    int current() const { return current_; }
    void setCurrent(int index); // emits nothing
    int count() const { return static_cast<int>(texts_.size()); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect segment(int index) const;
    int segmentWidth(int index) const;
    void choose(int index);
    void refresh();
    Theme& theme_;
    QString name_;
    QStringList texts_;
    int current_ = 0;
};

} // namespace trainyard::ui
