#include "core/events/large_memory.h"

#include <windows.h>

namespace trainyard::events {

// Large pages need a right that users do not have there; ordinary ones do.
void* takeLargeMemory(std::size_t bytes) {
    return ::VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
}

void giveBackLargeMemory(void* memory, std::size_t) {
    if (memory != nullptr) ::VirtualFree(memory, 0, MEM_RELEASE);
}

} // namespace trainyard::events
