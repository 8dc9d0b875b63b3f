// Name and value, line by line: the facts of a page.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace trainyard::ui {

// Values can be selected and copied.
QWidget* makeFactRows(Theme& theme, const std::vector<std::pair<QString, QString>>& facts, QWidget* parent);

} // namespace trainyard::ui
