#include "core/base/clock.h"

#include "core/base/number_text.h"

namespace trainyard::base {

namespace {

using namespace std::chrono;

void appendPadded(std::string& text, std::int64_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    text.append(width > digits.size() ? width - digits.size() : 0, '0');
    text += digits;
}

// Reads `width` digits at `at`; moves `at` behind them.
std::optional<int> takeDigits(std::string_view text, std::size_t& at, std::size_t width) {
    if (at + width > text.size()) return std::nullopt;
    const auto value = parseUnsigned(text.substr(at, width));
    if (!value) return std::nullopt;
    at += width;
    return static_cast<int>(*value);
}

bool take(std::string_view text, std::size_t& at, char expected) {
    if (at >= text.size() || text[at] != expected) return false;
    ++at;
    return true;
}

std::optional<microseconds> takeFraction(std::string_view text, std::size_t& at) {
    if (!take(text, at, '.')) return microseconds{0};
    std::int64_t micros = 0;
    std::int64_t scale = 100'000;
    const std::size_t first = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
        micros += (text[at] - '0') * scale;
    if (at == first) return std::nullopt;
    return microseconds{micros};
}

std::optional<minutes> takeOffset(std::string_view text, std::size_t& at) {
    if (take(text, at, 'Z')) return minutes{0};
    int sign = 1;
    if (take(text, at, '-'))
        sign = -1;
    else if (!take(text, at, '+'))
        return std::nullopt;
    const auto hour = takeDigits(text, at, 2);
    if (!hour || !take(text, at, ':')) return std::nullopt;
    const auto minute = takeDigits(text, at, 2);
    if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
    return minutes{sign * (*hour * 60 + *minute)};
}

} // namespace

std::string toIso8601(WallTime time) {
    const auto whole = floor<milliseconds>(time);
    const auto day = floor<days>(whole);
    const year_month_day date{day};
    const hh_mm_ss clock{whole - day};
    std::string text;
    text.reserve(24);
    appendPadded(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
    text += 'T';
    appendPadded(text, clock.hours().count(), 2);
    text += ':';
    appendPadded(text, clock.minutes().count(), 2);
    text += ':';
    appendPadded(text, clock.seconds().count(), 2);
    text += '.';
    appendPadded(text, clock.subseconds().count(), 3);
    text += 'Z';
    return text;
}

std::optional<WallTime> parseIso8601(std::string_view text) {
    std::size_t at = 0;
    const auto yearValue = takeDigits(text, at, 4);
    if (!yearValue || !take(text, at, '-')) return std::nullopt;
    const auto monthValue = takeDigits(text, at, 2);
    if (!monthValue || !take(text, at, '-')) return std::nullopt;
    const auto dayValue = takeDigits(text, at, 2);
    if (!dayValue || !take(text, at, 'T')) return std::nullopt;
    const auto hourValue = takeDigits(text, at, 2);
    if (!hourValue || !take(text, at, ':')) return std::nullopt;
    const auto minuteValue = takeDigits(text, at, 2);
    if (!minuteValue || !take(text, at, ':')) return std::nullopt;
    const auto secondValue = takeDigits(text, at, 2);
    if (!secondValue) return std::nullopt;
    const auto fraction = takeFraction(text, at);
    if (!fraction) return std::nullopt;
    const auto offset = takeOffset(text, at);
    const year_month_day date{year{*yearValue}, month{static_cast<unsigned>(*monthValue)},
                              day{static_cast<unsigned>(*dayValue)}};
    if (!offset || at != text.size() || !date.ok() || *hourValue > 23 || *minuteValue > 59 || *secondValue > 59)
        return std::nullopt;
    return time_point_cast<system_clock::duration>(sys_days{date} + hours{*hourValue} + minutes{*minuteValue} +
                                                   seconds{*secondValue} + *fraction - *offset);
}

} // namespace trainyard::base
