// The colour table: one row a token, light and dark. Only this part knows hex values.
#pragma once

#include "ui/theme/theme.h"

namespace trainyard::ui {

QColor tokenColor(Token token, bool dark);
// "text-2", "accent-fill", ...: as the style sheet writes them.
QString tokenName(Token token);
QColor curveColor(int slot);

} // namespace trainyard::ui
