// The body of the scan, included twice by record_scan.cpp: once compiled for the CRC instruction, once for tables.
// Before it, define SCAN_NAME, SCAN_TARGET (attribute of the function) and SCAN_CRC (a function of data and size).

SCAN_TARGET ScanResult SCAN_NAME(const unsigned char* data, std::size_t size, Record* out, std::size_t capacity) {
    ScanResult result;
    std::size_t at = 0;
    for (std::size_t seen = 0; seen < capacity; ++seen) {
        const std::size_t left = size - at;
        result.consumed = at;
        if (left < recordHeader) {
            result.stop = ScanStop::NeedsMore;
            result.needed = recordHeader;
            return result;
        }
        std::uint64_t length = 0;
        std::uint32_t lengthCrc = 0;
        std::memcpy(&length, data + at, 8);
        std::memcpy(&lengthCrc, data + at + 8, 4);
        const bool rightCrc = maskedCrc(SCAN_CRC(data + at, 8)) == lengthCrc;
        if (!rightCrc || length > largestRecord) {
            result.stop = ScanStop::BadLength;
            result.impossibleLength = rightCrc;
            return result;
        }
        if (left < recordFrame || length > left - recordFrame) {
            result.stop = ScanStop::NeedsMore;
            result.needed = length + recordFrame;
            return result;
        }
        const auto bytes = static_cast<std::size_t>(length);
        const unsigned char* begin = data + at + recordHeader;
        std::uint32_t dataCrc = 0;
        std::memcpy(&dataCrc, begin + bytes, 4);
        const std::uint32_t wrongBits = maskedCrc(SCAN_CRC(begin, bytes)) ^ dataCrc;
        if (wrongBits != 0) ++result.badCrc;
        if (std::popcount(wrongBits) <= 1) out[result.records++] = {begin, bytes};
        at += bytes + recordFrame;
    }
    result.consumed = at;
    return result;
}

#undef SCAN_NAME
#undef SCAN_TARGET
#undef SCAN_CRC
