// The only owner of threads: small bounded pools ("lanes"), one for each site or storage endpoint, one for the local
// disk, one for computing. A dead cluster can exhaust only its own lane.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace trainyard::engine {

// A lane by name; made at first use.
struct Lane {
    std::string name;
    int threads = 1;
};
inline Lane siteLane(const std::string& siteId) {
    return {"site:" + siteId, 3};
}
inline Lane diskLane() {
    return {"disk", 2};
}
inline Lane computeLane() {
    return {"compute", 2};
}

// Asks the work to stop when destroyed or told to; copies share it.
class WorkHandle {
public:
    WorkHandle() = default;
    explicit WorkHandle(std::shared_ptr<std::stop_source> source) : source_(std::move(source)) {}
    void requestStop() const {
        if (source_) source_->request_stop();
    }
    bool valid() const { return source_ != nullptr; }

private:
    std::shared_ptr<std::stop_source> source_;
};

// Thread-safe.
class Scheduler {
public:
    Scheduler();
    ~Scheduler(); // shutdown(5 s)
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    // `work` runs once on a thread of the lane, in order of posting; work that is asked to stop before it began still
    // runs (its stop token says so), so that everyone gets an answer. Work must not throw. After shutdown() nothing
    // runs any more: the handle is stopped already.
    WorkHandle post(const Lane& lane, std::function<void(std::stop_token)> work);

    // Asks everything to stop and joins; the names of lanes that did not end within `limit` (their threads are left).
    std::vector<std::string> shutdown(std::chrono::milliseconds limit);

private:
    class Pool;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Pool>> pools_;
    bool closed_ = false;
};

} // namespace trainyard::engine
