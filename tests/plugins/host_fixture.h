// A plugin host over the broken plugins, or over a folder of the test's own.
#pragma once

#include "core/base/clock.h"
#include "core/base/environment.h"
#include "core/base/file_io.h"
#include "core/host/plugin_host.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>

namespace trainyard::tests {

inline std::filesystem::path fixtureFolder() {
    const auto build = base::environmentVariable("TRAINYARD_BUILD");
    REQUIRE(build.has_value()); // set by ctest
    return base::fromUtf8(*build) / "tests" / "plugins";
}

inline host::HostOptions hostOptions(const TemporaryFolder& home, std::vector<std::filesystem::path> folders) {
    static const base::SystemClock clock;
    host::HostOptions options;
    options.folders = std::move(folders);
    options.home = home.path();
    options.clock = &clock;
    return options;
}

inline host::PluginInfo pluginByFile(const host::PluginHost& host, const std::string& stem) {
    const auto all = host.plugins();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const host::PluginInfo& info) { return base::fromUtf8(info.path).stem() == stem; });
    INFO("plugin file " << stem);
    REQUIRE(found != all.end());
    return *found;
}

inline model::Site siteOf(const std::string& kind, nlohmann::json config = nlohmann::json::object()) {
    return {kind + "-site", kind, kind, std::move(config)};
}

} // namespace trainyard::tests
