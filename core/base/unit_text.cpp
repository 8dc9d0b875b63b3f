#include "core/base/unit_text.h"

#include "core/base/number_text.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace trainyard::base {

namespace {

struct SizeUnit {
    std::string_view name;
    std::int64_t bytes;
};
constexpr std::int64_t kibi = 1024;
constexpr std::array<SizeUnit, 8> sizeUnits{{{"Ti", kibi* kibi* kibi* kibi},
                                             {"T", 1'000'000'000'000},
                                             {"Gi", kibi* kibi* kibi},
                                             {"G", 1'000'000'000},
                                             {"Mi", kibi* kibi},
                                             {"M", 1'000'000},
                                             {"Ki", kibi},
                                             {"K", 1'000}}};

struct TimeUnit {
    char name;
    std::int64_t seconds;
};
constexpr std::array<TimeUnit, 4> timeUnits{{{'d', 86400}, {'h', 3600}, {'m', 60}, {'s', 1}}};
constexpr std::int64_t longestSeconds = 86400LL * 365 * 100; // a hundred years: beyond it is a typing mistake

std::size_t numberLength(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && ((text[length] >= '0' && text[length] <= '9') || text[length] == '.')) ++length;
    return length;
}

Error badDuration(std::string_view text) {
    return makeError(ErrorCode::InvalidArgument, "“" + std::string(text) + "” is not a duration.",
                     "Write 90s, 15m, 8h, 2d, 1d18h or Slurm's D-HH:MM:SS.");
}

// The unit that a mistyped one most likely means: "Gb", "GB", "gib" all mean Gi.
std::string likelyUnit(std::string_view unit) {
    const char letter = unit.empty() ? 'G' : static_cast<char>(unit[0] & ~0x20);
    return std::string("KMGT").find(letter) == std::string::npos ? "G" : std::string(1, letter);
}

std::optional<std::int64_t> clockSeconds(std::string_view text, std::int64_t dayCount, bool hasDays) {
    std::array<std::int64_t, 3> fields{};
    std::size_t count = 0;
    while (true) {
        const std::size_t colon = text.find(':');
        const auto field = parseUnsigned(text.substr(0, colon));
        if (!field || *field > 100'000'000 || count == fields.size()) return std::nullopt;
        fields.at(count++) = static_cast<std::int64_t>(*field);
        if (colon == std::string_view::npos) break;
        text.remove_prefix(colon + 1);
    }
    // Slurm reads D-HH, D-HH:MM and D-HH:MM:SS from the left, but MM:SS and HH:MM:SS from the right.
    if (!hasDays && count == 2) return fields[0] * 60 + fields[1];
    if (!hasDays && count != 3) return std::nullopt;
    return dayCount * 86400 + fields[0] * 3600 + fields[1] * 60 + fields[2];
}

Expected<std::chrono::seconds> parseClock(std::string_view text) {
    std::string_view rest = text;
    std::int64_t dayCount = 0;
    const std::size_t dash = text.find('-');
    if (dash != std::string_view::npos) {
        const auto value = parseUnsigned(text.substr(0, dash));
        if (!value || *value > 100'000) return badDuration(text);
        dayCount = static_cast<std::int64_t>(*value);
        rest = text.substr(dash + 1);
    }
    const auto total = clockSeconds(rest, dayCount, dash != std::string_view::npos);
    if (!total || *total > longestSeconds) return badDuration(text);
    return std::chrono::seconds{*total};
}

} // namespace

Expected<std::int64_t> parseBytes(std::string_view text) {
    const std::size_t digits = numberLength(text);
    const auto value = parseDouble(text.substr(0, digits));
    const std::string_view unit = text.substr(digits);
    if (!value || digits == 0)
        return makeError(ErrorCode::InvalidArgument, "“" + std::string(text) + "” is not a size.",
                         "Write a number with a unit, such as 16Gi (1024³) or 16G (1000³).");
    std::int64_t factor = unit.empty() ? 1 : 0;
    for (const SizeUnit& known : sizeUnits)
        if (known.name == unit) factor = known.bytes;
    if (factor == 0) {
        const std::string likely = likelyUnit(unit);
        const std::string number(text.substr(0, digits));
        const std::string power = likely == "K" ? "" : likely == "M" ? "²" : likely == "G" ? "³" : "⁴";
        return makeError(ErrorCode::InvalidArgument, "“" + std::string(unit) + "” is not a unit.",
                         "Write " + number + likely + "i (1024" + power + ") or " + number + likely + " (1000" + power +
                             ").");
    }
    // Whole numbers stay exact; only a fraction goes through floating point.
    if (const auto whole = parseInt(text.substr(0, digits))) {
        if (*whole > std::numeric_limits<std::int64_t>::max() / factor)
            return makeError(ErrorCode::InvalidArgument, "“" + std::string(text) + "” is larger than any machine.", "");
        return *whole * factor;
    }
    const double bytes = std::round(*value * static_cast<double>(factor));
    if (!(bytes < 9.2e18))
        return makeError(ErrorCode::InvalidArgument, "“" + std::string(text) + "” is too large.", "");
    return static_cast<std::int64_t>(bytes);
}

std::string formatBytes(std::int64_t bytes) {
    if (bytes != 0)
        for (const SizeUnit& unit : sizeUnits)
            if (bytes % unit.bytes == 0) return std::to_string(bytes / unit.bytes) + std::string(unit.name);
    return std::to_string(bytes);
}

Expected<std::chrono::seconds> parseDuration(std::string_view text) {
    if (text.find(':') != std::string_view::npos || text.find('-') != std::string_view::npos) return parseClock(text);
    if (text.empty()) return badDuration(text);
    double total = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t digits = numberLength(rest);
        const auto value = parseDouble(rest.substr(0, digits));
        if (!value || digits == 0 || digits >= rest.size()) return badDuration(text);
        std::int64_t factor = 0;
        for (const TimeUnit& unit : timeUnits)
            if (unit.name == rest[digits]) factor = unit.seconds;
        if (factor == 0) return badDuration(text);
        total += *value * static_cast<double>(factor);
        rest.remove_prefix(digits + 1);
    }
    if (total > static_cast<double>(longestSeconds)) return badDuration(text);
    return std::chrono::seconds{std::llround(total)};
}

std::string formatDuration(std::chrono::seconds duration) {
    std::int64_t rest = duration.count();
    if (rest == 0) return "0s";
    std::string text = rest < 0 ? "-" : "";
    rest = rest < 0 ? -rest : rest;
    for (const TimeUnit& unit : timeUnits) {
        if (rest / unit.seconds > 0) text += std::to_string(rest / unit.seconds) + unit.name;
        rest %= unit.seconds;
    }
    return text;
}

} // namespace trainyard::base
