#include "plugins/cluster-local/runner/memory_group.h"

namespace trainyard::local {

// This system has no control groups; the limit is set on processes or jobs instead (core/base/process.h).
bool MemoryGroup::available() {
    return false;
}
std::unique_ptr<MemoryGroup> MemoryGroup::make(const std::string&, std::int64_t) {
    return nullptr;
}

} // namespace trainyard::local
