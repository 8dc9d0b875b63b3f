#include "core/engine/scheduler_pool.h"

namespace trainyard::engine {

void Scheduler::Pool::post(std::shared_ptr<std::stop_source> stop, std::function<void(std::stop_token)> work) {
    std::lock_guard lock(mutex_);
    if (closed_) {
        stop->request_stop(); // nobody waits for an answer of a program that ends
        return;
    }
    waiting_.push_back({std::move(stop), std::move(work)});
    // Not idle_ == 0: an idle thread may already be on its way to an earlier item.
    if (static_cast<int>(waiting_.size()) > idle_ && static_cast<int>(threads_.size()) < limit_) {
        ++alive_;
        threads_.emplace_back([pool = shared_from_this()] { pool->serve(); });
    } else {
        wake_.notify_one();
    }
}

void Scheduler::Pool::serve() {
    std::unique_lock lock(mutex_);
    while (true) {
        ++idle_;
        wake_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        --idle_;
        if (abandoned_ || waiting_.empty()) break;
        Item item = std::move(waiting_.front());
        waiting_.pop_front();
        running_.insert(item.stop);
        lock.unlock();
        item.work(item.stop->get_token());
        item.work = nullptr; // what it captured dies before the next begins, and outside the lock
        lock.lock();
        running_.erase(item.stop);
    }
    --alive_;
    ended_.notify_all();
}

void Scheduler::Pool::close() {
    std::vector<std::shared_ptr<std::stop_source>> stops;
    {
        std::lock_guard lock(mutex_);
        closed_ = true;
        stops.assign(running_.begin(), running_.end());
        for (const Item& item : waiting_) stops.push_back(item.stop);
        wake_.notify_all();
    }
    // Outside the lock: a stop callback may do anything, posting included.
    for (const auto& stop : stops) stop->request_stop();
}

bool Scheduler::Pool::join(std::chrono::steady_clock::time_point until) {
    std::vector<std::thread> threads;
    std::deque<Item> dropped;
    bool ended = false;
    {
        std::unique_lock lock(mutex_);
        ended = ended_.wait_until(lock, until, [this] { return alive_ == 0; });
        abandoned_ = !ended;
        if (abandoned_) dropped.swap(waiting_);
        threads.swap(threads_);
    }
    for (std::thread& thread : threads) {
        if (ended)
            thread.join();
        else
            thread.detach();
    }
    return ended;
}

} // namespace trainyard::engine
