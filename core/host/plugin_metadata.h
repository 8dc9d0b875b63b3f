// What a plugin says of itself, read from its file before any of its code runs, and whether that fits this program.
#pragma once

#include "core/host/plugin_host.h"

#include <filesystem>

namespace trainyard::host {

// Found where everything fits, else Failed (not a plugin, damaged) or Incompatible, with the reason in words.
// Blocking: reads the file. Never loads it.
PluginInfo readPluginMetadata(const std::filesystem::path& file);

// The decisions of readPluginMetadata without a file: `iid` is the interface that the file was built for, `metadata`
// its JSON object.
PluginInfo judgeMetadata(const std::string& iid, const nlohmann::json& metadata);

} // namespace trainyard::host
