#include "core/engine/scheduler.h"

#include "tests/support/catch.h"

#include <atomic>
#include <condition_variable>
#include <future>
#include <set>
#include <thread>

using namespace trainyard;
using engine::Lane;
using engine::Scheduler;
using namespace std::chrono_literals;

namespace {

// Opens once; whoever waits goes through.
class Gate {
public:
    void open() {
        std::lock_guard lock(mutex_);
        open_ = true;
        wake_.notify_all();
    }
    void wait() {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return open_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    bool open_ = false;
};

} // namespace

TEST_CASE("work of a lane runs in order of posting and never on more threads than the lane has") {
    Scheduler scheduler;
    std::mutex mutex;
    std::vector<int> order;
    std::promise<void> last;
    for (int i = 0; i < 100; ++i)
        scheduler.post({"one", 1}, [&, i](std::stop_token) {
            std::lock_guard lock(mutex);
            order.push_back(i);
            if (i == 99) last.set_value();
        });
    REQUIRE(last.get_future().wait_for(30s) == std::future_status::ready);
    REQUIRE(order.size() == 100);
    CHECK(std::is_sorted(order.begin(), order.end()));

    std::atomic<int> now{0};
    std::atomic<int> most{0};
    for (int i = 0; i < 50; ++i)
        scheduler.post({"three", 3}, [&](std::stop_token) {
            const int running = ++now;
            for (int seen = most; seen < running && !most.compare_exchange_weak(seen, running);) {
            }
            std::this_thread::sleep_for(1ms);
            --now;
        });
    CHECK(scheduler.shutdown(30s).empty());
    CHECK(most <= 3);
    CHECK(most >= 1);
}

TEST_CASE("a full lane does not hold up another one") {
    Scheduler scheduler;
    Gate gate;
    for (int i = 0; i < 5; ++i) scheduler.post({"dead", 2}, [&](std::stop_token) { gate.wait(); });
    std::promise<void> answered;
    scheduler.post({"alive", 1}, [&](std::stop_token) { answered.set_value(); });
    CHECK(answered.get_future().wait_for(30s) == std::future_status::ready);
    gate.open();
}

TEST_CASE("two works of one lane run side by side where the lane has two threads") {
    Scheduler scheduler;
    Gate gate;
    std::promise<void> done;
    scheduler.post({"two", 2}, [&](std::stop_token) {
        gate.wait();
        done.set_value();
    });
    scheduler.post({"two", 2}, [&](std::stop_token) { gate.open(); });
    CHECK(done.get_future().wait_for(30s) == std::future_status::ready);
}

TEST_CASE("work that is stopped before it began still runs, and knows") {
    Scheduler scheduler;
    Gate gate;
    scheduler.post({"one", 1}, [&](std::stop_token) { gate.wait(); });
    std::promise<bool> stopped;
    const engine::WorkHandle handle =
        scheduler.post({"one", 1}, [&](std::stop_token stop) { stopped.set_value(stop.stop_requested()); });
    handle.requestStop();
    gate.open();
    auto answer = stopped.get_future();
    REQUIRE(answer.wait_for(30s) == std::future_status::ready);
    CHECK(answer.get());
}

TEST_CASE("shutdown stops what runs, lets what waits run stopped, and names who did not end") {
    auto gate = std::make_shared<Gate>();
    auto stubbornEnded = std::make_shared<std::promise<void>>();
    auto neverRan = std::make_shared<std::atomic<bool>>(true);
    std::atomic<int> stoppedRuns{0};
    {
        Scheduler scheduler;
        Gate began;
        scheduler.post({"polite", 1}, [&](std::stop_token stop) {
            began.open();
            std::mutex mutex;
            std::condition_variable_any wake;
            std::unique_lock lock(mutex);
            wake.wait(lock, stop, [] { return false; });
            ++stoppedRuns;
        });
        scheduler.post({"polite", 1}, [&](std::stop_token stop) { stoppedRuns += stop.stop_requested() ? 1 : 0; });
        Gate stubbornBegan;
        scheduler.post({"stubborn", 1}, [&stubbornBegan, gate, stubbornEnded](std::stop_token) {
            stubbornBegan.open();
            gate->wait();
            stubbornEnded->set_value();
        });
        scheduler.post({"stubborn", 1}, [neverRan](std::stop_token) { *neverRan = false; });
        began.wait();
        stubbornBegan.wait();
        CHECK(scheduler.shutdown(300ms) == std::vector<std::string>{"stubborn"});
        CHECK(stoppedRuns == 2);
        // Nothing runs any more.
        const engine::WorkHandle late = scheduler.post({"polite", 1}, [&](std::stop_token) { ++stoppedRuns; });
        CHECK(late.valid());
        CHECK(scheduler.shutdown(1ms).empty());
        CHECK(stoppedRuns == 2);
    }
    gate->open(); // the thread that was left behind ends by itself, after the scheduler
    CHECK(stubbornEnded->get_future().wait_for(30s) == std::future_status::ready);
    CHECK(*neverRan);
}

TEST_CASE("what work captured is gone when the next work of the lane runs") {
    Scheduler scheduler;
    auto token = std::make_shared<int>(1);
    std::weak_ptr<int> watch = token;
    scheduler.post({"one", 1}, [token = std::move(token)](std::stop_token) {});
    std::promise<bool> gone;
    scheduler.post({"one", 1}, [&](std::stop_token) { gone.set_value(watch.expired()); });
    CHECK(gone.get_future().get());
}
