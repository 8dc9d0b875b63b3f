// Memory asked of the system directly, in huge pages where it has them.
#pragma once

#include <cstddef>

namespace trainyard::events {

// Zeroed, aligned to a page, or null. `bytes` should be a multiple of 2 MiB.
void* takeLargeMemory(std::size_t bytes);
void giveBackLargeMemory(void* memory, std::size_t bytes);

} // namespace trainyard::events
