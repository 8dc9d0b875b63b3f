// A Qt plugin that is not one of Trainyard's.
#include <QObject>
#include <QtPlugin>

class ForeignShell final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.example.Painter/3" FILE "meta.json")
};

#include "foreign_shell.moc"
