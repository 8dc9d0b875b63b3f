#include "ui/jobs/logic/log_search.h"

#include "ui/jobs/logic/log_text.h"

#include <re2/re2.h>

#include <algorithm>

namespace trainyard::ui {

namespace {

re2::StringPiece pieceOf(std::string_view text) {
    return {text.data(), text.size()};
}

// Each match in `text`, from the left; `found` answers whether to go on.
template <typename Found>
void eachMatch(const re2::RE2& expression, std::string_view text, Found found) {
    std::size_t at = 0;
    re2::StringPiece match;
    while (at <= text.size() && expression.Match(pieceOf(text), at, text.size(), re2::RE2::UNANCHORED, &match, 1)) {
        const auto start = static_cast<std::size_t>(match.data() - text.data());
        if (!match.empty() && !found(start, match.size())) return;
        at = start + std::max<std::size_t>(match.size(), 1);
    }
}

} // namespace

base::Expected<LogPattern> LogPattern::compile(const std::string& pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_nl(true);
    options.set_one_line(false);
    options.set_posix_syntax(false);
    options.set_max_mem(std::int64_t{16} << 20);
    options.set_case_sensitive(
        std::any_of(pattern.begin(), pattern.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    // ^ and $ mean a line's ends also where a whole part is searched at once.
    auto expression = std::make_shared<re2::RE2>("(?m:" + pattern + ")", options);
    if (!expression->ok())
        return base::makeError(base::ErrorCode::InvalidArgument,
                               "“" + pattern + "” is not a pattern: " + expression->error() + ".",
                               "Write a backslash before ( ) [ ] { } . * + ? | ^ $ to find the character itself.");
    return LogPattern(std::move(expression));
}

std::vector<LogPattern::Match> LogPattern::findAll(std::string_view plain) const {
    std::vector<Match> matches;
    eachMatch(*expression_, plain, [&](std::size_t start, std::size_t length) {
        matches.push_back({start, length});
        return matches.size() < 10'000;
    });
    return matches;
}

LogHits searchLog(const LogBuffer& buffer, const LogPattern& pattern, LogHits hits, std::stop_token stop) {
    const auto add = [&](std::size_t line) {
        hits.lines.push_back(static_cast<std::uint32_t>(line));
        hits.full = hits.lines.size() >= mostLogHits;
        return !hits.full;
    };
    for (std::size_t index = 0; index < buffer.parts().size() && !hits.full; ++index) {
        const LogPart& part = *buffer.parts()[index];
        const std::size_t first = buffer.firstLine(index);
        if (first + part.lineStarts.size() <= hits.searched) continue;
        std::size_t local = hits.searched - first;
        if (stop.stop_requested()) return hits;
        if (part.plain) {
            const std::size_t from = part.lineStarts[local];
            const std::string_view text = std::string_view(part.bytes).substr(from, part.bytes.size() - from - 1);
            auto next = part.lineStarts.begin() + static_cast<std::ptrdiff_t>(local);
            eachMatch(pattern.expression(), text, [&](std::size_t start, std::size_t) {
                next = std::upper_bound(next, part.lineStarts.end(), static_cast<std::uint32_t>(from + start));
                const auto found = static_cast<std::size_t>(next - part.lineStarts.begin()) - 1;
                --next;
                return add(first + found) && (hits.lines.size() % 1024 != 0 || !stop.stop_requested());
            });
        } else {
            for (; local < part.lineStarts.size() && !hits.full; ++local) {
                if (local % 1024 == 0 && stop.stop_requested()) return hits;
                for (std::size_t i = pattern.findAll(plainLogLine(buffer.raw(first + local))).size(); i > 0; --i)
                    if (!add(first + local)) break;
            }
        }
        hits.searched = first + part.lineStarts.size();
    }
    return hits;
}

} // namespace trainyard::ui
