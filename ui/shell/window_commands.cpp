#include "ui/shell/window_commands.h"

#include <QCoreApplication>

#include <algorithm>

namespace trainyard::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QKeySequence key(int code) {
    return QKeySequence(code);
}

constexpr int ctrl = Qt::CTRL;
constexpr int shift = Qt::SHIFT;
constexpr int alt = Qt::ALT;

} // namespace

void addWindowCommands(AppContext& context, const std::vector<PageEntry>& pages, const WindowVerbs& verbs) {
    Commands& commands = context.commands;
    const auto add = [&](const char* id, const QString& text, const char* menu, QList<QKeySequence> keys,
                         const char* icon, std::function<void()> run, std::function<QString()> reason = {}) {
        commands.add({QString::fromLatin1(id),
                      text,
                      QString::fromLatin1(menu),
                      {},
                      std::move(keys),
                      QString::fromLatin1(icon),
                      std::move(run),
                      std::move(reason)});
    };
    const auto has = [&](const char* page) {
        return std::any_of(pages.begin(), pages.end(),
                           [&](const PageEntry& entry) { return entry.name == QLatin1String(page); });
    };
    const auto goTo = [&context](const char* page) {
        return [&context, name = QString::fromLatin1(page)] { context.navigator.go({name, {}}); };
    };

    if (has("new-job")) {
        add("job.new", Text::tr("New job"), "File", {key(ctrl | Qt::Key_N)}, "plus", goTo("new-job"));
        add("job.open", Text::tr("Open a job file..."), "File", {key(ctrl | Qt::Key_O)}, "folder-open", verbs.openFile);
    }
    add("demo.run", Text::tr("Run the demo"), "File", {}, "play", verbs.runDemo);
    add("settings.open", Text::tr("Settings"), "File", {key(ctrl | Qt::Key_Comma)}, "settings", goTo("settings"));
    add("window.close", Text::tr("Close window"), "File", {key(ctrl | Qt::Key_W)}, "x", verbs.close);
    add("window.quit", Text::tr("Quit"), "File", {key(ctrl | Qt::Key_Q)}, "log-in", verbs.quit);

    add("edit.find", Text::tr("Find on this page"), "Edit", {key(ctrl | Qt::Key_F), key(Qt::Key_Slash)}, "search",
        verbs.find);
    add("palette.open", Text::tr("Search or run a command"), "Edit", {key(ctrl | Qt::Key_K)}, "search",
        [open = verbs.openPalette] { open({}); });
    add("palette.commands", Text::tr("All commands"), "Edit", {key(ctrl | shift | Qt::Key_P)}, "command",
        [open = verbs.openPalette] { open(QStringLiteral(">")); });

    add("go.start", Text::tr("Go to Start"), "View", {key(ctrl | Qt::Key_1)}, "house", goTo("start"));
    if (has("jobs"))
        add("go.jobs", Text::tr("Go to Jobs"), "View", {key(ctrl | Qt::Key_2)}, "list-checks", goTo("jobs"));
    add("view.back", Text::tr("Back"), "View", {key(alt | Qt::Key_Left)}, "arrow-left", verbs.back, verbs.noBack);
    add("view.forward", Text::tr("Forward"), "View", {key(alt | Qt::Key_Right)}, "arrow-right", verbs.forward,
        verbs.noForward);
    add("view.sidebar", Text::tr("Fold or unfold the sidebar"), "View", {key(ctrl | Qt::Key_B)}, "panel-left",
        verbs.toggleSidebar);
    add("view.activity", Text::tr("Activity"), "View", {key(ctrl | Qt::Key_J)}, "bell", verbs.toggleActivity);
    add("view.theme", Text::tr("Change the theme: light, dark, system"), "View", {key(alt | Qt::Key_M)}, "sun-moon",
        verbs.cycleTheme);
    add("view.text-larger", Text::tr("Larger text"), "View", {key(ctrl | Qt::Key_Plus), key(ctrl | Qt::Key_Equal)},
        "zoom-in", [size = verbs.textSize] { size(1); });
    add("view.text-smaller", Text::tr("Smaller text"), "View", {key(ctrl | Qt::Key_Minus)}, "zoom-out",
        [size = verbs.textSize] { size(-1); });
    add("view.text-normal", Text::tr("Normal text size"), "View", {key(ctrl | Qt::Key_0)}, "type",
        [size = verbs.textSize] { size(0); });
    add("view.next-pane", Text::tr("Next pane"), "View", {key(Qt::Key_F6)}, "columns-3", verbs.nextPane);
    add("view.previous-pane", Text::tr("Previous pane"), "View", {key(shift | Qt::Key_F6)}, "columns-3",
        verbs.previousPane);

    add("sites.refresh", Text::tr("Ask the sites now"), "Site", {key(Qt::Key_F5)}, "refresh-cw", verbs.refreshSites);
    for (const model::Site& site : context.engine.sites().all()) {
        if (site.kind != "local") continue;
        add("site.local", Text::tr("Show this computer"), "Site", {}, "laptop", [&context, id = site.id] {
            context.navigator.go({QStringLiteral("site"), QString::fromStdString(id)});
        });
    }

    add("keys.open", Text::tr("Keys"), "Help", {key(Qt::Key_F1), key(ctrl | Qt::Key_Slash)}, "keyboard", verbs.keys);
    add("plugins.open", Text::tr("Plugins"), "Help", {}, "puzzle", goTo("plugins"));
    add("about.open", Text::tr("About Trainyard"), "Help", {}, "info", goTo("about"));
    add("menu.open", Text::tr("Menu"), "", {key(Qt::Key_F10)}, "menu", verbs.openMenu);
}

} // namespace trainyard::ui
