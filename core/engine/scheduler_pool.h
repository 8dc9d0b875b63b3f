// One lane's threads and its queue. Internal to the Scheduler.
#pragma once

#include "core/engine/scheduler.h"

#include <condition_variable>
#include <deque>
#include <set>
#include <thread>

namespace trainyard::engine {

// Shared by the scheduler and by each of its threads, so that a thread that is left behind at the end still stands on
// something. Threads are made when work comes and none is idle, up to the limit; idle ones block without a timeout.
class Scheduler::Pool : public std::enable_shared_from_this<Scheduler::Pool> {
public:
    explicit Pool(int limit) : limit_(limit) {}

    void post(std::shared_ptr<std::stop_source> stop, std::function<void(std::stop_token)> work);
    // No new threads from here on; all work, waiting or running, is asked to stop.
    void close();
    // Whether all threads ended in time. Those that did not are let go, and start nothing any more.
    bool join(std::chrono::steady_clock::time_point until);

private:
    struct Item {
        std::shared_ptr<std::stop_source> stop;
        std::function<void(std::stop_token)> work;
    };
    void serve();

    const int limit_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable ended_;
    std::deque<Item> waiting_;
    std::set<std::shared_ptr<std::stop_source>> running_;
    std::vector<std::thread> threads_;
    int idle_ = 0;
    int alive_ = 0;
    bool closed_ = false;
    bool abandoned_ = false;
};

} // namespace trainyard::engine
