// Fusion draws the box of a tick a shade darker than the window, which cannot be seen on the dark surface.
#pragma once

#include "ui/theme/theme.h"

#include <QCheckBox>

namespace trainyard::ui {

inline void keepOutline(Theme& theme, QCheckBox* box) {
    const auto paint = [box, &theme] {
        QPalette colours = box->palette();
        colours.setColor(QPalette::Window, theme.color(Token::Control));
        box->setPalette(colours);
    };
    QObject::connect(&theme, &Theme::changed, box, paint);
    paint();
}

} // namespace trainyard::ui
