#include "core/engine/poller.h"

#include <algorithm>

namespace trainyard::engine {

namespace {

// How often an idle window looks whether `yard` did something: one PRAGMA.
constexpr std::chrono::seconds idleInterval{5};
// For one round of a site.
constexpr std::chrono::seconds askLimit{30};

} // namespace

Poller::Poller(JobEngine& jobs, Scheduler& scheduler, base::Log* log)
    : jobs_(jobs), scheduler_(scheduler), log_(log), submitted_(jobs.onSubmitted([this] { now(); })) {}

void Poller::start(std::chrono::milliseconds interval) {
    {
        std::lock_guard lock(mutex_);
        interval_ = interval;
        woken_ = true;
        wake_.notify_all();
        if (std::exchange(started_, true)) return;
    }
    scheduler_.post({"poll", 1}, [this](std::stop_token stop) { run(stop); });
}

void Poller::now() {
    std::lock_guard lock(mutex_);
    for (auto& [site, state] : sites_) state.due = {};
    woken_ = true;
    wake_.notify_all();
}

void Poller::run(const std::stop_token& stop) {
    std::string told; // a problem that stays is told once
    while (!stop.stop_requested()) {
        const auto synced = jobs_.syncWithStore();
        const std::string problem = synced ? std::string() : synced.error().message;
        if (log_ != nullptr && !problem.empty() && problem != told)
            log_->write(base::LogLevel::Error, "engine", problem);
        told = problem;
        askDueSites();
        const auto until = nextLook();
        std::unique_lock lock(mutex_);
        wake_.wait_until(lock, stop, until, [this] { return woken_; });
        woken_ = false;
    }
}

void Poller::askDueSites() {
    const auto now = std::chrono::steady_clock::now();
    for (const std::string& site : jobs_.activeSites()) {
        {
            std::lock_guard lock(mutex_);
            SiteState& state = sites_[site];
            if (state.asking || state.due > now) continue;
            state.asking = true;
        }
        scheduler_.post(siteLane(site), [this, site](std::stop_token stop) { ask(site, stop); });
    }
}

void Poller::ask(const std::string& site, const std::stop_token& stop) {
    base::OpContext context;
    context.stop = stop;
    context.log = log_;
    const auto asked = jobs_.refreshSite(site, context.within(askLimit));
    std::lock_guard lock(mutex_);
    SiteState& state = sites_[site];
    state.asking = false;
    if (asked)
        state.backOff.answered();
    else
        state.backOff.failed();
    state.due = std::chrono::steady_clock::now() + std::max(interval_, state.backOff.delay());
    woken_ = true; // to reckon anew when to look again
    wake_.notify_all();
}

std::chrono::steady_clock::time_point Poller::nextLook() {
    auto next = std::chrono::steady_clock::now() + idleInterval;
    const std::vector<std::string> active = jobs_.activeSites();
    std::lock_guard lock(mutex_);
    for (const std::string& site : active) {
        const auto known = sites_.find(site);
        if (known == sites_.end()) return std::chrono::steady_clock::now();
        if (!known->second.asking) next = std::min(next, known->second.due);
    }
    return next;
}

} // namespace trainyard::engine
