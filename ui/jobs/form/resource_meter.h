// One quantity of a machine as a bar: what others hold, what this job asks for, what stays free; with the figures in
// words.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace trainyard::ui {

class ResourceMeter : public QWidget {
    Q_OBJECT
public:
    struct Values {
        QString label; // "Cores"
        QString words; // "1 of 2 free · asks for 2"
        double total = 0;
        double free = 0;
        double asked = 0;
    };

    ResourceMeter(Theme& theme, QWidget* parent = nullptr);
    void present(Values values);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& theme_;
    Values values_;
};

} // namespace trainyard::ui
