#include "core/events/series.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <thread>
#include <vector>

using namespace trainyard;
using namespace trainyard::events;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::shared_ptr<BlockArena> arena() {
    return std::make_shared<BlockArena>();
}

std::uint32_t nextRandom(std::uint32_t& random) {
    return random = random * 1664525U + 1013904223U;
}

// What the totals have to be, point by point.
SeriesTotals slowTotals(const std::vector<Point>& points) {
    SeriesTotals totals;
    totals.count = points.size();
    totals.minStep = totals.maxStep = points[0].step;
    totals.min = totals.max = std::numeric_limits<double>::quiet_NaN();
    for (const Point& point : points) {
        totals.minStep = std::min(totals.minStep, point.step);
        totals.maxStep = std::max(totals.maxStep, point.step);
        if (std::isnan(point.value)) {
            ++totals.nanCount;
            continue;
        }
        if (!(totals.min <= point.value)) totals.min = point.value;
        if (!(totals.max >= point.value)) totals.max = point.value;
    }
    return totals;
}

bool sameNumber(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

void checkSame(const Series& series, const std::vector<Point>& points) {
    const SeriesSnapshot snapshot = series.snapshot();
    REQUIRE(snapshot.size() == points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point point = snapshot.point(i);
        if (point.step != points[i].step || !sameNumber(point.wall, points[i].wall) ||
            !sameNumber(point.value, points[i].value))
            FAIL("point " << i << " of " << points.size() << " is another");
    }
    const SeriesTotals got = snapshot.totals();
    const SeriesTotals want = slowTotals(points);
    CHECK(got.count == want.count);
    CHECK(got.minStep == want.minStep);
    CHECK(got.maxStep == want.maxStep);
    CHECK(sameNumber(got.min, want.min));
    CHECK(sameNumber(got.max, want.max));
    CHECK(got.nanCount == want.nanCount);
    CHECK(sameNumber(got.first, points.front().value));
    CHECK(sameNumber(got.last, points.back().value));
}

} // namespace

TEST_CASE("A new series is empty") {
    const Series series(arena());
    CHECK(series.size() == 0);
    CHECK(series.snapshot().size() == 0);
    CHECK(series.totals().count == 0);
    CHECK(std::isnan(series.totals().min));
}

TEST_CASE("Every point is kept exactly, whatever its step and value") {
    // Of each kind, how many in 64 points: wide steps, doubles, NaN, infinities, falls.
    struct Mix {
        unsigned wideSteps, doubles, odd, falls;
    };
    const Mix mix = GENERATE(Mix{0, 0, 0, 0}, Mix{0, 64, 0, 0}, Mix{1, 0, 0, 0}, Mix{64, 64, 0, 0}, Mix{0, 1, 8, 0},
                             Mix{0, 0, 64, 0}, Mix{3, 5, 7, 20});
    Series series(arena());
    std::vector<Point> points;
    std::uint32_t random = 7;
    std::int64_t step = 0;
    for (int i = 0; i < 40000; ++i) {
        const unsigned draw = nextRandom(random) >> 26;
        step += nextRandom(random) >> 30;
        if (draw < mix.falls) step -= 100;
        Point point{step, 1.7e9 + i * 0.25, static_cast<double>(static_cast<float>(nextRandom(random)))};
        if (draw < mix.wideSteps)
            point.step = static_cast<std::int64_t>((std::uint64_t{nextRandom(random)} << 32) | nextRandom(random));
        if (draw < mix.doubles) point.value = 1.0 / (1.0 + nextRandom(random));
        if (63 - draw < mix.odd) point.value = draw % 3 == 0 ? std::nan("") : draw % 3 == 1 ? infinity : -infinity;
        series.append(point.step, point.wall, point.value);
        points.push_back(point);
    }
    checkSame(series, points);
}

TEST_CASE("The ends of the range of steps are kept") {
    Series series(arena());
    std::vector<Point> points;
    const std::int64_t low = std::numeric_limits<std::int64_t>::min();
    const std::int64_t high = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t step : {std::int64_t{0}, high, low, high - 1, std::int64_t{-1}, low + 1,
                                    std::int64_t{1} << 31, -(std::int64_t{1} << 31) - 1}) {
        series.append(step, 1.0, 2.5F);
        points.push_back({step, 1.0, 2.5});
    }
    checkSame(series, points);
}

TEST_CASE("All series of one length agree with a slow count, at every length up to a few blocks") {
    Series series(arena());
    std::vector<Point> points;
    for (int i = 0; i < 700; ++i) {
        const Point point{i * 3, 10.0 + i, static_cast<double>((i * 37) % 101)};
        series.append(point.step, point.wall, static_cast<float>(point.value));
        points.push_back(point);
        const SeriesTotals got = series.totals();
        const SeriesTotals want = slowTotals(points);
        if (got.min != want.min || got.max != want.max || got.maxStep != want.maxStep || got.count != want.count)
            FAIL("totals of " << points.size() << " points");
    }
    checkSame(series, points);
}

TEST_CASE("A series of only infinities has no finite extremes") {
    Series series(arena());
    series.append(0, 0, infinity);
    CHECK(series.totals().min == infinity);
    CHECK(series.totals().max == infinity);
    series.append(1, 0, -infinity);
    CHECK(series.totals().min == -infinity);
    CHECK(series.totals().max == infinity);
}

TEST_CASE("A point takes at most 24 bytes, everything included") {
    const bool doubles = GENERATE(false, true);
    Series series(arena());
    for (int i = 0; i < 250000; ++i) {
        if (doubles)
            series.append(i, 1.7e9 + i, 1.0 / (i + 3));
        else
            series.append(i, 1.7e9 + i, static_cast<float>(i));
    }
    CHECK(static_cast<double>(series.memoryBytes()) / 250000 < 24);
}

TEST_CASE("Input that changes its kind at every point does not take memory that it does not fill") {
    Series series(arena());
    for (int i = 0; i < 100000; ++i) {
        series.setRestarts(static_cast<std::uint32_t>(i / 2));
        if (i % 2 == 0)
            series.append(i % 4 == 0 ? std::int64_t{1} << 60 : 0, 0, 1.0 / 3);
        else
            series.append(i, 0, 1.0F);
    }
    CHECK(series.size() == 100000);
    CHECK(static_cast<double>(series.memoryBytes()) / 100000 < 400);
}

TEST_CASE("Blocks remember after how many restarts their points came") {
    Series series(arena());
    for (int i = 0; i < 100; ++i) {
        if (i == 40) series.setRestarts(1);
        if (i == 41) series.setRestarts(3);
        series.append(i, 0, 1.0F);
    }
    const SeriesSnapshot snapshot = series.snapshot();
    CHECK(snapshot.block(snapshot.blockOf(39)).restarts == 0);
    CHECK(snapshot.block(snapshot.blockOf(40)).restarts == 1);
    CHECK(snapshot.block(snapshot.blockOf(41)).restarts == 3);
    CHECK(snapshot.block(snapshot.blockOf(99)).restarts == 3);
}

TEST_CASE("Readers see whole points while a writer appends") {
    Series series(arena());
    constexpr int count = 200000;
    std::thread writer([&] {
        for (int i = 0; i < count; ++i) {
            if (i % 5000 == 4999) // a double: other blocks in between
                series.append(i, i * 2.0, i + 0.1);
            else
                series.append(i, i * 2.0, static_cast<float>(i));
        }
    });
    std::uint64_t seen = 0;
    bool right = true;
    while (seen < count) {
        const SeriesSnapshot snapshot = series.snapshot();
        right = right && snapshot.size() >= seen;
        seen = snapshot.size();
        for (std::uint64_t i = seen > 50 ? seen - 50 : 0; i < seen; ++i) {
            const Point point = snapshot.point(i);
            right = right && point.step == static_cast<std::int64_t>(i) && point.wall == static_cast<double>(i) * 2 &&
                    std::abs(point.value - static_cast<double>(i)) < 0.2;
        }
        if (seen > 0) {
            const SeriesTotals totals = snapshot.totals();
            right = right && totals.count == seen && totals.maxStep == static_cast<std::int64_t>(seen) - 1;
        }
    }
    writer.join();
    CHECK(right);
}

TEST_CASE("Memory of a series that is gone is used again") {
    const auto shared = arena();
    const auto fill = [&] {
        Series series(shared);
        for (int i = 0; i < 200000; ++i) series.append(i, 0, 1.0F);
    };
    fill();
    const std::size_t once = shared->slabBytes();
    CHECK(once > 0);
    for (int i = 0; i < 5; ++i) fill();
    CHECK(shared->slabBytes() == once);
}
