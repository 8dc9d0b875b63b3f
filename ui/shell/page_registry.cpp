#include "ui/shell/page_registry.h"

#include "ui/jobs/form/job_form_page.h"
#include "ui/jobs/jobs_page.h"
#include "ui/shell/about_page.h"
#include "ui/shell/keys_page.h"
#include "ui/shell/plugins_page.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/start_page.h"
#include "ui/sites/site_page.h"

#include <QCoreApplication>

namespace trainyard::ui {

namespace {

template <typename T>
PageEntry entry(const char* name, const char* context, const char* icon, bool inSidebar, const char* title,
                bool focusOnOpen = false) {
    return {QString::fromLatin1(name),
            QString::fromLatin1(context),
            QString::fromLatin1(icon),
            inSidebar,
            focusOnOpen,
            [title] { return QCoreApplication::translate("Pages", title); },
            [](AppContext& app, QWidget* parent) -> Page* { return new T(app, parent); }};
}

} // namespace

std::vector<PageEntry> pageEntries() {
    return {
        entry<StartPage>("start", "start", "house", true, QT_TRANSLATE_NOOP("Pages", "Start")),
        entry<JobsPage>("jobs", "jobs", "list-checks", true, QT_TRANSLATE_NOOP("Pages", "Jobs"), true),
        entry<JobFormPage>("new-job", "form", "file-plus", false, QT_TRANSLATE_NOOP("Pages", "New job"), true),
        entry<SitePage>("site", "site", "laptop", false, QT_TRANSLATE_NOOP("Pages", "Site")),
        entry<SettingsPage>("settings", "settings", "settings", false, QT_TRANSLATE_NOOP("Pages", "Settings")),
        entry<PluginsPage>("plugins", "plugins", "puzzle", false, QT_TRANSLATE_NOOP("Pages", "Plugins")),
        entry<KeysPage>("keys", "keys", "keyboard", false, QT_TRANSLATE_NOOP("Pages", "Keys")),
        entry<AboutPage>("about", "about", "info", false, QT_TRANSLATE_NOOP("Pages", "About Trainyard")),
    };
}

} // namespace trainyard::ui
