#include "core/engine/flights.h"

#include "core/base/blocking.h"

namespace trainyard::engine {

base::Expected<Flights::Hold> Flights::hold(const std::string& id, const base::OpContext& context) {
    base::assertMayBlock("Flights::hold");
    std::unique_lock lock(mutex_);
    while (held_.count(id) != 0) {
        wake_.wait_until(lock, context.stop, context.deadline, [&] { return held_.count(id) == 0; });
        if (held_.count(id) != 0) YARD_CHECK(context.check());
    }
    held_.insert(id);
    return Hold(*this, id);
}

std::optional<Flights::Hold> Flights::tryHold(const std::string& id) {
    std::lock_guard lock(mutex_);
    if (!held_.insert(id).second) return std::nullopt;
    return std::optional<Hold>(std::in_place, *this, id);
}

void Flights::end(const std::string& id) {
    std::lock_guard lock(mutex_);
    held_.erase(id);
    wake_.notify_all();
}

} // namespace trainyard::engine
