// A plugin whose code runs. Loaded once, never unloaded: objects, threads and type information of it may still be in
// use.
#pragma once

#include "core/api/plugin.h"
#include "core/base/expected.h"

#include <string>

namespace trainyard::host {

class PluginShell;

// Loads the library and makes its shell; what its constructor throws is the error's detail. Blocking.
// The shell lives until the program ends.
base::Expected<PluginShell*> loadPlugin(const std::string& path);

} // namespace trainyard::host
