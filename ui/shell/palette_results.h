// What the command palette finds. Pure over what is known here: jobs, commands, sites, pages; nothing slow.
#pragma once

#include "ui/shell/app_context.h"

#include <functional>
#include <optional>
#include <vector>

namespace trainyard::ui {

struct PaletteResult {
    QString group; // head above it; the same for neighbours
    QString text;
    QList<int> matched; // positions in text
    QString detail;
    QString icon; // Lucide name, where there is no state
    std::optional<model::JobState> state;
    QString hint;           // keys
    QString disabledReason; // greyed, with its reason
    std::function<void()> run;
};

// The first character of `query` chooses: ">" commands, "@" sites, "#" jobs in a state, "?" help; else all.
std::vector<PaletteResult> paletteResults(const QString& query, AppContext& context, const QString& commandContext);

} // namespace trainyard::ui
