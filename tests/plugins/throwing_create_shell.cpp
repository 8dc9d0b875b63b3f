// A plugin that starts, but throws when it is to make a driver.
#include "core/host/plugin_shell.h"
#include "tests/plugins/fixture_cluster.h"

#include <QObject>

#include <stdexcept>

class ThrowingPlugin final : public trainyard::api::ClusterPlugin {
public:
    trainyard::base::Expected<std::shared_ptr<trainyard::api::ClusterDriver>>
    createCluster(const trainyard::model::Site&, const trainyard::api::PluginServices&) override {
        throw std::runtime_error("the driver has no wheels");
    }
};

class ThrowingCreateShell final : public QObject, public trainyard::host::PluginShell {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TRAINYARD_PLUGIN_IID FILE "meta.json")
    Q_INTERFACES(trainyard::host::PluginShell)

public:
    trainyard::api::ClusterPlugin* clusterPlugin() override { return &plugin_; }

private:
    ThrowingPlugin plugin_;
};

#include "throwing_create_shell.moc"
