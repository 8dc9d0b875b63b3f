// Times as the shell says them.
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace trainyard::ui {

// "12:52", "yesterday", "20 Nov", "20 Nov 2025"
QString momentText(base::WallTime time, base::WallTime now);
// "Sunday 22 November"
QString dayText(base::WallTime time);
// "18 s", "3 h 41 min"
QString spanText(std::chrono::milliseconds length);

} // namespace trainyard::ui
