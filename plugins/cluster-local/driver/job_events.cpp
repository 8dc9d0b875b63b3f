#include "plugins/cluster-local/driver/job_events.h"

#include "core/base/file_io.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

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
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (!json.is_object() || !json.contains("time") || !json.contains("what")) continue;
        if (!json["time"].is_string() || !json["what"].is_string()) continue;
        if (const auto time = base::parseIso8601(json["time"].get<std::string>()))
            events.push_back({*time, json["what"].get<std::string>()});
    }
    return events;
}

} // namespace trainyard::local
