#include "plugins/cluster-local/driver/local_plugin.h"

#include "core/base/file_io.h"
#include "plugins/cluster-local/driver/local_cluster.h"

namespace trainyard::local {

base::Expected<std::shared_ptr<api::ClusterDriver>> LocalPlugin::createCluster(const model::Site& site,
                                                                               const api::PluginServices& services) {
    YARD_TRY(const SiteConfig config, readSiteConfig(site.config));
    if (services.clock == nullptr || services.stateFolder.empty())
        return base::makeError(base::ErrorCode::Internal,
                               "The driver of this computer was given no clock or no folder.");
    return std::shared_ptr<api::ClusterDriver>(std::make_shared<LocalCluster>(site, config, services));
}

} // namespace trainyard::local
