#include "core/events/crc32c.h"
#include "core/events/record_scan.h"
#include "tests/support/catch.h"
#include "tests/unit/events/event_writer.h"

#include <vector>

using namespace trainyard;
using namespace trainyard::events;

namespace {

const unsigned char* bytesOf(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

struct Scanned {
    ScanResult result;
    std::vector<std::string> records;
};

Scanned scan(ScanFunction function, const std::string& bytes, std::size_t capacity = 16) {
    std::vector<Record> records(capacity);
    Scanned scanned;
    scanned.result = function(bytesOf(bytes), bytes.size(), records.data(), capacity);
    for (std::size_t i = 0; i < scanned.result.records; ++i)
        scanned.records.emplace_back(reinterpret_cast<const char*>(records[i].data), records[i].size);
    return scanned;
}

} // namespace

TEST_CASE("CRC-32C gives the values of RFC 3720") {
    const std::string zeros(32, '\0');
    const std::string ones(32, '\xff');
    std::string rising(32, '\0');
    for (std::size_t i = 0; i < 32; ++i) rising[i] = static_cast<char>(i);
    for (const auto function : {crc32c, crc32cByTable}) {
        CHECK(function(bytesOf(zeros), 32) == 0x8a9136aaU);
        CHECK(function(bytesOf(ones), 32) == 0x62a8ab43U);
        CHECK(function(bytesOf(rising), 32) == 0x46dd794eU);
        CHECK(function(nullptr, 0) == 0U);
    }
}

TEST_CASE("The instruction and the tables agree at every length and alignment") {
    std::string text(5000, '\0');
    std::uint32_t random = 1;
    for (char& byte : text) {
        random = random * 1664525U + 1013904223U;
        byte = static_cast<char>(random >> 24);
    }
    for (std::size_t size = 0; size < 2000; size += size < 40 ? 1 : 37)
        for (std::size_t offset = 0; offset < 9; ++offset)
            CHECK(crc32c(bytesOf(text) + offset, size) == crc32cByTable(bytesOf(text) + offset, size));
    CHECK(crc32c(bytesOf(text), text.size()) == crc32cByTable(bytesOf(text), text.size()));
}

TEST_CASE("Records are cut at their lengths") {
    for (const ScanFunction function : {recordScanner(), ScanFunction{scanRecordsByTable}}) {
        const std::string bytes = tests::record("one") + tests::record("") + tests::record(std::string(3000, 'x'));
        const Scanned all = scan(function, bytes);
        CHECK(all.records == std::vector<std::string>{"one", "", std::string(3000, 'x')});
        CHECK(all.result.stop == ScanStop::NeedsMore);
        CHECK(all.result.consumed == bytes.size());
        CHECK(all.result.needed == recordHeader);
        const Scanned two = scan(function, bytes, 2);
        CHECK(two.result.stop == ScanStop::Batch);
        CHECK(two.result.records == 2);
        // Every cut leaves whole records and asks for the rest.
        for (std::size_t cut = 0; cut < bytes.size(); cut += 13) {
            const Scanned part = scan(function, bytes.substr(0, cut));
            CHECK(part.result.stop == ScanStop::NeedsMore);
            CHECK(part.result.consumed <= cut);
            CHECK(part.result.consumed + part.result.needed > cut);
        }
    }
}

TEST_CASE("A flipped bit in the data skips that record, one in its checksum does not") {
    for (const ScanFunction function : {recordScanner(), ScanFunction{scanRecordsByTable}}) {
        const std::string first = tests::record("first");
        const std::string middle = tests::record("middle");
        const std::string good = first + middle + tests::record("last");
        const std::size_t data = first.size() + recordHeader;
        for (std::size_t bit = 0; bit < 8 * (middle.size() - recordHeader); ++bit) {
            std::string bytes = good;
            bytes[data + bit / 8] = static_cast<char>(bytes[data + bit / 8] ^ (1 << bit % 8));
            const Scanned scanned = scan(function, bytes);
            CHECK(scanned.result.badCrc == 1);
            const bool inChecksum = bit / 8 >= 6;
            CHECK(scanned.records.size() == (inChecksum ? 3U : 2U));
            CHECK(scanned.records.back() == "last");
        }
        std::string bytes = good;
        for (std::size_t i = 0; i < 4; ++i) bytes[data + 6 + i] = static_cast<char>(~bytes[data + 6 + i]);
        CHECK(scan(function, bytes).records == std::vector<std::string>{"first", "last"});
    }
}

TEST_CASE("A damaged or impossible length ends the records") {
    for (const ScanFunction function : {recordScanner(), ScanFunction{scanRecordsByTable}}) {
        const std::string first = tests::record("first");
        for (std::size_t bit = 0; bit < 8 * recordHeader; ++bit) {
            std::string bytes = first + tests::record("second");
            bytes[first.size() + bit / 8] = static_cast<char>(bytes[first.size() + bit / 8] ^ (1 << bit % 8));
            const Scanned scanned = scan(function, bytes);
            CHECK(scanned.result.stop == ScanStop::BadLength);
            CHECK_FALSE(scanned.result.impossibleLength);
            CHECK(scanned.records == std::vector<std::string>{"first"});
        }
        for (const std::uint64_t length : {~std::uint64_t{0}, std::uint64_t{1} << 63, (std::uint64_t{1} << 40) + 1}) {
            const std::string header = tests::raw(length);
            const Scanned scanned = scan(function, first + header + tests::raw(tests::maskedCrcOf(header)) + "rest");
            CHECK(scanned.result.stop == ScanStop::BadLength);
            CHECK(scanned.result.impossibleLength);
        }
        const std::string header = tests::raw(std::uint64_t{1} << 39); // large, but a file might hold it one day
        const Scanned scanned = scan(function, header + tests::raw(tests::maskedCrcOf(header)));
        CHECK(scanned.result.stop == ScanStop::NeedsMore);
        CHECK(scanned.result.needed == (std::uint64_t{1} << 39) + recordFrame);
    }
}
