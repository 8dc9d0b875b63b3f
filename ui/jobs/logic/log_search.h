// Finds a pattern in a log. The search runs on a worker over parts that never change, and goes on where it ended when
// more of the log has come. Thread-safe where noted.
#pragma once

#include "core/base/expected.h"
#include "ui/jobs/logic/log_buffer.h"

#include <memory>
#include <stop_token>

namespace re2 {
class RE2;
}

namespace trainyard::ui {

// A regular expression (RE2); case counts only where the pattern has a capital. Immutable, thread-safe.
class LogPattern {
public:
    static base::Expected<LogPattern> compile(const std::string& pattern);
    struct Match {
        std::size_t start = 0;
        std::size_t length = 0;
        bool operator==(const Match&) const = default;
    };
    // All matches in one line of plain text (UTF-8, bytes); empty ones are left out.
    std::vector<Match> findAll(std::string_view plain) const;
    const re2::RE2& expression() const { return *expression_; }

private:
    explicit LogPattern(std::shared_ptr<const re2::RE2> expression) : expression_(std::move(expression)) {}
    std::shared_ptr<const re2::RE2> expression_;
};

// The line of each hit, in order; a line with two hits stands twice.
struct LogHits {
    std::vector<std::uint32_t> lines;
    std::size_t searched = 0; // lines, from the top
    bool full = false;        // there are more hits than are kept
};
inline constexpr std::size_t mostLogHits = 1'000'000;

// Goes on from hits.searched to the last whole line. Ends early when asked to stop.
LogHits searchLog(const LogBuffer& buffer, const LogPattern& pattern, LogHits hits, std::stop_token stop);

} // namespace trainyard::ui
