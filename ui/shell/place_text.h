// Places as text, for the command line and for what is remembered: "jobs/<id>", "new-job?clone=<id>".
#pragma once

#include "ui/shell/page.h"

namespace trainyard::ui {

Place parsePlace(const QString& text);
QString toText(const Place& place);

} // namespace trainyard::ui
