// Chips side by side that never force their bar to be wide: those that do not fit are in the menu of a "+2" chip.
#pragma once

#include "ui/widgets/chip.h"

#include <QWidget>

#include <functional>

namespace trainyard::ui {

class ChipRow : public QWidget {
    Q_OBJECT
public:
    struct Item {
        QString name;
        QString value;
        bool removable = true;
        std::function<void(QWidget* chip)> clicked;
        std::function<void()> removed;
    };
    explicit ChipRow(Theme& theme, QWidget* parent = nullptr);
    void setItems(std::vector<Item> items);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showMenu();
    Theme& theme_;
    std::vector<Item> items_;
    std::vector<Chip*> chips_;
    Chip* more_;
};

} // namespace trainyard::ui
