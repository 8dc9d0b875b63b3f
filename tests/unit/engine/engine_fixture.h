// An engine over a temporary home and fake sites.
#pragma once

#include "core/engine/engine.h"
#include "tests/support/catch.h"
#include "tests/support/fake_driver.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <thread>

namespace trainyard::tests {

// Each look at it is a millisecond later, so that jobs have an order.
class StepClock final : public base::Clock {
public:
    base::WallTime now() const override { return start_ + std::chrono::milliseconds{++steps_}; }
    base::SteadyTime steadyNow() const override { return std::chrono::steady_clock::now(); }

private:
    base::WallTime start_ = base::parseIso8601("2026-11-22T10:00:00.000Z").value();
    mutable std::atomic<int> steps_{0};
};

class EngineFixture {
public:
    EngineFixture() : local(drivers.add("local", folder / "site")) {}

    std::unique_ptr<engine::Engine> open() {
        engine::EngineOptions options;
        options.home = folder / "home";
        options.clock = &clock;
        options.drivers = &drivers;
        auto opened = engine::Engine::open(options);
        REQUIRE(opened);
        return std::move(opened).value();
    }

    static engine::SubmitRequest request(const std::string& name = "digits") {
        engine::SubmitRequest made;
        made.spec.name = name;
        made.spec.code.command = {"true"};
        made.specFolder = "/";
        return made;
    }
    // Its tasks talk to each other, so the plan asks for ports.
    static engine::SubmitRequest requestWithPorts() {
        engine::SubmitRequest made = request("two-workers");
        model::Role worker;
        worker.name = "worker";
        worker.replicas = 2;
        made.spec.roles = {worker};
        return made;
    }
    static base::OpContext context(std::chrono::milliseconds limit = std::chrono::seconds{30}) {
        return base::OpContext().within(limit);
    }

    StepClock clock;
    TemporaryFolder folder;
    FakeDrivers drivers;
    std::shared_ptr<FakeDriver> local;
};

// Whether it becomes true soon; tests fail by this, not by a measured time.
template <typename Condition>
bool eventually(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (std::chrono::steady_clock::now() < until) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return condition();
}

inline base::Error unavailable() {
    return base::makeError(base::ErrorCode::Unavailable, "No route to the site.");
}

} // namespace trainyard::tests
