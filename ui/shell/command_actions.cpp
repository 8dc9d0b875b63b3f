#include "ui/shell/command_actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QTimer>

namespace trainyard::ui {

namespace {

// In the order of the menu bar.
const char* const menuNames[] = {QT_TRANSLATE_NOOP("Menu", "File"), QT_TRANSLATE_NOOP("Menu", "Edit"),
                                 QT_TRANSLATE_NOOP("Menu", "View"), QT_TRANSLATE_NOOP("Menu", "Job"),
                                 QT_TRANSLATE_NOOP("Menu", "Site"), QT_TRANSLATE_NOOP("Menu", "Data"),
                                 QT_TRANSLATE_NOOP("Menu", "Help")};

} // namespace

CommandActions::CommandActions(Commands& commands, Theme& theme, QWidget& window, QMenuBar& bar)
    : QObject(&window), commands_(commands), theme_(theme), window_(window), bar_(bar) {
    const auto plan = [this] {
        if (std::exchange(planned_, true)) return;
        QTimer::singleShot(0, this, [this] {
            planned_ = false;
            rebuild();
        });
    };
    connect(&commands_, &Commands::changed, this, plan);
    connect(&theme_, &Theme::changed, this, plan);
    rebuild();
}

void CommandActions::setContext(const QString& context) {
    context_ = context;
    for (const Command& command : commands_.all())
        if (QAction* known = actions_.value(command.id))
            known->setEnabled(command.context.isEmpty() || command.context == context_);
}

QAction* CommandActions::action(const Command& command) {
    QAction*& known = actions_[command.id];
    if (known == nullptr) {
        known = new QAction(this);
        known->setObjectName(command.id);
        known->setMenuRole(command.id == QLatin1String("settings.open") ? QAction::PreferencesRole
                           : command.id == QLatin1String("about.open")  ? QAction::AboutRole
                           : command.id == QLatin1String("window.quit") ? QAction::QuitRole
                                                                        : QAction::NoRole);
        window_.addAction(known);
        connect(known, &QAction::triggered, this, [this, id = command.id] { commands_.run(id); });
    }
    known->setText(command.text);
    known->setShortcuts(command.keys);
    known->setIcon(theme_.icon(command.icon));
    known->setEnabled(command.context.isEmpty() || command.context == context_);
    return known;
}

QString CommandActions::menuTitle(const QString& menu) const {
    return QCoreApplication::translate("Menu", menu.toLatin1().constData());
}

void CommandActions::rebuild() {
    bar_.clear();
    for (const char* name : menuNames) {
        const QString word = QString::fromLatin1(name);
        QMenu* menu = nullptr;
        for (const Command& command : commands_.all()) {
            if (command.menu != word) continue;
            if (menu == nullptr) {
                menu = bar_.addMenu(QLatin1Char('&') + menuTitle(word));
                menu->setToolTipsVisible(true);
                connect(menu, &QMenu::aboutToShow, this, &CommandActions::refreshStates);
                // Reasons change while the menu is closed: then every key of the context may try. Queued, for the
                // menu hides before it runs what was chosen.
                connect(
                    menu, &QMenu::aboutToHide, this, [this] { setContext(context_); }, Qt::QueuedConnection);
            }
            menu->addAction(action(command));
        }
    }
    for (const Command& command : commands_.all())
        if (command.menu.isEmpty()) action(command);
}

// A disabled entry says why in its tooltip and in the status bar.
void CommandActions::refreshStates() {
    for (const Command& command : commands_.all()) {
        QAction* known = actions_.value(command.id);
        if (known == nullptr) continue;
        const bool here = command.context.isEmpty() || command.context == context_;
        const QString reason = command.disabledReason ? command.disabledReason() : QString();
        known->setEnabled(here && reason.isEmpty());
        known->setToolTip(reason.isEmpty() ? command.text : reason);
        known->setStatusTip(reason);
    }
}

void CommandActions::fillMenu(QMenu& menu) const {
    const auto tops = bar_.actions();
    for (QAction* top : tops) menu.addAction(top);
}

} // namespace trainyard::ui
