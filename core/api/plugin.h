// What a plugin's shell offers the host, and what the host gives it. No Qt here; the Qt half is
// core/host/plugin_shell.h.
#pragma once

#include "core/api/cluster_driver.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/model/site.h"

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

namespace trainyard::api {

// Raised when any interface of core/api changes; a plugin built for another is not loaded.
// (The fingerprint catches what a forgotten raise would let through.)
inline constexpr int interfaceVersion = 1;

// Host services, passed in: there are no singletons. All outlive every driver.
struct PluginServices {
    const base::Clock* clock = nullptr;
    base::Log* log = nullptr;
    std::filesystem::path stateFolder;   // the plugin's own, exists
    std::filesystem::path programFolder; // where yard-runner lies
};

class ClusterPlugin {
public:
    virtual ~ClusterPlugin() = default;
    // `config` is valid by the plugin's configSchema. May throw: the host turns it into an Error.
    virtual base::Expected<std::shared_ptr<ClusterDriver>> createCluster(const model::Site& site,
                                                                         const PluginServices& services) = 0;
};

// Where the engine gets drivers from; implemented by core/host. Thread-safe; the same site id gives the same driver.
class DriverSource {
public:
    virtual ~DriverSource() = default;
    virtual base::Expected<std::shared_ptr<ClusterDriver>> cluster(const model::Site& site) = 0;
};

} // namespace trainyard::api
