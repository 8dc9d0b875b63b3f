// How fast event files are read and curves asked for. Prints JSON: times, and ratios within this run; asserts only that
// all points are there. Arguments: steps of each of 40 tags (25000; 250000 is the 10 million of the figures), repeats
// (5).
#include "core/base/number_text.h"
#include "core/events/loader.h"
#include "core/events/pyramid.h"
#include "core/events/query.h"
#include "core/events/record_scan.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/events/event_writer.h"

#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace trainyard;
using nlohmann::json;

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

template <typename Work>
json timed(int repeats, Work&& work) {
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(millisecondsSince(start));
    }
    const double first = times.front();
    std::sort(times.begin(), times.end());
    return {{"first", first}, {"least", times.front()}, {"median", times[times.size() / 2]}};
}

void check(bool right, const char* what) {
    if (right) return;
    std::cerr << "curves_bench: " << what << '\n';
    std::exit(1);
}

// As writers do: a version, then at each step one event a tag.
void writeRun(const std::filesystem::path& path, int tags, int steps) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    std::string block = tests::versionRecord();
    std::vector<std::string> names;
    for (int tag = 0; tag < tags; ++tag) names.push_back("train/metric_" + std::to_string(100 + tag));
    for (int step = 0; step < steps; ++step) {
        for (int tag = 0; tag < tags; ++tag)
            block += tests::scalarRecord(names[static_cast<std::size_t>(tag)], step,
                                         static_cast<float>(std::exp(-step * 1e-5) + 0.01 * ((step * 7 + tag) % 13)),
                                         1.7e9 + step * 0.05 + tag * 0.0005);
        if (block.size() < (std::size_t{1} << 20)) continue;
        file << block;
        block.clear();
    }
    file << block;
}

std::uint64_t pointsOf(const events::Loader& loader) {
    std::uint64_t points = 0;
    for (const auto& run : loader.runs())
        for (const auto& tag : run->tags()) points += tag.series != nullptr ? tag.series->size() : 0;
    return points;
}

json loadOneFile(const std::filesystem::path& folder, int tags, int steps, int repeats) {
    const std::filesystem::path path = folder / "one" / "events.out.tfevents.1.bench";
    writeRun(path, tags, steps);
    const auto points = static_cast<std::uint64_t>(tags) * static_cast<std::uint64_t>(steps);
    // The bare loop: framing and both checksums of bytes that are in memory.
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::vector<events::Record> records(256);
    const json bare = timed(repeats, [&] {
        const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
        std::size_t at = 0;
        std::uint64_t count = 0;
        events::ScanResult result;
        do {
            result = events::recordScanner()(data + at, bytes.size() - at, records.data(), records.size());
            at += result.consumed;
            count += result.records;
        } while (result.stop == events::ScanStop::Batch);
        check(count == points + 1, "the bare loop missed records");
    });
    std::size_t memory = 0;
    const auto load = [&] {
        events::Loader loader(path.parent_path(), {1});
        check(loader.poll({}).has_value() && pointsOf(loader) == points, "points are missing");
        memory = loader.runs()[0]->memoryBytes();
    };
    const json loaded = timed(repeats, load);
    const double least = loaded["least"].get<double>();
    return {{"bytes", bytes.size()},
            {"points", points},
            {"bareMs", bare},
            {"loadMs", loaded},
            {"loadToBare", least / bare["least"].get<double>()},
            {"millionPointsPerSecond", static_cast<double>(points) / least / 1000},
            {"bytesPerPoint", static_cast<double>(memory) / static_cast<double>(points)}};
}

json loadManyFiles(const std::filesystem::path& folder, int tags, int steps, int repeats) {
    constexpr int runs = 100;
    const int each = std::max(1, steps / runs);
    for (int run = 0; run < runs; ++run)
        writeRun(folder / "many" / std::to_string(run) / "events.out.tfevents.1.bench", tags, each);
    const auto points = static_cast<std::uint64_t>(runs) * static_cast<std::uint64_t>(tags * each);
    const auto load = [&](unsigned threads) {
        return timed(repeats, [&] {
            events::Loader loader(folder / "many", {threads});
            check(loader.poll({}).has_value() && pointsOf(loader) == points, "points are missing");
        });
    };
    const json one = load(1);
    const json two = load(2);
    return {{"runs", runs},
            {"points", points},
            {"oneThreadMs", one},
            {"twoThreadsMs", two},
            {"speedUp", one["least"].get<double>() / two["least"].get<double>()}};
}

json listMany(const std::filesystem::path& folder, int runs, int tags, int steps, const std::string& name) {
    for (int run = 0; run < runs; ++run)
        writeRun(folder / name / std::to_string(run) / "events.out.tfevents.1.bench", tags, steps);
    std::size_t memory = 0;
    const json loaded = timed(3, [&] {
        events::Loader loader(folder / name);
        check(loader.poll({}).has_value(), "cannot read");
        check(pointsOf(loader) == static_cast<std::uint64_t>(runs) * static_cast<std::uint64_t>(tags * steps),
              "points");
        memory = 0;
        for (const auto& run : loader.runs()) memory += run->memoryBytes();
    });
    return {{"runs", runs},
            {"tags", tags},
            {"steps", steps},
            {"ms", loaded},
            {"bytesPerPoint", static_cast<double>(memory) / (static_cast<double>(runs) * tags * steps)}};
}

std::vector<std::shared_ptr<events::Series>> makeSeries(int count, int points) {
    auto arena = std::make_shared<events::BlockArena>();
    std::vector<std::shared_ptr<events::Series>> all;
    for (int s = 0; s < count; ++s) {
        all.push_back(std::make_shared<events::Series>(arena));
        std::int64_t step = 0;
        std::uint32_t random = static_cast<std::uint32_t>(s) + 1;
        for (int i = 0; i < points; ++i) {
            random = random * 1664525U + 1013904223U;
            step += 1 + static_cast<std::int64_t>(random >> 30);
            all.back()->append(step, 1.7e9 + i * 0.1, static_cast<float>(random >> 8) * 1e-7F + static_cast<float>(i));
        }
    }
    return all;
}

json buildPyramid(int points, int repeats) {
    const auto series = makeSeries(1, points);
    const events::SeriesSnapshot snapshot = series[0]->snapshot();
    // The nodes that are there are made once more, each of them as when its last point came.
    const json built = timed(repeats, [&] {
        for (std::uint32_t b = 0; b < snapshot.blockCount(); ++b) {
            const auto columns = events::columnsOf<std::int32_t, float>(snapshot.block(b));
            for (std::uint32_t used = events::leafSize; used <= snapshot.pointsIn(b); used += events::leafSize)
                events::finishNodes(columns, used, nullptr);
        }
    });
    const json appended = timed(repeats, [&] { makeSeries(1, points); });
    return {{"points", points}, {"buildMs", built}, {"appendMs", appended}};
}

// A wheel zoom from everything down to a thousandth, about a place off the middle, and a pan at a fifth.
json queryViews(int repeats) {
    constexpr int count = 20;
    constexpr int points = 500000;
    std::vector<events::SeriesView> views;
    for (const auto& series : makeSeries(count, points)) views.emplace_back(series);
    const events::Extent whole = *events::extentOfX(views[0], events::XKind::Step);
    std::vector<events::CurveSlice> slices(count);
    std::vector<double> zoom;
    std::vector<double> pan;
    std::size_t seen = 0;
    const auto frame = [&](double x0, double x1, std::vector<double>& times) {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < count; ++i) events::query(views[i], {events::XKind::Step, x0, x1, 1510}, slices[i]);
        times.push_back(millisecondsSince(start));
        for (const auto& slice : slices) seen += slice.columns.size() + slice.points.size();
    };
    for (int repeat = 0; repeat < repeats; ++repeat) {
        double width = whole.high - whole.low;
        const double centre = whole.low + width * 0.37;
        for (; width > (whole.high - whole.low) / 1000; width *= 0.93)
            frame(centre - width * 0.37, centre + width * 0.63, zoom);
        width = (whole.high - whole.low) / 5;
        for (int i = 0; i < 200; ++i) {
            const double x0 = whole.low + width * (1 + i * 7.0 / 1510);
            frame(x0, x0 + width, pan);
        }
    }
    check(seen > 0, "nothing was seen");
    const auto spread = [](std::vector<double>& times) {
        std::sort(times.begin(), times.end());
        return json{
            {"median", times[times.size() / 2]}, {"p95", times[times.size() * 95 / 100]}, {"most", times.back()}};
    };
    return {{"series", count}, {"points", points}, {"columns", 1510}, {"zoomMs", spread(zoom)}, {"panMs", spread(pan)}};
}

} // namespace

int main(int argc, char* argv[]) {
    const int steps = static_cast<int>(argc > 1 ? base::parseInt(argv[1]).value_or(25000) : 25000);
    const int repeats = static_cast<int>(argc > 2 ? base::parseInt(argv[2]).value_or(5) : 5);
    const tests::TemporaryFolder folder;
    json figures;
    figures["oneFile"] = loadOneFile(folder.path(), 40, steps, repeats);
    figures["manyFiles"] = loadManyFiles(folder.path(), 40, steps, repeats);
    figures["manyTags"] = listMany(folder.path(), 1, 12345, 1, "tags");
    figures["manyRuns"] = listMany(folder.path(), steps >= 250000 ? 10000 : 1000, 20, 100, "runs");
    figures["pyramid"] = buildPyramid(steps * 40, repeats);
    figures["query"] = queryViews(repeats);
    std::cout << figures.dump(2) << '\n';
    return 0;
}
