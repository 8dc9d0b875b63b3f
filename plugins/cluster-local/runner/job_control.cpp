#include "plugins/cluster-local/runner/job_control.h"

#include <algorithm>

namespace trainyard::local {

JobControl::JobControl(JobFolder folder, std::unique_ptr<base::Waiter> waiter)
    : folder_(std::move(folder)), waiter_(std::move(waiter)) {}

void JobControl::limit(std::chrono::milliseconds time) {
    deadline_ = std::chrono::steady_clock::now() + time;
}

Stop JobControl::stop() {
    if (stop_ != Stop::None) return stop_;
    std::error_code ignored;
    if (std::filesystem::exists(folder_.cancel(), ignored))
        stop_ = Stop::Cancelled;
    else if (shutdown_)
        stop_ = Stop::Shutdown;
    else if (deadline_ && std::chrono::steady_clock::now() >= *deadline_)
        stop_ = Stop::TimeLimit;
    return stop_;
}

base::WokenBy JobControl::wait(std::chrono::milliseconds longest) {
    if (deadline_ && stop_ == Stop::None) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline_ - std::chrono::steady_clock::now());
        longest = std::clamp(left, std::chrono::milliseconds{0}, longest);
    }
    const base::WokenBy woken = waiter_->wait(longest);
    if (woken == base::WokenBy::StopRequest) shutdown_ = true;
    return woken;
}

} // namespace trainyard::local
