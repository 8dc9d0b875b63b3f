#include "core/base/clock.h"
#include "core/base/ids.h"
#include "tests/support/catch.h"

#include <set>

using namespace trainyard::base;

TEST_CASE("ISO 8601 is written in UTC and reads back") {
    const auto time = parseIso8601("2026-11-22T15:04:05.123Z");
    REQUIRE(time);
    CHECK(toIso8601(*time) == "2026-11-22T15:04:05.123Z");
    CHECK(parseIso8601("2026-11-22T16:04:05.123+01:00") == time);
    CHECK(parseIso8601("1969-12-31T23:59:59Z")->time_since_epoch() == std::chrono::seconds{-1});
    for (const char* text : {"", "2026-11-22", "2026-13-22T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-22T24:00:00Z",
                             "2026-11-22T15:04:05", "2026-11-22T15:04:05.Z", "2026-11-22T15:04:05Zx"}) {
        INFO(text);
        CHECK_FALSE(parseIso8601(text));
    }
}

TEST_CASE("keys sort by time and do not repeat") {
    const WallTime early{std::chrono::seconds{1'700'000'000}};
    CHECK(newKey(early) < newKey(early + std::chrono::milliseconds{1}));
    std::set<std::string> keys;
    for (int i = 0; i < 1000; ++i) keys.insert(newKey(early));
    CHECK(keys.size() == 1000);
    CHECK(isKey(*keys.begin()));
    CHECK_FALSE(isKey("../../etc/passwd"));
}
