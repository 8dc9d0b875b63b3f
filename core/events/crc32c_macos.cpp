#include "core/events/crc32c.h"

namespace trainyard::events {

// Every Mac that runs a supported macOS has them.
bool hasCrcInstructions() {
    return true;
}

} // namespace trainyard::events
