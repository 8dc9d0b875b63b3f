// The engine as a program holds it: one object that owns store, settings, sites, scheduler, jobs and the poller.
#pragma once

#include "core/api/plugin.h"
#include "core/engine/job_engine.h"
#include "core/engine/scheduler.h"
#include "core/engine/settings.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace trainyard::engine {

// The sites that are set up; "local" is always there. Thread-safe; kept in the settings.
class Sites {
public:
    explicit Sites(Settings& settings);
    std::vector<model::Site> all() const;
    base::Expected<model::Site> find(const std::string& id) const;
    base::Expected<void> add(const model::Site& site);
    base::Expected<void> remove(const std::string& id);

private:
    base::Expected<void> keep(const std::vector<model::Site>& sites);

    Settings& settings_;
    mutable std::mutex mutex_; // over reading, changing and writing the list; taken before those of Settings
};

struct EngineOptions {
    std::filesystem::path home; // the user's data folder
    const base::Clock* clock = nullptr;
    base::Log* log = nullptr;
    api::DriverSource* drivers = nullptr;
};

class Engine {
public:
    // Opens or creates the store; a damaged one is an error that names its file and what to do, and is left untouched.
    static base::Expected<std::unique_ptr<Engine>> open(const EngineOptions& options);
    ~Engine(); // stops polling, asks all work to stop, joins within 5 s

    Scheduler& scheduler();
    Settings& settings();
    Sites& sites();
    JobEngine& jobs();
    const base::Clock& clock() const;
    std::filesystem::path home() const;

    // Polls active jobs in the background: every `interval` while some are active and at once after a submit; a site
    // that does not answer is left alone for up to 30 s. With no active job only the store is looked at, every 5 s, for
    // what `yard` did. `yard` does not start it.
    void startPolling(std::chrono::milliseconds interval = std::chrono::milliseconds{1000});
    void pollNow();

private:
    class Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace trainyard::engine
