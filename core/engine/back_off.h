// How long to leave a site alone that did not answer: doubling, to half a minute.
#pragma once

#include <algorithm>
#include <chrono>

namespace trainyard::engine {

class BackOff {
public:
    static constexpr std::chrono::milliseconds first{1000};
    static constexpr std::chrono::milliseconds longest{30000};

    void answered() { delay_ = std::chrono::milliseconds{0}; }
    void failed() { delay_ = std::clamp(delay_ * 2, first, longest); }
    std::chrono::milliseconds delay() const { return delay_; } // zero: none

private:
    std::chrono::milliseconds delay_{0};
};

} // namespace trainyard::engine
