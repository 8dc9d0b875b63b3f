// The Qt-free half of this plugin: makes the driver.
#pragma once

#include "core/api/plugin.h"

namespace trainyard::local {

class LocalPlugin final : public api::ClusterPlugin {
public:
    base::Expected<std::shared_ptr<api::ClusterDriver>> createCluster(const model::Site& site,
                                                                      const api::PluginServices& services) override;
};

} // namespace trainyard::local
