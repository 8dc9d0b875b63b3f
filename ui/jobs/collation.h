// The order of characters in the user's language, for keys of names (logic/text_keys.h).
#pragma once

#include "ui/jobs/logic/text_keys.h"

#include <QLocale>

namespace trainyard::ui {

// Worked out at the first character beyond ASCII (about 40 ms), then a table. UI thread only.
CharacterWeight makeCollation(const QLocale& locale);

} // namespace trainyard::ui
