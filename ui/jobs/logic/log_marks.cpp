#include "ui/jobs/logic/log_marks.h"

#include <re2/re2.h>

namespace trainyard::ui {

namespace {

constexpr std::string_view tracebackHead = "Traceback (most recent call last):";
constexpr std::size_t longestLooked = 2048; // what makes a line an error stands near its start
constexpr int longestTraceback = 2000;      // then it was something else

const RE2& errorPattern() {
    // "error: 0.05" is a metric and "0 errors" is good news; "KeyError: 'x'" and "srun: error: ..." are not.
    static const RE2 pattern(
        R"re((?:^|[^A-Za-z0-9_.])(?:ERROR\b|FATAL\b|CRITICAL\b|[Ff]atal(?: error)?:|[Ee]rror:\s*[^\s0-9.+-])re"
        R"re(|(?:[A-Za-z_][A-Za-z_0-9]*\.)*[A-Z][A-Za-z0-9]*(?:Error|Exception|Interrupt)(?::|$))re"
        R"re(|Segmentation fault|core dumped|Out of memory|OOM-killed|oom-kill|Killed$))re",
        RE2::Quiet);
    return pattern;
}

const RE2& warningPattern() {
    static const RE2 pattern(R"re((?:^|[^A-Za-z0-9_])(?:WARN(?:ING)?\b|[Ww]arning:|[A-Z][A-Za-z]*Warning:))re",
                             RE2::Quiet);
    return pattern;
}

} // namespace

LogMark LogMarker::next(std::string_view plain) {
    if (inTraceback_) {
        ++bodyLines_;
        const std::string_view rest = plain.size() >= prefix_ ? plain.substr(prefix_) : std::string_view{};
        const bool indented = !rest.empty() && rest.front() == ' ';
        if (indented && bodyLines_ < longestTraceback) return LogMark::TracebackBody;
        inTraceback_ = false;
        if (!rest.empty() && rest.find(tracebackHead) == std::string_view::npos && bodyLines_ < longestTraceback)
            return LogMark::TracebackEnd;
    }
    plain = plain.substr(0, longestLooked);
    const auto head = plain.find(tracebackHead);
    if (head != std::string_view::npos) {
        prefix_ = head;
        inTraceback_ = true;
        bodyLines_ = 0;
        return LogMark::TracebackStart;
    }
    const re2::StringPiece piece(plain.data(), plain.size());
    if (RE2::PartialMatch(piece, errorPattern())) return LogMark::Error;
    if (RE2::PartialMatch(piece, warningPattern())) return LogMark::Warning;
    return LogMark::None;
}

std::size_t timePrefixLength(std::string_view plain) {
    static const RE2 pattern(
        R"re((\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?[:]?\s+)\S)re",
        RE2::Quiet);
    plain = plain.substr(0, 64);
    re2::StringPiece time;
    if (!RE2::PartialMatch(re2::StringPiece(plain.data(), plain.size()), pattern, &time) || time.data() != plain.data())
        return 0;
    return time.size();
}

} // namespace trainyard::ui
