#include "plugins/cluster-local/driver/job_events.h"

#include "core/base/file_io.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

namespace trainyard::local {

void appendJobEvent(const JobFolder& folder, base::WallTime time, const std::string& what) {
    const nlohmann::json line{{"time", base::toIso8601(time)}, {"what", what}};
    std::ofstream out(folder.events(), std::ios::binary | std::ios::app);
    out << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

base::Expected<std::vector<api::JobEvent>> readJobEvents(const JobFolder& folder) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder.events(), ignored)) return std::vector<api::JobEvent>();
    YARD_TRY(const std::string text, base::readFile(folder.events(), 64 << 20));
    std::vector<api::JobEvent> events;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const std::string_view line = std::string_view(text).substr(from, to - from);
        from = to + 1;
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (!json.is_object() || !json.contains("time") || !json.contains("what")) continue;
        if (!json["time"].is_string() || !json["what"].is_string()) continue;
        if (const auto time = base::parseIso8601(json["time"].get<std::string>()))
            events.push_back({*time, json["what"].get<std::string>()});
    }
    return events;
}

} // namespace trainyard::local
