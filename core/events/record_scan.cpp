#include "core/events/record_scan.h"

#include "core/events/crc32c_hardware.h"

#include <bit>
#include <cstring>

namespace trainyard::events {

namespace {
// No writer makes a record of this size (protobuf ends at 2 GiB), so such a length is damage that its CRC hid.
constexpr std::uint64_t largestRecord = std::uint64_t{1} << 40;
} // namespace

#define SCAN_NAME scanRecordsByTable
#define SCAN_TARGET
#define SCAN_CRC crc32cByTable
#include "core/events/record_scan_loop.h"

#if TRAINYARD_CRC_HARDWARE
namespace {
#define SCAN_NAME scanRecordsByInstruction
#define SCAN_TARGET TRAINYARD_CRC_TARGET
#define SCAN_CRC detail::crcHardware
#include "core/events/record_scan_loop.h"
} // namespace
#endif

ScanFunction recordScanner() {
#if TRAINYARD_CRC_HARDWARE
    if (hasCrcInstructions()) return scanRecordsByInstruction;
#endif
    return scanRecordsByTable;
}

} // namespace trainyard::events
