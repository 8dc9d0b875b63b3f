// Keeps the jobs up to date in the background. One thread (lane "poll") decides, the sites' own lanes ask, so that a
// dead site delays nobody else.
#pragma once

#include "core/engine/back_off.h"
#include "core/engine/job_engine.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace trainyard::engine {

// Thread-safe. The scheduler is shut down before this is destroyed.
class Poller {
public:
    Poller(JobEngine& jobs, Scheduler& scheduler, base::Log* log);

    void start(std::chrono::milliseconds interval); // once; later calls only change the interval
    // All sites are asked at once, also those that are left alone for a while.
    void now();

private:
    struct SiteState {
        bool asking = false;
        std::chrono::steady_clock::time_point due;
        BackOff backOff;
    };
    void run(const std::stop_token& stop);
    void askDueSites();
    void ask(const std::string& site, const std::stop_token& stop);
    std::chrono::steady_clock::time_point nextLook();

    JobEngine& jobs_;
    Scheduler& scheduler_;
    base::Log* log_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::map<std::string, SiteState> sites_;
    std::chrono::milliseconds interval_{1000};
    bool started_ = false;
    bool woken_ = false;
    Subscription submitted_;
};

} // namespace trainyard::engine
