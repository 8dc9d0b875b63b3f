// A page of the one window. Pages are made once, kept, and shown again; they save and restore their own state.
#pragma once

#include <QWidget>

#include <nlohmann/json.hpp>

namespace trainyard::ui {

// Where the window can go: "start", "jobs", "jobs/<id>", "new-job", "new-job?clone=<id>", "settings", "plugins",
// "keys", "about", "site/<id>". Kept in history as text.
struct Place {
    QString page;     // which page
    QString argument; // what of it; may be empty
    bool operator==(const Place&) const = default;
};

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    // For the breadcrumb, most general first; translated.
    virtual QStringList breadcrumb() const = 0;
    // Called each time it is navigated to.
    virtual void open(const QString& argument) { Q_UNUSED(argument) }
    // Layout, filters, selection; kept in Settings under the page's name. Unreadable state means defaults.
    virtual nlohmann::json saveState() const { return nullptr; }
    virtual void restoreState(const nlohmann::json& state) { Q_UNUSED(state) }
    // Where keyboard focus goes on F6 and on opening.
    virtual void focusMain() { setFocus(); }
    // The filter or find field for "/" and Ctrl+F; false where there is none.
    virtual bool focusFilter() { return false; }
    // Whether all that it loads by itself is on the screen; pictures wait for it.
    virtual bool settled() const { return true; }

Q_SIGNALS:
    void breadcrumbChanged();
};

} // namespace trainyard::ui
