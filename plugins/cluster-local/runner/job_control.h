// How the runner waits, and why it has to stop. Used on one thread.
#pragma once

#include "core/base/clock.h"
#include "core/base/waiter.h"
#include "plugins/cluster-local/driver/job_folder.h"

#include <memory>
#include <optional>

namespace trainyard::local {

enum class Stop { None, Cancelled, TimeLimit, Shutdown };

class JobControl {
public:
    JobControl(JobFolder folder, std::unique_ptr<base::Waiter> waiter);
    // From now on the job may take this long.
    void limit(std::chrono::milliseconds time);
    // The first reason there was; it stays.
    Stop stop();
    // Until something changes, a child ends, the time limit is reached or `longest` is over.
    base::WokenBy wait(std::chrono::milliseconds longest);
    base::Waiter& waiter() { return *waiter_; }

private:
    JobFolder folder_;
    std::unique_ptr<base::Waiter> waiter_;
    std::optional<base::SteadyTime> deadline_;
    bool shutdown_ = false;
    Stop stop_ = Stop::None;
};

} // namespace trainyard::local
