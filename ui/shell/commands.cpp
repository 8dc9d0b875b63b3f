#include "ui/shell/commands.h"

#include <algorithm>

namespace trainyard::ui {

void Commands::add(Command command) {
    const auto same =
        std::find_if(commands_.begin(), commands_.end(), [&](const Command& known) { return known.id == command.id; });
    if (same == commands_.end())
        commands_.push_back(std::move(command));
    else
        *same = std::move(command);
    Q_EMIT changed();
}

const Command* Commands::find(const QString& id) const {
    const auto found =
        std::find_if(commands_.begin(), commands_.end(), [&](const Command& known) { return known.id == id; });
    return found == commands_.end() ? nullptr : &*found;
}

bool Commands::run(const QString& id) {
    const Command* command = find(id);
    if (command == nullptr || !command->run) return false;
    if (command->disabledReason && !command->disabledReason().isEmpty()) return false;
    // A copy: what runs may replace the command.
    const auto action = command->run;
    action();
    return true;
}

QString Commands::tooltip(const QString& id) const {
    const Command* command = find(id);
    if (command == nullptr) return {};
    if (command->keys.isEmpty()) return command->text;
    return QStringLiteral("%1 (%2)").arg(command->text, command->keys.first().toString(QKeySequence::NativeText));
}

} // namespace trainyard::ui
