// Staying with a job until it ends.
#pragma once

#include "app/yard/yard.h"

#include <functional>
#include <string>

namespace trainyard::yard {

// Asks the site once a second. `look` is called after each answer, also the last; Cancelled on Ctrl+C.
base::Expected<model::Job> followToEnd(Yard& yard, const std::string& id,
                                       const std::function<void(const model::Job&)>& look);

// What is said when the person leaves a job that goes on: Cancelled, with the way to cancel it.
base::Error leftRunning(const model::Job& job);

// Says on stderr when the state or its reason has changed.
class StateTeller {
public:
    explicit StateTeller(const Yard& yard) : yard_(yard) {}
    void tell(const model::Job& job);

private:
    const Yard& yard_;
    std::string last_;
};

} // namespace trainyard::yard
