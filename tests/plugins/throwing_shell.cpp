// A plugin whose constructor throws.
#include "core/host/plugin_shell.h"
#include "tests/plugins/fixture_cluster.h"

#include <QObject>

#include <stdexcept>

class ThrowingShell final : public QObject, public trainyard::host::PluginShell {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TRAINYARD_PLUGIN_IID FILE "meta.json")
    Q_INTERFACES(trainyard::host::PluginShell)

public:
    ThrowingShell() { throw std::runtime_error("no licence for this planet"); }
    trainyard::api::ClusterPlugin* clusterPlugin() override { return nullptr; }
};

#include "throwing_shell.moc"
