// The commands of the window itself, and their keys. Pages add theirs.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/shell/page_registry.h"

#include <functional>

namespace trainyard::ui {

// What only the window can do; each is called on the UI thread.
struct WindowVerbs {
    std::function<void()> back, forward, toggleSidebar, toggleActivity, openMenu, nextPane, previousPane, find,
        refreshSites, openFile, runDemo, close, quit, cycleTheme, keys;
    std::function<void(const QString& prefix)> openPalette;
    std::function<void(int direction)> textSize; // 0: as it was at first
    std::function<QString()> noBack, noForward;  // reasons, empty where it can
};

// Adds or renames all of them, in the language of now. `pages` says which places exist.
void addWindowCommands(AppContext& context, const std::vector<PageEntry>& pages, const WindowVerbs& verbs);

} // namespace trainyard::ui
