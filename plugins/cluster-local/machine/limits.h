// What jobs may use of this computer together: the machine, narrowed by the site's settings.
#pragma once

#include "core/base/expected.h"
#include "core/model/site.h"
#include "plugins/cluster-local/machine/machine.h"

#include <chrono>
#include <optional>

namespace trainyard::local {

struct SiteConfig {
    std::optional<int> cores;
    std::optional<std::int64_t> memory; // bytes
    std::chrono::milliseconds grace{10'000};
};

// InvalidArgument names the setting. The host has checked it by the schema; the runner reads it again from the job.
base::Expected<SiteConfig> readSiteConfig(const nlohmann::json& config);

struct MachineLimits {
    std::vector<int> cores; // numbers of processors; one number may stand for several (cores set above the machine's)
    std::int64_t memory = 0;
    std::vector<Gpu> gpus;
};

// What the runner of a job has to know of its site; kept in the job's folder.
struct JobSite {
    std::chrono::milliseconds grace{10'000};
    MachineLimits limits;
};
std::string writeJobSite(const JobSite& site);
base::Expected<JobSite> readJobSite(std::string_view text);

MachineLimits limitsOf(const Machine& machine, const SiteConfig& config);

} // namespace trainyard::local
