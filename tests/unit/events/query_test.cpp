#include "core/events/outliers.h"
#include "core/events/query.h"
#include "core/events/smoothing.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace trainyard;
using namespace trainyard::events;

namespace {

std::shared_ptr<Series> makeSeries() {
    return std::make_shared<Series>(std::make_shared<BlockArena>());
}

std::shared_ptr<Series> wave(int count, int everyStep = 1) {
    auto series = makeSeries();
    for (int i = 0; i < count; ++i)
        series->append(i * everyStep, 1000 + i * 0.5, static_cast<float>(std::sin(i * 0.01) * 100 + (i * 31) % 17));
    return series;
}

// Column by column, point by point.
std::vector<Column> slowColumns(const Series& series, const CurveQuery& wanted) {
    std::vector<Column> columns(static_cast<std::size_t>(wanted.columns));
    for (std::uint64_t i = 0; i < series.size(); ++i) {
        const Point point = series.point(i);
        const double x = wanted.xKind == XKind::Step ? static_cast<double>(point.step) : point.wall;
        if (!(x >= wanted.x0 && x <= wanted.x1)) continue;
        const auto place = static_cast<int>((x - wanted.x0) * wanted.columns / (wanted.x1 - wanted.x0));
        Column& column = columns[static_cast<std::size_t>(std::min(place, wanted.columns - 1))];
        column.min = std::min(column.min, point.value);
        column.max = std::max(column.max, point.value);
    }
    return columns;
}

} // namespace

TEST_CASE("Columns are exact where points are walked, and off by at most one column where nodes are") {
    const int count = GENERATE(5000, 60000, 300000);
    const XKind kind = GENERATE(XKind::Step, XKind::Wall);
    const auto series = wave(count, 3);
    const SeriesView view(series);
    const Extent whole = *extentOfX(view, kind);
    for (const double part : {1.0, 0.31}) {
        const double x0 = whole.low + (whole.high - whole.low) * 0.2 * (1 - part);
        const CurveQuery wanted{kind, x0, x0 + (whole.high - whole.low) * part, 200};
        CurveSlice slice;
        query(view, wanted, slice);
        REQUIRE_FALSE(slice.sparse);
        const auto want = slowColumns(*series, wanted);
        REQUIRE(slice.columns.size() == want.size());
        double low = 1e9;
        double high = -1e9;
        for (std::size_t c = 0; c < want.size(); ++c) {
            const std::size_t before = c > 0 ? c - 1 : c;
            const std::size_t after = c + 1 < want.size() ? c + 1 : c;
            CHECK(slice.columns[c].min >= std::min({want[before].min, want[c].min, want[after].min}));
            CHECK(slice.columns[c].max <= std::max({want[before].max, want[c].max, want[after].max}));
            CHECK_FALSE(slice.columns[c].empty());
            low = std::min(low, slice.columns[c].min);
            high = std::max(high, slice.columns[c].max);
        }
        double wantLow = 1e9;
        double wantHigh = -1e9;
        for (const Column& column : want) {
            wantLow = std::min(wantLow, column.min);
            wantHigh = std::max(wantHigh, column.max);
        }
        CHECK(low == wantLow); // no extreme is lost
        CHECK(high == wantHigh);
        if (part < 1) CHECK(slice.after);
    }
}

TEST_CASE("A spike is seen at every zoom, and uneven steps do not smear it") {
    auto series = makeSeries();
    std::int64_t step = 0;
    for (int i = 0; i < 100000; ++i) {
        step += i < 50000 ? 1 : 100; // dense, then sparse
        series->append(step, i, i == 77777 ? 1000.0F : 1.0F);
    }
    const std::int64_t spike = series->point(77777).step;
    const SeriesView view(series);
    for (const int columns : {100, 1000}) {
        CurveSlice slice;
        query(view, {XKind::Step, 0, static_cast<double>(step), columns}, slice);
        REQUIRE_FALSE(slice.sparse);
        const auto place = static_cast<int>(static_cast<double>(spike) * columns / static_cast<double>(step));
        int found = -1;
        for (int c = 0; c < columns; ++c)
            if (slice.columns[static_cast<std::size_t>(c)].max == 1000) found = c;
        CHECK(std::abs(found - place) <= 1);
    }
}

TEST_CASE("Few points are given as they are, with one beside the window on each side") {
    const auto series = wave(1000);
    CurveSlice slice;
    query(SeriesView(series), {XKind::Step, 100, 120, 100}, slice);
    REQUIRE(slice.sparse);
    REQUIRE(slice.points.size() == 23);
    CHECK(slice.points.front().x == 99);
    CHECK(slice.points.back().x == 121);
    CHECK(slice.points[1].value == series->point(100).value);
    query(SeriesView(series), {XKind::Relative, 0, 10, 100}, slice);
    CHECK(slice.points.front().x == 0);
    CHECK(slice.points.back().x == 10.5);
    query(SeriesView(series), {XKind::Step, 5000, 6000, 100}, slice);
    REQUIRE(slice.points.size() == 1); // the last one, so that a line leaves the picture
    query(SeriesView(makeSeries()), {XKind::Step, 0, 1, 100}, slice);
    CHECK(slice.points.empty());
}

TEST_CASE("Where x turns back each stretch is drawn, and a scattered x too") {
    auto series = makeSeries();
    for (int round = 0; round < 3; ++round)
        for (int i = 0; i < 5000; ++i) series->append(i, round * 5000 + i, static_cast<float>(round * 10 + i % 3));
    const SeriesView view(series, Purge::None);
    CHECK(view.segments(XKind::Step).size() == 3);
    CHECK(view.segments(XKind::Wall).size() == 1);
    CurveSlice slice;
    query(view, {XKind::Step, 0, 4999, 100}, slice);
    REQUIRE_FALSE(slice.sparse);
    for (const Column& column : slice.columns) {
        CHECK(column.min == 0);
        CHECK(column.max == 22);
    }
    auto scattered = makeSeries();
    for (int i = 0; i < 20000; ++i) scattered->append((i * 7919) % 20000, i, static_cast<float>((i * 7919) % 20000));
    const SeriesView scatteredView(scattered, Purge::None);
    CHECK(scatteredView.scattered(XKind::Step));
    query(scatteredView, {XKind::Step, 0, 20000, 100}, slice);
    for (std::size_t c = 0; c < 100; ++c) {
        CHECK(slice.columns[c].min == static_cast<double>(c * 200));
        CHECK(slice.columns[c].max == static_cast<double>(c * 200 + 199));
    }
    CHECK(nearestPoint(scatteredView, XKind::Step, 123.4)->x == 123);
}

TEST_CASE("NaN and infinities are flagged, and leave the extremes alone") {
    auto series = makeSeries();
    for (int i = 0; i < 10000; ++i)
        series->append(i, i, i == 5500 ? std::nanf("") : i == 2500 ? INFINITY : static_cast<float>(i % 10));
    CurveSlice slice;
    query(SeriesView(series), {XKind::Step, 0, 9999, 10}, slice);
    for (std::size_t c = 0; c < 10; ++c) {
        CHECK(slice.columns[c].max == 9);
        CHECK(((slice.columns[c].flags & hasNaN) != 0) == (c == 5));
        CHECK(((slice.columns[c].flags & hasPositiveInfinity) != 0) == (c == 2));
    }
}

TEST_CASE("The nearest point is found from both sides") {
    const auto series = wave(1000, 10);
    const SeriesView view(series);
    CHECK(nearestPoint(view, XKind::Step, 104)->x == 100);
    CHECK(nearestPoint(view, XKind::Step, 106)->x == 110);
    CHECK(nearestPoint(view, XKind::Step, -50)->x == 0);
    CHECK(nearestPoint(view, XKind::Step, 1e9)->x == 9990);
    CHECK_FALSE(nearestPoint(SeriesView(makeSeries()), XKind::Step, 0));
}

TEST_CASE("Outliers are outside the quantiles") {
    auto series = makeSeries();
    for (int i = 0; i <= 100; ++i) series->append(i, i, static_cast<float>(i == 100 ? 1e6 : i));
    const SeriesView view(series);
    const auto range = quantileRange({&view});
    REQUIRE(range);
    CHECK(range->low == 5);
    CHECK(range->high == 95);
    CHECK_FALSE(quantileRange({}));
}

TEST_CASE("Smoothing is TensorBoard's, and grows with the series") {
    auto series = makeSeries();
    for (const float value : {1.0F, 2.0F, 4.0F}) series->append(static_cast<std::int64_t>(series->size()), 0, value);
    Smoother smoother(series, {SmoothingKind::Ema, 0.5}, nullptr);
    CHECK(smoother.advance());
    CHECK(smoother.smoothed()->point(0).value == Approx(1));
    CHECK(smoother.smoothed()->point(1).value == Approx((0.5 * 0.5 * 1 + 0.5 * 2) / 0.75));
    CHECK(smoother.smoothed()->point(2).value == Approx((0.125 * 1 + 0.25 * 2 + 0.5 * 4) / 0.875));
    const auto same = smoother.smoothed();
    series->append(3, 0, std::nanf(""));
    series->append(4, 0, 8.0F);
    CHECK(smoother.advance());
    CHECK(smoother.smoothed() == same);
    CHECK(std::isnan(same->point(3).value));
    CHECK(same->point(4).value == Approx((0.0625 * 1 + 0.125 * 2 + 0.25 * 4 + 0.5 * 8) / 0.9375));
}

TEST_CASE("Every smoothing keeps a constant, and each point keeps its place") {
    const auto kind =
        GENERATE(SmoothingKind::Ema, SmoothingKind::TimeEma, SmoothingKind::RunningMean, SmoothingKind::Gaussian);
    const double amount = kind == SmoothingKind::Ema || kind == SmoothingKind::TimeEma ? 0.9 : 5;
    auto series = makeSeries();
    Smoother smoother(series, {kind, amount}, nullptr);
    for (int i = 0; i < 1000; ++i) {
        series->append(i * 2, i, 3.5F);
        if (i % 100 == 50) CHECK(smoother.advance());
    }
    CHECK(smoother.advance(true));
    const auto smoothed = smoother.smoothed();
    REQUIRE(smoothed->size() == series->size());
    for (std::uint64_t i = 0; i < smoothed->size(); ++i) {
        CHECK(smoothed->point(i).value == Approx(3.5));
        CHECK(smoothed->point(i).step == series->point(i).step);
    }
}

TEST_CASE("A running mean is of the last points, a Gaussian of both sides") {
    auto series = makeSeries();
    for (int i = 0; i < 50; ++i) series->append(i, i, i == 25 ? 1.0F : 0.0F);
    Smoother mean(series, {SmoothingKind::RunningMean, 4}, nullptr);
    CHECK(mean.advance());
    CHECK(mean.smoothed()->point(24).value == 0);
    CHECK(mean.smoothed()->point(25).value == Approx(0.25));
    CHECK(mean.smoothed()->point(28).value == Approx(0.25));
    CHECK(mean.smoothed()->point(29).value == 0);
    Smoother gaussian(series, {SmoothingKind::Gaussian, 2}, nullptr);
    CHECK(gaussian.advance());
    CHECK(gaussian.smoothed()->size() == 44); // the last six wait for what comes
    CHECK(gaussian.advance(true));
    CHECK(gaussian.smoothed()->size() == 50);
    CHECK(gaussian.smoothed()->point(23).value == Approx(gaussian.smoothed()->point(27).value));
    CHECK(gaussian.smoothed()->point(25).value > gaussian.smoothed()->point(24).value);
}
