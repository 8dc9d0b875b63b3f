// A place that runs jobs, as the settings keep it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace trainyard::model {

struct Site {
    std::string id;    // short, unique, used in job files and on the command line: "local", "hpc-login"
    std::string title; // for a person; translated by the window where it is the local site
    std::string kind;  // of its driver: "local", "slurm", ...
    nlohmann::json config = nlohmann::json::object(); // by the plugin's configSchema; holds no secret
    bool operator==(const Site&) const = default;
};

} // namespace trainyard::model
