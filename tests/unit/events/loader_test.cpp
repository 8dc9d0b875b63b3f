#include "core/events/loader.h"
#include "core/events/series_view.h"
#include "core/events/summary_json.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/events/event_writer.h"

#include <nlohmann/json.hpp>

using namespace trainyard;
using namespace trainyard::events;
using tests::append;
using tests::scalarRecord;
using tests::startRecord;
using tests::versionRecord;
using tests::write;

namespace {

const char* const fileName = "events.out.tfevents.1.host";

PollResult poll(Loader& loader) {
    auto result = loader.poll({});
    REQUIRE(result);
    for (const base::Error& problem : result->problems) FAIL_CHECK(problem.message);
    return *result;
}

std::string steps(int from, int to, const std::string& tag = "loss") {
    std::string bytes;
    for (int step = from; step < to; ++step) bytes += scalarRecord(tag, step, static_cast<float>(step));
    return bytes;
}

std::vector<std::int64_t> stepsOf(const Run& run, const std::string& tag = "loss") {
    std::vector<std::int64_t> found;
    const auto series = run.series(tag);
    if (series == nullptr) return found;
    for (std::uint64_t i = 0; i < series->size(); ++i) found.push_back(series->point(i).step);
    return found;
}

std::vector<std::int64_t> count(std::int64_t to) {
    std::vector<std::int64_t> all;
    for (std::int64_t step = 0; step < to; ++step) all.push_back(step);
    return all;
}

} // namespace

TEST_CASE("A file that grows is read on from where it was left, cut anywhere") {
    const tests::TemporaryFolder folder;
    const std::string bytes = versionRecord() + steps(0, 6);
    write(folder / fileName, "");
    Loader loader(folder.path());
    poll(loader);
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        append(folder / fileName, bytes.substr(at, 7));
        poll(loader);
        const FileState file = loader.runs()[0]->files()[0];
        const auto written = static_cast<std::int64_t>(std::min(at + 7, bytes.size()));
        CHECK(file.bytes == written);
        CHECK(file.end == (file.offset == written ? FileEnd::Eof : FileEnd::Truncated));
        CHECK(file.reason.empty() == (file.end == FileEnd::Eof));
    }
    CHECK(stepsOf(*loader.runs()[0]) == count(6));
    const PollResult idle = poll(loader);
    CHECK_FALSE(idle.changed);
    CHECK(idle.bytesRead == 0);
}

TEST_CASE("New files and new runs are found") {
    const tests::TemporaryFolder folder;
    write(folder / "a" / fileName, steps(0, 3));
    Loader loader(folder.path());
    CHECK(poll(loader).newRuns == 1);
    write(folder / "a" / "events.out.tfevents.2.host", steps(3, 5));
    write(folder / "b" / "c" / fileName, steps(0, 1));
    write(folder / "b" / "notes.txt", "not events");
    CHECK(poll(loader).newRuns == 1);
    REQUIRE(loader.runs().size() == 2);
    CHECK(stepsOf(*loader.run("a")) == count(5));
    CHECK(loader.run("b/c") != nullptr);
    CHECK(loader.run("b") == nullptr);
}

TEST_CASE("Files of a run are read in the order of their names") {
    const tests::TemporaryFolder folder;
    write(folder / "events.out.tfevents.200.z", steps(2, 4));
    write(folder / "events.out.tfevents.100.z", steps(0, 2));
    Loader loader(folder.path());
    poll(loader);
    CHECK(stepsOf(*loader.runs()[0]) == count(4));
    CHECK(loader.runs()[0]->name() == ".");
}

TEST_CASE("A file that is replaced is read anew, with all of its run") {
    const tests::TemporaryFolder folder;
    write(folder / fileName, steps(0, 9));
    write(folder / "events.out.tfevents.2.host", steps(100, 102));
    Loader loader(folder.path());
    poll(loader);
    const auto before = loader.runs()[0]->series("loss");
    const std::uint64_t generation = loader.runs()[0]->generation();
    SECTION("by a shorter one") {
        write(folder / fileName, steps(0, 2));
    }
    SECTION("by another of the same length") {
        write(folder / fileName, steps(1, 2) + steps(1, 9));
    }
    SECTION("by a longer one of other content") {
        write(folder / fileName, steps(50, 90));
    }
    poll(loader);
    CHECK(loader.runs()[0]->generation() > generation);
    CHECK(loader.runs()[0]->series("loss") != before);
    CHECK(before->size() == 11); // what a reader holds stays
    const auto now = stepsOf(*loader.runs()[0]);
    CHECK(std::vector<std::int64_t>(now.end() - 2, now.end()) == std::vector<std::int64_t>{100, 101});
    CHECK(now.size() == static_cast<std::size_t>(now[0] == 50 ? 42 : now[0] == 0 ? 4 : 11));
}

TEST_CASE("A file replaced by the same one, grown, is only read on") {
    const tests::TemporaryFolder folder;
    write(folder / fileName, steps(0, 5));
    Loader loader(folder.path());
    poll(loader);
    write(folder / "copy", steps(0, 8)); // as rsync does: a new file, then renamed over
    std::filesystem::rename(folder / "copy", folder / fileName);
    poll(loader);
    CHECK(loader.runs()[0]->generation() == 0);
    CHECK(stepsOf(*loader.runs()[0]) == count(8));
}

TEST_CASE("A file that goes away leaves its curves") {
    const tests::TemporaryFolder folder;
    write(folder / fileName, steps(0, 5));
    Loader loader(folder.path());
    poll(loader);
    std::filesystem::remove(folder / fileName);
    poll(loader);
    CHECK(stepsOf(*loader.runs()[0]) == count(5));
}

TEST_CASE("A place that is not there is an error, and is read when it comes") {
    const tests::TemporaryFolder folder;
    Loader loader(folder / "later");
    const auto result = loader.poll({});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::ErrorCode::NotFound);
    write(folder / "later" / fileName, steps(0, 2));
    poll(loader);
    CHECK(loader.runs().size() == 1);
}

TEST_CASE("Damage in the middle costs one record, damage in a length the rest") {
    const tests::TemporaryFolder folder;
    std::string bytes = steps(0, 10);
    const std::size_t record = scalarRecord("loss", 1, 1).size();
    const std::size_t fifth = scalarRecord("loss", 0, 0).size() + 4 * record;
    SECTION("data") {
        bytes[fifth + 14] = static_cast<char>(bytes[fifth + 14] ^ 4);
        write(folder / fileName, bytes);
        Loader loader(folder.path());
        poll(loader);
        CHECK(loader.runs()[0]->files()[0].badCrc == 1);
        CHECK(loader.runs()[0]->files()[0].records == 9);
        CHECK(stepsOf(*loader.runs()[0]) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 6, 7, 8, 9});
    }
    SECTION("length") {
        bytes[fifth + 2] = static_cast<char>(bytes[fifth + 2] ^ 4);
        write(folder / fileName, bytes);
        Loader loader(folder.path());
        poll(loader);
        const FileState file = loader.runs()[0]->files()[0];
        CHECK(file.end == FileEnd::BadLengthCrc);
        CHECK(file.reason.find(std::to_string(fifth)) != std::string::npos);
        CHECK(file.bytes == static_cast<std::int64_t>(bytes.size()));
        CHECK(stepsOf(*loader.runs()[0]) == count(5));
        append(folder / fileName, steps(10, 12)); // behind it nothing can be found
        poll(loader);
        CHECK(stepsOf(*loader.runs()[0]) == count(5));
    }
}

TEST_CASE("A length that the file cannot hold takes no memory and is awaited") {
    const tests::TemporaryFolder folder;
    const std::string header = tests::raw(std::uint64_t{1} << 39);
    write(folder / fileName, steps(0, 2) + header + tests::raw(tests::maskedCrcOf(header)) + "abc");
    Loader loader(folder.path());
    poll(loader);
    CHECK(loader.runs()[0]->files()[0].end == FileEnd::Truncated);
    CHECK(stepsOf(*loader.runs()[0]) == count(2));
}

TEST_CASE("A record larger than what is read at once is read whole") {
    const tests::TemporaryFolder folder;
    const std::string large(3000000, 'x');
    const std::string value = tests::bytesField(1, "img") + tests::bytesField(4, tests::bytesField(4, large));
    write(folder / fileName,
          steps(0, 3) + tests::record(tests::event(5, 7, tests::summary(tests::bytesField(1, value)))) + steps(3, 4));
    Loader loader(folder.path());
    poll(loader);
    CHECK(stepsOf(*loader.runs()[0]) == count(4));
    const auto blobs = loader.runs()[0]->blobs("img");
    REQUIRE(blobs.size() == 1);
    CHECK(blobs[0].step == 7);
    const auto bytes = loader.readBlob(*loader.runs()[0], blobs[0], {});
    REQUIRE(bytes);
    CHECK(*bytes == tests::bytesField(4, large));
    write(folder / fileName, "");
    CHECK_FALSE(loader.readBlob(*loader.runs()[0], blobs[0], {}));
}

TEST_CASE("A restart is marked, and hides what it makes void only where that is wanted") {
    const tests::TemporaryFolder folder;
    write(folder / fileName, startRecord(0) + steps(0, 10) + startRecord(6) + steps(6, 12));
    Loader loader(folder.path());
    poll(loader);
    const auto run = loader.runs()[0];
    CHECK(run->restartSteps() == std::vector<std::int64_t>{6}); // the first START is no restart
    const auto series = run->series("loss");
    CHECK(SeriesView(series, Purge::None, run->restartSteps()).count() == 16);
    const SeriesView view(series, Purge::SessionStart, run->restartSteps());
    CHECK(view.kept() == std::vector<IndexRange>{{0, 6}, {10, 16}});
    CHECK(summaryJson(loader.runs())["series"][0]["count"] == 16);
}

TEST_CASE("Metadata may come with a tag's first value only") {
    const tests::TemporaryFolder folder;
    const auto tensor = [](float value) {
        return tests::bytesField(8, tests::varintField(1, 1) + tests::bytesField(4, tests::raw(value)));
    };
    const auto value = [&](float number, bool first) {
        return tests::record(
            tests::event(1, first ? 0 : 1,
                         tests::summary(tests::bytesField(1, tests::bytesField(1, "acc") + tensor(number) +
                                                                 (first ? tests::metadata("scalars") : "")))));
    };
    write(folder / fileName, value(0.5F, true) + value(0.75F, false));
    Loader loader(folder.path());
    poll(loader);
    const auto entry = loader.runs()[0]->tags()[0];
    CHECK(entry.info->plugin == "scalars");
    CHECK(entry.info->kind == TagKind::Scalar);
    REQUIRE(entry.series != nullptr);
    CHECK(entry.series->point(1).value == 0.75);
}

TEST_CASE("Records that are not events are counted and passed over") {
    const tests::TemporaryFolder folder;
    write(folder / fileName, steps(0, 1) + tests::record("\x0a\xff\xff") + steps(1, 2));
    Loader loader(folder.path());
    poll(loader);
    CHECK(loader.runs()[0]->files()[0].undecodable == 1);
    CHECK(stepsOf(*loader.runs()[0]) == count(2));
}

TEST_CASE("Any source that lists and reads ranges will do, and only new bytes are asked for") {
    std::string bytes = steps(0, 5);
    std::int64_t asked = 0;
    SourceFunctions functions;
    functions.list = [&](const base::OpContext&) -> base::Expected<std::vector<SourceFile>> {
        return std::vector<SourceFile>{{std::string("r/") + fileName, static_cast<std::int64_t>(bytes.size()), 0, 0},
                                       {"r/other.txt", 10, 0, 0}};
    };
    functions.read = [&](const std::string&, std::int64_t offset, std::int64_t length,
                         const base::OpContext&) -> base::Expected<std::string> {
        const std::string part = bytes.substr(static_cast<std::size_t>(offset),
                                              static_cast<std::size_t>(std::min<std::int64_t>(length, 50)));
        asked += static_cast<std::int64_t>(part.size());
        return part;
    };
    Loader loader(makeFunctionSource(functions));
    poll(loader);
    CHECK(asked == static_cast<std::int64_t>(bytes.size()));
    asked = 0;
    bytes += steps(5, 6);
    poll(loader);
    CHECK(asked < 200); // the new record, and the bytes that show that it is the same file
    CHECK(stepsOf(*loader.run("r")) == count(6));
}

TEST_CASE("A poll that is stopped goes on the next time") {
    const tests::TemporaryFolder folder;
    write(folder / fileName, steps(0, 5));
    Loader loader(folder.path());
    std::stop_source stop;
    stop.request_stop();
    base::OpContext context;
    context.stop = stop.get_token();
    const auto stopped = loader.poll(context);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == base::ErrorCode::Cancelled);
    poll(loader);
    CHECK(stepsOf(*loader.runs()[0]) == count(5));
}
