// How a supervisor sleeps: until a watched folder changes, a child ends, the system asks it to stop, or time is over.
// One a process, made on its first thread before it starts others: it takes over the signals of the process.
#pragma once

#include "core/base/expected.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace trainyard::base {

enum class WokenBy { Time, Change, StopRequest };

class Waiter {
public:
    virtual ~Waiter() = default;
    static Expected<std::unique_ptr<Waiter>> create();
    // A folder whose entries come and go, or a file that somebody may close. Watching twice is watching once.
    virtual Expected<void> watch(const std::filesystem::path& path) = 0;
    // May also end early for no reason: callers look at the state of things, not at the answer.
    virtual WokenBy wait(std::chrono::milliseconds longest) = 0;
};

} // namespace trainyard::base
