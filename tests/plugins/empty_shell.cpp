// Metadata of a Trainyard plugin, but not its interface.
#include "core/host/plugin_shell.h"

#include <QObject>

class EmptyShell final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TRAINYARD_PLUGIN_IID FILE "meta.json")
};

#include "empty_shell.moc"
