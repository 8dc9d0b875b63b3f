#include "core/events/crc32c.h"

#if defined(_M_X64)
#include <intrin.h>
#endif

namespace trainyard::events {

bool hasCrcInstructions() {
#if defined(_M_X64)
    int registers[4] = {};
    __cpuid(registers, 1);
    return (registers[2] & (1 << 20)) != 0; // SSE4.2
#else
    return false;
#endif
}

} // namespace trainyard::events
