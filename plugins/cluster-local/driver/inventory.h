// This computer as a node of its site, and as a profile for a person.
#pragma once

#include "core/api/cluster_driver.h"
#include "plugins/cluster-local/machine/limits.h"

#include <filesystem>

namespace trainyard::local {

base::Expected<model::Node> thisNode(const std::filesystem::path& stateFolder, const SiteConfig& config,
                                     const base::OpContext& context);
base::Expected<api::SiteProfile> describeComputer(const std::filesystem::path& stateFolder, const SiteConfig& config,
                                                  const api::ClusterCapabilities& capabilities,
                                                  const base::OpContext& context);

} // namespace trainyard::local
