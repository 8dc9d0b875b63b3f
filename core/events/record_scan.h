// TFRecord framing: length (8 bytes), masked CRC of it (4), data, masked CRC of it (4). Both CRCs are always checked.
//
// A record whose data CRC does not match is counted and skipped, with one exception: where the CRC on the disk differs
// from that of the data in a single bit, it is the CRC itself that was damaged (CRC-32C keeps any two valid records at
// least four bits apart, so no other reading is as near), and the data are what was written. Such a record is counted
// as bad and still read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace trainyard::events {

inline constexpr std::size_t recordHeader = 12;
inline constexpr std::size_t recordFrame = 16;

struct Record {
    const unsigned char* data = nullptr;
    std::size_t size = 0;
};

enum class ScanStop { Batch, NeedsMore, BadLength };

struct ScanResult {
    std::size_t records = 0;  // in `out`
    std::size_t badCrc = 0;   // whose data CRC does not match
    std::size_t consumed = 0; // bytes of whole records
    ScanStop stop = ScanStop::Batch;
    // NeedsMore: bytes of the record at `consumed`, as far as is known: at least recordHeader.
    std::uint64_t needed = 0;
    bool impossibleLength = false; // BadLength: its CRC is right, but no file can hold such a record
};

// Whole records from the start of `data`, at most `capacity` of them (good or bad).
using ScanFunction = ScanResult (*)(const unsigned char* data, std::size_t size, Record* out, std::size_t capacity);

// The fastest this processor can run.
ScanFunction recordScanner();
// Without CRC instructions, on any processor.
ScanResult scanRecordsByTable(const unsigned char* data, std::size_t size, Record* out, std::size_t capacity);

} // namespace trainyard::events
