// The one list of pages: navigation, palette and history know no other. Pages are made when they are first shown.
#pragma once

#include "ui/shell/app_context.h"

#include <functional>
#include <vector>

namespace trainyard::ui {

struct PageEntry {
    QString name;    // Place::page
    QString context; // of commands that belong to it
    QString icon;
    bool inSidebar = false;
    bool focusOnOpen = false;       // its main control takes the focus
    std::function<QString()> title; // translated at each call
    std::function<Page*(AppContext&, QWidget*)> make;
};

std::vector<PageEntry> pageEntries();

} // namespace trainyard::ui
