// Every verb of the window in one table: palette, menu bar, tooltips, key help and settings read it; a test fails on
// two commands with one key in one context.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace trainyard::ui {

struct Command {
    QString id;      // "job.cancel"; never shown
    QString text;    // translated, verb + object: "Cancel job"
    QString menu;    // File Edit View Job Site Data Help (untranslated); empty: not in the menu bar
    QString context; // "" everywhere, else the page or pane it belongs to: "jobs", "log", "form", "curves"
    QList<QKeySequence> keys;
    QString icon; // Lucide name; may be empty
    std::function<void()> run;
    std::function<QString()> disabledReason; // empty text: enabled; absent: always enabled
};

class Commands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    // Adds, or replaces the one with the same id.
    void add(Command command);
    const Command* find(const QString& id) const;
    const std::vector<Command>& all() const { return commands_; }
    // Runs it where it is enabled; false otherwise.
    bool run(const QString& id);
    // Tooltip text: "Cancel job (Del)".
    QString tooltip(const QString& id) const;

Q_SIGNALS:
    void changed();

private:
    std::vector<Command> commands_;
};

} // namespace trainyard::ui
