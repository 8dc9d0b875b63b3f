// A plugin without fault.
#include "core/host/plugin_shell.h"
#include "tests/plugins/fixture_cluster.h"

#include <QObject>

class GoodShell final : public QObject, public trainyard::host::PluginShell {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TRAINYARD_PLUGIN_IID FILE "meta.json")
    Q_INTERFACES(trainyard::host::PluginShell)

public:
    trainyard::api::ClusterPlugin* clusterPlugin() override { return &plugin_; }

private:
    trainyard::tests::FixturePlugin plugin_;
};

#include "good_shell.moc"
