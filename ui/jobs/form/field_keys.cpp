#include "ui/jobs/form/field_keys.h"

#include <QKeyEvent>

namespace trainyard::ui {

bool FieldKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Not claimed by the control, so the shortcut of the page runs. Ctrl+Enter likewise, in fields of several
        // lines.
        const bool submit = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                            key->modifiers().testFlag(Qt::ControlModifier);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) || submit) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace trainyard::ui
