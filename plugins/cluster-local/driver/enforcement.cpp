#include "plugins/cluster-local/driver/enforcement.h"

#include "plugins/cluster-local/runner/memory_group.h"

namespace trainyard::local {

Enforcement findEnforcement() {
    Enforcement result;
#if defined(__linux__)
    result.cores = true;
    result.memory = MemoryGroup::available() ? MemoryLimit::ControlGroup : MemoryLimit::PerProcess;
#elif defined(_WIN32)
    result.cores = true;
    result.memory = MemoryLimit::PerProcess;
#endif
    return result;
}

std::string memoryInWords(MemoryLimit limit) {
    if (limit == MemoryLimit::ControlGroup) return "memory (control group)";
    return limit == MemoryLimit::PerProcess ? "memory (of each process)" : "memory";
}

void describe(const Enforcement& enforcement, api::ClusterCapabilities& capabilities) {
    capabilities.enforced.push_back("time limit");
    (enforcement.cores ? capabilities.enforced : capabilities.counted)
        .push_back(enforcement.cores ? "cores (processor affinity)" : "cores");
    (enforcement.memory == MemoryLimit::CountedOnly ? capabilities.counted : capabilities.enforced)
        .push_back(memoryInWords(enforcement.memory));
    capabilities.enforced.push_back("whole GPUs (CUDA_VISIBLE_DEVICES)");
    capabilities.counted.push_back("parts of a GPU");
    capabilities.counted.push_back("parts of a core");
}

} // namespace trainyard::local
