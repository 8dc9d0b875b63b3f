// The sidebar: places, sites with their health, saved views. Folds to icons.
#pragma once

#include "ui/shell/app_context.h"
#include "ui/shell/nav_entry.h"
#include "ui/shell/page_registry.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QVBoxLayout>

#include <vector>

namespace trainyard::ui {

class Sidebar : public Surface {
    Q_OBJECT
public:
    Sidebar(AppContext& context, const std::vector<PageEntry>& pages, QWidget* parent);
    void setCurrent(const Place& place);
    void setCollapsed(bool collapsed);
    bool collapsed() const { return collapsed_; }
    // Texts anew, and entries for sites and views that came or went.
    void rebuild();
    void focusCurrent();

private:
    struct Line {
        Place place;
        NavEntry* entry;
    };
    void addGroup(const QString& title);
    NavEntry* addEntry(const Place& place, const QString& icon, const QString& text);
    void refresh(); // counts and health
    void step(const NavEntry* from, int rows);

    AppContext& context_;
    const std::vector<PageEntry>& pages_;
    QWidget* list_;
    QVBoxLayout* column_;
    std::vector<Line> lines_;
    std::vector<TextLabel*> heads_;
    Place current_;
    bool collapsed_ = false;
};

// The health of a site by what the engine knows; a site that was not asked yet is connecting.
HealthState healthOf(const engine::JobEngine& jobs, const model::Site& site);
// "This computer", translated, for the local site; its own title otherwise.
QString siteTitle(const model::Site& site);
QString siteIcon(const model::Site& site);

} // namespace trainyard::ui
