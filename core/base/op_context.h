// What every blocking call is given: how long it may take, who may stop it, and whom it tells.
#pragma once

#include "core/base/expected.h"
#include "core/base/interaction.h"
#include "core/base/log.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>

namespace trainyard::base {

struct Progress {
    std::string what;       // a short phrase for a person; may be empty
    std::int64_t done = 0;  // in `unit`
    std::int64_t total = 0; // 0 when it is not known
    std::string unit;       // "bytes", "files", ...
};

// A value; copy it to narrow the deadline. Its callbacks may come from any thread that runs the operation.
struct OpContext {
    std::stop_token stop;
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    std::function<void(const Progress&)> progress; // may be empty
    Log* log = nullptr;                            // may be null; not owned
    Interaction* interaction = nullptr;            // null means: refuse every question; not owned

    // Cancelled or Timeout where the operation has to end now.
    Expected<void> check() const;
    std::chrono::milliseconds remaining() const;             // never negative
    OpContext within(std::chrono::milliseconds limit) const; // same, with a deadline no later than now + limit
    // Sleeps, but ends at once (with the error) on stop, and at the deadline.
    Expected<void> sleep(std::chrono::milliseconds time) const;
};

} // namespace trainyard::base
