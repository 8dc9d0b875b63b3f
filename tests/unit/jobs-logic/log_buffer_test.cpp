#include "tests/support/catch.h"

#include "ui/jobs/logic/log_buffer.h"
#include "ui/jobs/logic/log_folds.h"
#include "ui/jobs/logic/log_search.h"
#include "ui/jobs/logic/log_text.h"

#include <random>

using namespace trainyard::ui;

namespace {

LogBuffer bufferOf(std::string_view text, std::size_t chunk = 7) {
    LogBuffer buffer;
    LogScanner scanner;
    for (std::size_t at = 0; at < text.size(); at += chunk) buffer.append(scanner.take(text.substr(at, chunk)));
    return buffer;
}

std::vector<std::string> linesOf(const LogBuffer& buffer) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < buffer.lineCount(); ++i) lines.emplace_back(buffer.raw(i));
    return lines;
}

std::string traceback(int frames) {
    std::string text = "start\nTraceback (most recent call last):\n";
    for (int i = 0; i < frames; ++i) text += "  File \"train.py\", line " + std::to_string(i) + ", in f\n";
    return text + "torch.OutOfMemoryError: CUDA out of memory\nnext\n";
}

} // namespace

TEST_CASE("Lines are the same however the bytes came in, characters cut in two included") {
    const std::string text = "first\n训练 начало\n\n\x1b[31mred\x1b[0m\nlast without newline";
    const auto chunk = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{5}, std::size_t{1000});
    const LogBuffer buffer = bufferOf(text, chunk);
    CHECK(linesOf(buffer) ==
          std::vector<std::string>{"first", "训练 начало", "", "\x1b[31mred\x1b[0m", "last without newline"});
    CHECK(buffer.byteCount() == text.size());
}

TEST_CASE("The line still being written grows, ends, and finishes without a newline") {
    LogBuffer buffer;
    LogScanner scanner;
    buffer.append(scanner.take("a\nhal"));
    CHECK(linesOf(buffer) == std::vector<std::string>{"a", "hal"});
    buffer.append(scanner.take("f\nb"));
    CHECK(linesOf(buffer) == std::vector<std::string>{"a", "half", "b"});
    buffer.append(scanner.finish());
    CHECK(linesOf(buffer) == std::vector<std::string>{"a", "half", "b"});
    CHECK(buffer.tail().empty());
    CHECK(scanner.finish().part == nullptr);
}

TEST_CASE("A progress bar that never ends its line does not pile up") {
    LogBuffer buffer;
    LogScanner scanner;
    for (int i = 0; i < 50'000; ++i)
        buffer.append(scanner.take("\r" + std::to_string(i) + " of 50000 ..............."));
    CHECK(buffer.lineCount() == 1);
    CHECK(buffer.byteCount() < 100);
    CHECK(plainLogLine(buffer.raw(0)) == "49999 of 50000 ...............");
}

TEST_CASE("A line without end is broken between characters") {
    std::string text;
    while (text.size() < longestLogLine * 2 + 10) text += "训";
    LogBuffer buffer = bufferOf(text + "\n", 100'000);
    REQUIRE(buffer.lineCount() == 3);
    std::string all;
    for (const std::string& line : linesOf(buffer)) {
        CHECK(line.size() <= longestLogLine);
        CHECK(line.size() % 3 == 0);
        all += line;
    }
    CHECK(all == text);
}

TEST_CASE("A hundred megabytes are indexed and every line is found again") {
    std::string chunk;
    int number = 0;
    LogBuffer buffer;
    LogScanner scanner;
    std::size_t bytes = 0;
    while (bytes < 100'000'000) {
        chunk.clear();
        while (chunk.size() < 4'000'000) {
            chunk += "line " + std::to_string(number) +
                     " step loss 0.123 lr 5.91e-04 tok/s 214,317 and some more text to fill\n";
            ++number;
        }
        bytes += chunk.size();
        buffer.append(scanner.take(chunk));
    }
    CHECK(buffer.lineCount() == static_cast<std::size_t>(number));
    CHECK(buffer.byteCount() == bytes);
    for (const int line : {0, 1, number / 2, number - 1}) {
        const std::string start = "line " + std::to_string(line) + " step";
        CHECK(buffer.raw(static_cast<std::size_t>(line)).substr(0, start.size()) == start);
    }
    CHECK(buffer.errors().empty());
    const auto pattern = LogPattern::compile("line \\d+00000 ");
    REQUIRE(pattern);
    const LogHits hits = searchLog(buffer, *pattern, {}, {});
    CHECK(hits.lines.size() == static_cast<std::size_t>((number - 1) / 100'000));
    CHECK(hits.lines.front() == 100'000);
}

TEST_CASE("Errors, warnings and tracebacks are marked") {
    const LogBuffer buffer =
        bufferOf("WARNING torch: fragmentation\n" + traceback(2) +
                 "error: 0.05\nerror rate 3\n"
                 "srun: error: gpu-a12: task 3\nE ERROR x\nvalidation_error=2\nKeyError: 'x'\n0 errors\n");
    std::vector<LogMark> marks;
    for (std::size_t i = 0; i < buffer.lineCount(); ++i) marks.push_back(buffer.mark(i));
    using M = LogMark;
    CHECK(marks == std::vector<M>{M::Warning, M::None, M::TracebackStart, M::TracebackBody, M::TracebackBody,
                                  M::TracebackEnd, M::None, M::None, M::None, M::Error, M::Error, M::None, M::Error,
                                  M::None});
    CHECK(buffer.errors() == std::vector<std::size_t>{5, 9, 10, 12});
    CHECK(buffer.nextError(0, true) == 5);
    CHECK(buffer.nextError(6, true) == 9);
    CHECK(buffer.nextError(13, true) == buffer.lineCount());
    CHECK(buffer.nextError(8, false) == 5);
    CHECK(buffer.nextError(4, false) == buffer.lineCount());
}

TEST_CASE("A traceback with the launcher's prefix is one too, and one that is cut off ends") {
    LogMarker marker;
    CHECK(marker.next("[rank3]: Traceback (most recent call last):") == LogMark::TracebackStart);
    CHECK(marker.next("[rank3]:   File x") == LogMark::TracebackBody);
    CHECK(marker.next("[rank3]: ValueError") == LogMark::TracebackEnd);
    CHECK(marker.next("[rank3]: fine") == LogMark::None);
    CHECK(marker.next("Traceback (most recent call last):") == LogMark::TracebackStart);
    CHECK(marker.next("") == LogMark::None);
    CHECK(marker.next("  indented") == LogMark::None);
}

TEST_CASE("Times at the start of a line are told from the rest") {
    CHECK(timePrefixLength("19:46:20.551 step") == 13);
    CHECK(timePrefixLength("2026-11-22T19:46:20Z step") == 21);
    CHECK(timePrefixLength("[2026-11-22 19:46:20,551] step") == 26);
    CHECK(timePrefixLength("step 19:46:20") == 0);
    CHECK(timePrefixLength("19:46:20") == 0);
    CHECK(timePrefixLength("") == 0);
}

TEST_CASE("The middle of a long traceback is folded, and rows and lines agree") {
    const LogBuffer buffer = bufferOf(traceback(20) + traceback(6) + traceback(30));
    LogFolds folds;
    folds.extend(buffer);
    CHECK(folds.rowCount() == buffer.lineCount() - 14 - 24);
    CHECK(folds.row(7).line == 7);
    CHECK(folds.row(7).folded == 15);
    CHECK(buffer.mark(folds.row(8).line) == LogMark::TracebackEnd);
    for (std::size_t row = 0; row < folds.rowCount(); ++row) {
        const LogRow at = folds.row(row);
        CHECK(folds.rowOf(at.line) == row);
        if (at.folded > 0) CHECK(folds.rowOf(at.line + at.folded - 1) == row);
    }
    folds.unfold(10);
    CHECK(folds.rowCount() == buffer.lineCount() - 24);
    CHECK(folds.rowOf(10) == 10);
    folds.setFolding(false);
    CHECK(folds.rowCount() == buffer.lineCount());
}

TEST_CASE("Folds found piece by piece are those found at once") {
    const std::string text = traceback(20) + traceback(9) + "x\n";
    LogFolds whole;
    const LogBuffer all = bufferOf(text);
    whole.extend(all);
    LogFolds grown;
    LogBuffer buffer;
    LogScanner scanner;
    for (const char c : text) {
        buffer.append(scanner.take(std::string_view(&c, 1)));
        grown.extend(buffer);
    }
    CHECK(grown.rowCount() == whole.rowCount());
    CHECK(whole.rowCount() < all.lineCount());
}

TEST_CASE("Hits are counted by occurrence, also in coloured lines, and a search goes on where it ended") {
    LogBuffer buffer;
    LogScanner scanner;
    buffer.append(scanner.take("Memory and memory\nnothing\n\x1b[31mmem\x1b[0mory\n"));
    const auto pattern = LogPattern::compile("memory|^noth");
    REQUIRE(pattern);
    LogHits hits = searchLog(buffer, *pattern, {}, {});
    CHECK(hits.lines == std::vector<std::uint32_t>{0, 0, 1, 2});
    buffer.append(scanner.take("more memory\n"));
    hits = searchLog(buffer, *pattern, hits, {});
    CHECK(hits.lines == std::vector<std::uint32_t>{0, 0, 1, 2, 3});
    CHECK(hits.searched == 4);
    CHECK(pattern->findAll("a memory memory") == std::vector<LogPattern::Match>{{2, 6}, {9, 6}});
}

TEST_CASE("A capital makes case count; a pattern never runs over lines; a wrong one is an error with a remedy") {
    const LogBuffer buffer = bufferOf("Memory\nmemory\n");
    CHECK(searchLog(buffer, *LogPattern::compile("Memory"), {}, {}).lines == std::vector<std::uint32_t>{0});
    CHECK(searchLog(buffer, *LogPattern::compile("memory\\s*memory"), {}, {}).lines.empty());
    CHECK(searchLog(buffer, *LogPattern::compile("y$"), {}, {}).lines.size() == 2);
    CHECK(searchLog(buffer, *LogPattern::compile("x*"), {}, {}).lines.empty());
    const auto wrong = LogPattern::compile("(unclosed");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.find("(unclosed") != std::string::npos);
    CHECK_FALSE(wrong.error().remedy.empty());
}
