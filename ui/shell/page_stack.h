// The pages of the window: made when first shown, kept, with a history of places.
#pragma once

#include "ui/shell/page_history.h"
#include "ui/shell/page_registry.h"

#include <QStackedWidget>

#include <map>

namespace trainyard::ui {

class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    PageStack(AppContext& context, const std::vector<PageEntry>& entries, QWidget* parent);
    // False where there is no such page.
    bool go(const Place& place);
    void back();
    void forward();
    // Makes a page that was not shown yet, so that its first opening is quick.
    void prepare(const QString& name);
    void saveState(); // of all pages, into the settings

    Page* page() const;
    Place place() const { return history_.current(); }
    const PageEntry* entry() const; // of the page that is shown
    bool canGoBack() const { return history_.canGoBack(); }
    bool canGoForward() const { return history_.canGoForward(); }

Q_SIGNALS:
    void moved(); // another place, or another breadcrumb

private:
    Page* make(const QString& name);
    void show(const Place& place);
    AppContext& context_;
    const std::vector<PageEntry>& entries_;
    std::map<QString, Page*> made_;
    PageHistory history_;
};

} // namespace trainyard::ui
