// The one style sheet of the application, built from resources/theme/style.qss by replacing token names.
#pragma once

#include <QString>

namespace trainyard::ui {

class Theme;

// In the text "$accent-fill" is a colour token, "$px28" a length that grows with the text, "$mode" is light or dark.
QString buildStyleSheet(const Theme& theme);

} // namespace trainyard::ui
