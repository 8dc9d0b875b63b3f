#include "core/engine/scheduler.h"

#include "core/engine/scheduler_pool.h"

#include <algorithm>

namespace trainyard::engine {

Scheduler::Scheduler() = default;

Scheduler::~Scheduler() {
    shutdown(std::chrono::seconds{5});
}

WorkHandle Scheduler::post(const Lane& lane, std::function<void(std::stop_token)> work) {
    auto stop = std::make_shared<std::stop_source>();
    std::shared_ptr<Pool> pool;
    {
        std::lock_guard lock(mutex_);
        if (!closed_) {
            std::shared_ptr<Pool>& known = pools_[lane.name];
            if (!known) known = std::make_shared<Pool>(std::max(1, lane.threads));
            pool = known;
        }
    }
    if (pool)
        pool->post(stop, std::move(work));
    else
        stop->request_stop();
    return WorkHandle(std::move(stop));
}

std::vector<std::string> Scheduler::shutdown(std::chrono::milliseconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    std::map<std::string, std::shared_ptr<Pool>> pools;
    {
        std::lock_guard lock(mutex_);
        closed_ = true;
        pools.swap(pools_);
    }
    for (const auto& [name, pool] : pools) pool->close();
    std::vector<std::string> late;
    for (const auto& [name, pool] : pools)
        if (!pool->join(until)) late.push_back(name);
    return late;
}

} // namespace trainyard::engine
