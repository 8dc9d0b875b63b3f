#include "plugins/cluster-local/machine/limits.h"

#include "core/base/unit_text.h"

#include <algorithm>

namespace trainyard::local {

namespace {

base::Error wrong(const std::string& name, const nlohmann::json& value, const std::string& remedy) {
    return base::makeError(base::ErrorCode::InvalidArgument,
                           "The setting `" + name + "` of this computer cannot be " + value.dump() + ".", remedy);
}

} // namespace

base::Expected<SiteConfig> readSiteConfig(const nlohmann::json& config) {
    SiteConfig result;
    if (!config.is_object()) return result;
    if (const auto entry = config.find("cores"); entry != config.end() && !entry->is_null()) {
        if (!entry->is_number_integer() || entry->get<std::int64_t>() < 1 || entry->get<std::int64_t>() > 100'000)
            return wrong("cores", *entry, "Write a whole number of at least 1.");
        result.cores = entry->get<int>();
    }
    if (const auto entry = config.find("memory"); entry != config.end() && !entry->is_null()) {
        if (!entry->is_string()) return wrong("memory", *entry, "Write a size such as \"16Gi\".");
        YARD_TRY(result.memory, base::parseBytes(entry->get<std::string>()));
    }
    if (const auto entry = config.find("grace"); entry != config.end() && !entry->is_null()) {
        if (!entry->is_string()) return wrong("grace", *entry, "Write a time such as \"10s\".");
        YARD_TRY(result.grace, base::parseDuration(entry->get<std::string>()));
    }
    return result;
}

std::string writeJobSite(const JobSite& site) {
    nlohmann::json gpus = nlohmann::json::array();
    for (const auto& gpu : site.limits.gpus)
        gpus.push_back({{"index", gpu.index}, {"model", gpu.model}, {"memory", gpu.memory}, {"driver", gpu.driver}});
    const nlohmann::json json{
        {"grace", site.grace.count()}, {"cores", site.limits.cores}, {"memory", site.limits.memory}, {"gpus", gpus}};
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
}

base::Expected<JobSite> readJobSite(std::string_view text) {
    try {
        const nlohmann::json json = nlohmann::json::parse(text);
        JobSite site;
        site.grace = std::chrono::milliseconds{json.at("grace").get<std::int64_t>()};
        site.limits.cores = json.at("cores").get<std::vector<int>>();
        site.limits.memory = json.at("memory").get<std::int64_t>();
        for (const auto& gpu : json.at("gpus"))
            site.limits.gpus.push_back({gpu.at("index").get<int>(), gpu.at("model").get<std::string>(),
                                        gpu.at("memory").get<std::int64_t>(), gpu.at("driver").get<std::string>()});
        return site;
    } catch (const nlohmann::json::exception& problem) {
        return base::makeError(base::ErrorCode::Corrupted, "The site of the job cannot be read.", "", problem.what());
    }
}

MachineLimits limitsOf(const Machine& machine, const SiteConfig& config) {
    MachineLimits limits;
    const std::size_t count = config.cores ? static_cast<std::size_t>(*config.cores) : machine.cores.size();
    for (std::size_t i = 0; i < count; ++i) limits.cores.push_back(machine.cores[i % machine.cores.size()]);
    limits.memory = config.memory ? std::min(*config.memory, machine.memoryTotal) : machine.memoryTotal;
    limits.gpus = machine.gpus;
    return limits;
}

} // namespace trainyard::local
