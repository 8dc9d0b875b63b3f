#include "core/base/unit_text.h"
#include "tests/support/catch.h"

using namespace trainyard::base;
using namespace std::chrono_literals;

TEST_CASE("sizes are read with binary and decimal units") {
    CHECK(parseBytes("16Gi").value() == 17'179'869'184);
    CHECK(parseBytes("16G").value() == 16'000'000'000);
    CHECK(parseBytes("1.5Ki").value() == 1536);
    CHECK(parseBytes("0").value() == 0);
    CHECK(parseBytes("9007199254740993").value() == 9007199254740993); // not through a double
}

TEST_CASE("a wrong unit is named and the right ones are offered") {
    const auto result = parseBytes("96Gb");
    REQUIRE_FALSE(result);
    CHECK(result.error().message == "“Gb” is not a unit.");
    CHECK(result.error().remedy == "Write 96Gi (1024³) or 96G (1000³).");
    for (const char* text : {"", "Gi", "-1Gi", "1e3", "1 Gi", "1..5Gi", "99999999999Ti", "+4"}) {
        INFO(text);
        CHECK_FALSE(parseBytes(text));
    }
}

TEST_CASE("sizes are written so that they read back") {
    for (const std::int64_t bytes : {0LL, 1LL, 1023LL, 1024LL, 17'179'869'184LL, 16'000'000'000LL, 1'536LL, 999'999LL})
        CHECK(parseBytes(formatBytes(bytes)).value() == bytes);
    CHECK(formatBytes(17'179'869'184) == "16Gi");
}

TEST_CASE("durations are read in words and in Slurm's clock form") {
    CHECK(parseDuration("90s").value() == 90s);
    CHECK(parseDuration("1d18h").value() == 42h);
    CHECK(parseDuration("1.5h").value() == 90min);
    CHECK(parseDuration("2-03:04:05").value() == 51h + 4min + 5s);
    CHECK(parseDuration("2-03").value() == 51h);
    CHECK(parseDuration("08:00:00").value() == 8h);
    CHECK(parseDuration("90:00").value() == 90min);
    for (const char* text : {"", "8", "h", "8x", "1-2-3", "1:2:3:4", "-5m", "999999d", "8 h"}) {
        INFO(text);
        CHECK_FALSE(parseDuration(text));
    }
    CHECK(formatDuration(42h) == "1d18h");
    CHECK(parseDuration(formatDuration(3661s)).value() == 3661s);
}
