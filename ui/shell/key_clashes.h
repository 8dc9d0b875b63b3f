// Two commands may not have one key where both could act.
#pragma once

#include "ui/shell/commands.h"

#include <QStringList>

namespace trainyard::ui {

// "Ctrl+N: job.new and file.new (everywhere)"; empty where all is well.
QStringList keyClashes(const Commands& commands);

} // namespace trainyard::ui
