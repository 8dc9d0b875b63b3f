#include "core/host/plugin_host.h"

#include <array>

namespace trainyard::host {

std::string_view toString(PluginState state) {
    constexpr std::array<std::string_view, 7> words{"found",  "incompatible", "disabled", "ready",
                                                    "loaded", "failed",       "unhealthy"};
    return words.at(static_cast<std::size_t>(state));
}

} // namespace trainyard::host
