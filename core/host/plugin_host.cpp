#include "core/host/plugin_host.h"

#include "core/base/file_io.h"
#include "core/base/paths.h"
#include "core/host/exception_guard.h"
#include "core/host/guarded_drivers.h"
#include "core/host/loaded_plugin.h"
#include "core/host/plugin_scan.h"
#include "core/host/plugin_shell.h"

#include <algorithm>

namespace trainyard::host {

namespace {

using base::ErrorCode;
using base::Expected;

struct Entry {
    PluginInfo info;
    PluginShell* shell = nullptr; // once loaded
    std::shared_ptr<ExceptionGuard> exceptions;
};

bool mayBeUsed(PluginState state) {
    return state == PluginState::Ready || state == PluginState::Loaded || state == PluginState::Unhealthy;
}

// How the reason of a failure reads in the list of plugins: one line.
std::string inOneLine(const base::Error& error) {
    if (error.detail.empty()) return error.message;
    std::string sentence = error.message;
    if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
    return sentence + " (" + error.detail + ").";
}

} // namespace

class PluginHost::Impl {
public:
    explicit Impl(HostOptions options) : options_(std::move(options)) {
        for (auto& info : scanPlugins(options_.folders, options_.disabled)) {
            if (info.state == PluginState::Found) info.state = PluginState::Ready;
            entries_.push_back(std::make_unique<Entry>());
            Entry& entry = *entries_.back();
            entry.info = std::move(info);
            entry.exceptions =
                std::make_shared<ExceptionGuard>(entry.info.name, [this, &entry](const std::string& reason) {
                    set(entry, PluginState::Unhealthy, reason);
                });
            if (!entry.info.reason.empty()) log(base::LogLevel::Warning, entry.info.path + ": " + entry.info.reason);
        }
    }

    std::vector<PluginInfo> plugins() const {
        std::lock_guard lock(mutex_);
        std::vector<PluginInfo> infos;
        for (const auto& entry : entries_) infos.push_back(entry->info);
        return infos;
    }

    void loadAll() {
        std::lock_guard loading(loadMutex_);
        for (const auto& entry : entries_) {
            if (infoOf(*entry).state != PluginState::Ready) continue;
            [[maybe_unused]] const auto ignored = load(*entry); // the reason is in the list
        }
    }

    Expected<std::shared_ptr<api::ClusterDriver>> cluster(const model::Site& site) {
        std::lock_guard loading(loadMutex_); // one plugin starts at a time
        if (const auto known = drivers_.find(site.id); known != drivers_.end() && known->second.site == site)
            return known->second.driver;
        YARD_TRY(Entry * entry, entryFor(site.kind));
        YARD_CHECK(load(*entry));
        YARD_TRY(auto driver, create(*entry, site));
        drivers_[site.id] = {site, driver};
        return driver;
    }

private:
    struct Made {
        model::Site site; // a changed configuration makes a new driver
        std::shared_ptr<api::ClusterDriver> driver;
    };

    void log(base::LogLevel level, const std::string& text) const {
        if (options_.log != nullptr) options_.log->write(level, "plugins", text);
    }

    void set(Entry& entry, PluginState state, const std::string& reason) {
        {
            std::lock_guard lock(mutex_);
            entry.info.state = state;
            entry.info.reason = reason;
        }
        if (!reason.empty()) log(base::LogLevel::Error, entry.info.id + ": " + reason);
    }

    PluginInfo infoOf(const Entry& entry) const {
        std::lock_guard lock(mutex_);
        return entry.info;
    }

    Expected<Entry*> entryFor(const std::string& kind) const {
        const Entry* unusable = nullptr;
        for (const auto& entry : entries_) {
            const PluginInfo info = infoOf(*entry);
            const auto& schemes = info.schemes;
            if (info.kind != "cluster" || std::find(schemes.begin(), schemes.end(), kind) == schemes.end()) continue;
            if (mayBeUsed(info.state)) return entry.get();
            if (unusable == nullptr) unusable = entry.get();
        }
        if (unusable == nullptr)
            return base::makeError(ErrorCode::Unsupported,
                                   "No plugin here runs jobs on sites of the kind “" + kind + "”.",
                                   "“yard plugins” lists what there is; Help > Plugins shows the same.");
        const PluginInfo info = infoOf(*unusable);
        return base::makeError(ErrorCode::Unavailable, "The plugin " + info.name + " cannot be used. " + info.reason,
                               "“yard plugins” lists what there is; Help > Plugins shows the same.");
    }

    Expected<void> load(Entry& entry) {
        if (entry.shell != nullptr) return {};
        auto shell = loadPlugin(entry.info.path);
        if (!shell) {
            set(entry, PluginState::Failed, inOneLine(shell.error()));
            return shell.error().within("Plugin " + entry.info.name);
        }
        entry.shell = *shell;
        set(entry, PluginState::Loaded, {});
        log(base::LogLevel::Info, "loaded " + entry.info.path);
        return {};
    }

    Expected<std::shared_ptr<api::ClusterDriver>> create(Entry& entry, const model::Site& site) {
        YARD_CHECK(entry.exceptions->check());
        api::PluginServices services;
        services.clock = options_.clock;
        services.log = options_.log;
        services.stateFolder = options_.home / "plugins-state" / base::fromUtf8(entry.info.id);
        services.programFolder = base::programFolder();
        if (auto made = base::makeFolders(services.stateFolder); !made)
            return made.error().within("The plugin " + entry.info.name + " has no folder for its state");
        auto driver = make(entry, site, services);
        if (driver && !*driver) driver = base::makeError(ErrorCode::Internal, "The plugin made no driver.");
        if (!driver) return driver.error().within("Site " + site.id);
        return guard(std::move(*driver), entry.exceptions);
    }

    // What the plugin refuses is an error of this site; what it throws makes the plugin fail.
    Expected<std::shared_ptr<api::ClusterDriver>> make(Entry& entry, const model::Site& site,
                                                       const api::PluginServices& services) {
        std::string thrown;
        try {
            api::ClusterPlugin* cluster = entry.shell->clusterPlugin();
            if (cluster == nullptr) return base::makeError(ErrorCode::Internal, "The plugin offers no cluster driver.");
            return cluster->createCluster(site, services);
        } catch (const std::exception& exception) {
            thrown = exception.what();
        } catch (...) {
            thrown = "an exception without a text";
        }
        const auto error = base::makeError(ErrorCode::Internal, "The plugin failed when it made a driver.",
                                           "Install the plugin that came with this program.", thrown);
        set(entry, PluginState::Failed, inOneLine(error));
        return error;
    }

    const HostOptions options_;
    std::vector<std::unique_ptr<Entry>> entries_; // the list itself never changes after construction
    mutable std::mutex mutex_;                    // infos of entries
    std::mutex loadMutex_;                        // shells and drivers
    std::map<std::string, Made> drivers_;
};

PluginHost::PluginHost(HostOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
PluginHost::~PluginHost() = default;
std::vector<PluginInfo> PluginHost::plugins() const {
    return impl_->plugins();
}
void PluginHost::loadAll() {
    impl_->loadAll();
}
Expected<std::shared_ptr<api::ClusterDriver>> PluginHost::cluster(const model::Site& site) {
    return impl_->cluster(site);
}

std::vector<std::filesystem::path> defaultPluginFolders(const std::filesystem::path& home) {
    return {base::programFolder().parent_path() / "lib" / "trainyard" / "plugins", home / "plugins"};
}

} // namespace trainyard::host
