// Time as Trainyard uses it: UTC wall time with a resolution of one millisecond or finer, and a monotonic clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace trainyard::base {

using WallTime = std::chrono::system_clock::time_point;
using SteadyTime = std::chrono::steady_clock::time_point;

// Thread-safe. Injected, so that tests and golden pictures can hold time still.
class Clock {
public:
    virtual ~Clock() = default;
    virtual WallTime now() const = 0;
    virtual SteadyTime steadyNow() const = 0;
};

class SystemClock final : public Clock {
public:
    WallTime now() const override { return std::chrono::system_clock::now(); }
    SteadyTime steadyNow() const override { return std::chrono::steady_clock::now(); }
};

// ISO 8601 in UTC with milliseconds: 2026-11-22T15:04:05.123Z
std::string toIso8601(WallTime time);
// Accepts what toIso8601 writes, with or without a fraction, and offsets such as +01:00; nothing else.
std::optional<WallTime> parseIso8601(std::string_view text);

} // namespace trainyard::base
