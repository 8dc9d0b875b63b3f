// Which plugins there are: every library in the folders, with its metadata read and nothing loaded.
#pragma once

#include "core/host/plugin_host.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::host {

// In the order of the folders, by file name within one. States are Found, Incompatible, Disabled, Failed. A folder that
// cannot be read is an entry too; one that does not exist is not. Blocking.
std::vector<PluginInfo> scanPlugins(const std::vector<std::filesystem::path>& folders,
                                    const std::vector<std::string>& disabled);

} // namespace trainyard::host
