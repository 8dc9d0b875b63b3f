// Which limits this computer lets us enforce, found out by looking, not by hoping.
#pragma once

#include "core/api/cluster_driver.h"

namespace trainyard::local {

enum class MemoryLimit { ControlGroup, PerProcess, CountedOnly };

struct Enforcement {
    MemoryLimit memory = MemoryLimit::CountedOnly;
    bool cores = false;
};

// Looks at the system; the same answer for the life of the process but for changes of its rights.
Enforcement findEnforcement();
void describe(const Enforcement& enforcement, api::ClusterCapabilities& capabilities);
std::string memoryInWords(MemoryLimit limit);

} // namespace trainyard::local
