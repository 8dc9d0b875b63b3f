// The commands as QActions: their keys work in the window, their menus hold them. Kept in step with the table.
#pragma once

#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHash>
#include <QMenuBar>

namespace trainyard::ui {

class CommandActions : public QObject {
    Q_OBJECT
public:
    // Actions belong to `window`; menus are made in `bar`.
    CommandActions(Commands& commands, Theme& theme, QWidget& window, QMenuBar& bar);
    // Commands of other contexts than this one rest: their keys do nothing.
    void setContext(const QString& context);
    // The menu bar as one popup, for the menu button.
    void fillMenu(QMenu& menu) const;

private:
    void rebuild();
    void refreshStates();
    QAction* action(const Command& command);
    QString menuTitle(const QString& menu) const;

    Commands& commands_;
    Theme& theme_;
    QWidget& window_;
    QMenuBar& bar_;
    QHash<QString, QAction*> actions_; // by command id
    QString context_;
    bool planned_ = false; // one rebuild is on its way
};

} // namespace trainyard::ui
