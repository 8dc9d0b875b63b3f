// One line of the sidebar: icon, text, count, health glyph.
#pragma once

#include "ui/theme/state_glyph.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace trainyard::ui {

class NavEntry : public QWidget {
    Q_OBJECT
public:
    NavEntry(Theme& theme, const QString& iconName, const QString& text, QWidget* parent);
    void setText(const QString& text);
    void setNote(const QString& note); // count, or a word such as "offline"
    void setHealth(std::optional<HealthState> health);
    void setSelected(bool selected);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override { return {212, theme_.scaled(28)}; }

Q_SIGNALS:
    void chosen();
    void moved(int rows); // arrow keys: to the entry above or below

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void refresh();
    Theme& theme_;
    QString iconName_;
    QString text_;
    QString note_;
    std::optional<HealthState> health_;
    bool selected_ = false;
    bool collapsed_ = false;
};

} // namespace trainyard::ui
