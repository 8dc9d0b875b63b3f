#include "core/base/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace trainyard::base {

namespace {

template <typename T>
std::optional<T> parseWhole(std::string_view text, int base) {
    T value{};
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value, base);
    if (problem != std::errc() || stop != end || text.empty()) return std::nullopt;
    return value;
}

} // namespace

std::optional<std::int64_t> parseInt(std::string_view text) {
    return parseWhole<std::int64_t>(text, 10);
}

std::optional<std::uint64_t> parseUnsigned(std::string_view text, int base) {
    return parseWhole<std::uint64_t>(text, base);
}

std::optional<double> parseDouble(std::string_view text) {
    double value{};
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc() || stop != end || text.empty()) return std::nullopt;
    return value;
}

std::string formatDouble(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
    std::array<char, 32> text{};
    const auto [end, problem] = std::to_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() ? std::string(text.data(), end) : std::string();
}

std::string formatFixed(double value, int decimals) {
    if (!std::isfinite(value)) return formatDouble(value);
    std::array<char, 400> text{};
    const auto [end, problem] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return problem == std::errc() ? std::string(text.data(), end) : std::string();
}

} // namespace trainyard::base
