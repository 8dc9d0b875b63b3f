// The Qt half of the plugin interface: one QObject with Q_PLUGIN_METADATA that hands out the Qt-free half.
#pragma once

#include "core/api/plugin.h"

#include <QtPlugin>

namespace trainyard::host {

class PluginShell {
public:
    virtual ~PluginShell() = default;
    // Null for a kind that this plugin is not. Owned by the shell.
    virtual api::ClusterPlugin* clusterPlugin() { return nullptr; }
};

} // namespace trainyard::host

#define TRAINYARD_PLUGIN_IID "org.trainyard.Plugin/1"
Q_DECLARE_INTERFACE(trainyard::host::PluginShell, TRAINYARD_PLUGIN_IID)
