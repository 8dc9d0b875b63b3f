#include "core/base/op_context.h"

#include <condition_variable>
#include <mutex>

namespace trainyard::base {

Expected<void> OpContext::check() const {
    if (stop.stop_requested()) return makeError(ErrorCode::Cancelled, "Stopped on request.");
    if (std::chrono::steady_clock::now() >= deadline)
        return makeError(ErrorCode::Timeout, "This took longer than it was allowed to.", "Try again.");
    return {};
}

std::chrono::milliseconds OpContext::remaining() const {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return std::max(left, std::chrono::milliseconds{0});
}

OpContext OpContext::within(std::chrono::milliseconds limit) const {
    OpContext narrowed = *this;
    narrowed.deadline = std::min(deadline, std::chrono::steady_clock::now() + limit);
    return narrowed;
}

Expected<void> OpContext::sleep(std::chrono::milliseconds time) const {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::min(time, remaining()), [] { return false; });
    return check();
}

} // namespace trainyard::base
