// Finds plugins beside the program and in the user's folder, reads their metadata before any of their code runs, loads
// at first use, never unloads. A plugin that fails is data: it is listed with a reason, and the program goes on.
#pragma once

#include "core/api/plugin.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace trainyard::host {

enum class PluginState { Found, Incompatible, Disabled, Ready, Loaded, Failed, Unhealthy };
std::string_view toString(PluginState state); // "found", "incompatible", ...

struct PluginInfo {
    std::string id;
    std::string kind; // cluster, storage, service
    std::string name;
    std::string version;
    PluginState state = PluginState::Found;
    std::string reason; // for a person; empty when all is well
    std::string path;
    std::vector<std::string> schemes; // what it answers to: "local", "slurm"
    std::vector<std::string> capabilities;
    nlohmann::json configSchema;
};

struct HostOptions {
    std::vector<std::filesystem::path> folders; // searched in order; the first plugin with an id wins
    std::filesystem::path home;                 // state folders of plugins are made below it
    const base::Clock* clock = nullptr;
    base::Log* log = nullptr;
    std::vector<std::string> disabled; // plugin ids
};

// Thread-safe.
class PluginHost final : public api::DriverSource {
public:
    explicit PluginHost(HostOptions options); // reads the folders: blocking, milliseconds
    ~PluginHost() override;
    std::vector<PluginInfo> plugins() const; // from memory
    // Loads every plugin that is ready, so that plugins() says of each whether it starts: for the list of plugins that
    // a person looks at. Blocking.
    void loadAll();
    base::Expected<std::shared_ptr<api::ClusterDriver>> cluster(const model::Site& site) override;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

// <program>/../lib/trainyard/plugins, then <home>/plugins.
std::vector<std::filesystem::path> defaultPluginFolders(const std::filesystem::path& home);

} // namespace trainyard::host
