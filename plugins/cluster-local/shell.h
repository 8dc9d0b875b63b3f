// The Qt half of this plugin.
#pragma once

#include "core/host/plugin_shell.h"
#include "plugins/cluster-local/driver/local_plugin.h"

#include <QObject>

class ClusterLocalShell final : public QObject, public trainyard::host::PluginShell {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TRAINYARD_PLUGIN_IID FILE "meta.json")
    Q_INTERFACES(trainyard::host::PluginShell)
public:
    trainyard::api::ClusterPlugin* clusterPlugin() override { return &plugin_; }

private:
    trainyard::local::LocalPlugin plugin_;
};
