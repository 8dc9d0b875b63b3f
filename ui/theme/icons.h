// Lucide icons from the compiled-in resources, stroked in one colour.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace trainyard::ui {

// Rendered at the device ratio; a name that does not exist gives an empty square and a warning.
QPixmap renderIcon(const QString& name, const QColor& color, int size, qreal ratio);
bool hasIcon(const QString& name);

} // namespace trainyard::ui
