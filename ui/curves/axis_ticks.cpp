#include "ui/curves/axis_ticks.h"

#include "core/base/clock.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace trainyard::ui {

namespace {

// The smallest of 1, 2, 5 x 10^n that gives at most `most` steps.
double niceStep(double span, int most) {
    const double rough = span / std::max(1, most);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (factor * power >= rough * 0.999999) return factor * power;
    return 10 * power;
}

int decimalsOf(double step) {
    int decimals = 0;
    for (double scaled = step; decimals < 12 && std::abs(scaled - std::round(scaled)) > 1e-6 * std::abs(scaled);
         scaled *= 10)
        ++decimals;
    return decimals;
}

std::string trimmed(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

struct Prefix {
    double factor;
    const char* letter;
};
constexpr std::array<Prefix, 4> prefixes{{{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}}};

std::string exponentText(double value) {
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const double mantissa = value / std::pow(10.0, exponent);
    return trimmed(base::formatFixed(mantissa, 2)) + "e" + std::to_string(exponent);
}

// All labels of an axis in one form, so that neighbours can be compared.
std::string labelText(double value, double step, double largest) {
    if (value == 0) return "0";
    if (largest >= 1e15 || largest < 1e-3) return exponentText(value);
    for (const Prefix& prefix : prefixes)
        if (largest >= prefix.factor && (prefix.factor > 1e3 || largest >= 1e3))
            return trimmed(base::formatFixed(value / prefix.factor, decimalsOf(step / prefix.factor))) + prefix.letter;
    return base::formatFixed(value, decimalsOf(step));
}

std::vector<AxisTick> linearTicks(double from, double to, int most) {
    const double step = niceStep(to - from, most);
    const double largest = std::max(std::abs(from), std::abs(to));
    std::vector<AxisTick> ticks;
    // Counted in whole steps: adding up would drift. A step too small for the numbers gives no ticks.
    const double first = std::ceil(from / step - 1e-9);
    for (double n = first; n * step <= to + step * 1e-9 && ticks.size() < 50; ++n)
        ticks.push_back({n == 0 ? 0.0 : n * step, labelText(n * step, step, largest)});
    return ticks;
}

std::vector<AxisTick> logTicks(double from, double to, int most) {
    std::vector<AxisTick> ticks;
    const double first = std::ceil(std::log10(from) - 1e-9);
    const double last = std::floor(std::log10(to) + 1e-9);
    const double decades = last - first + 1;
    if (decades < 2) return linearTicks(from, to, most);
    const double stride = std::ceil(decades / most);
    for (double power = first; power <= last; power += stride) {
        const double value = std::pow(10.0, power);
        ticks.push_back(
            {value, power >= -3 && power < 3 ? shortNumber(value) : "1e" + std::to_string(static_cast<int>(power))});
    }
    return ticks;
}

constexpr std::array<double, 22> timeSteps{1,     2,     5,      10,     15,      30,     60,    120,
                                           300,   600,   900,    1800,   3600,    7200,   10800, 21600,
                                           43200, 86400, 172800, 604800, 1209600, 2592000};

double timeStep(double span, int most) {
    for (const double step : timeSteps)
        if (span / step <= most) return step;
    return niceStep(span / 86400, most) * 86400;
}

std::string wallText(double seconds, double step) {
    const auto time =
        base::WallTime(std::chrono::duration_cast<base::WallTime::duration>(std::chrono::duration<double>(seconds)));
    const std::string iso = base::toIso8601(time);
    if (step >= 86400) return iso.substr(5, 5);
    if (step >= 60) return iso.substr(11, 5);
    return iso.substr(11, 8);
}

std::vector<AxisTick> timeTicks(AxisKind kind, double from, double to, int most) {
    if (to - from < 4) {
        std::vector<AxisTick> ticks = linearTicks(from, to, most);
        for (AxisTick& tick : ticks) tick.text = kind == AxisKind::WallTime ? wallText(tick.at, 1) : tick.text + " s";
        return ticks;
    }
    const double step = timeStep(to - from, most);
    std::vector<AxisTick> ticks;
    for (double n = std::ceil(from / step - 1e-9); n * step <= to + step * 1e-9 && ticks.size() < 50; ++n)
        ticks.push_back({n * step, kind == AxisKind::WallTime ? wallText(n * step, step) : shortDuration(n * step)});
    return ticks;
}

} // namespace

std::vector<AxisTick> axisTicks(AxisKind kind, double from, double to, int most) {
    if (!std::isfinite(from) || !std::isfinite(to) || !(to > from) || most < 1) return {};
    if (!std::isnormal(to - from)) return {};
    if (kind == AxisKind::Log) return from > 0 ? logTicks(from, to, most) : std::vector<AxisTick>{};
    if (kind == AxisKind::Linear) return linearTicks(from, to, most);
    return timeTicks(kind, from, to, most);
}

int valueTicks(double height) {
    return std::clamp(static_cast<int>(height / 34), 2, 6);
}

std::string shortNumber(double value) {
    if (!std::isfinite(value)) return base::formatDouble(value);
    const double size = std::abs(value);
    if (size == 0) return "0";
    if (size < 1e-3 || size >= 1e15) return exponentText(value);
    if (size >= 1e4)
        for (const Prefix& prefix : prefixes)
            if (size >= prefix.factor)
                return trimmed(base::formatFixed(value / prefix.factor, size / prefix.factor >= 100 ? 1 : 2)) +
                       prefix.letter;
    const int whole = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1;
    const std::string text = base::formatFixed(value, std::max(0, 4 - whole));
    return size >= 1 ? trimmed(text) : text;
}

std::string shortDuration(double seconds) {
    const auto total = static_cast<std::int64_t>(std::llround(std::abs(seconds)));
    const std::string sign = seconds <= -0.5 ? "-" : "";
    const auto pair = [&](std::int64_t big, const char* bigUnit, std::int64_t small, const char* smallUnit) {
        std::string text = sign + std::to_string(big) + " " + bigUnit;
        if (small > 0) text += " " + std::to_string(small) + " " + smallUnit;
        return text;
    };
    if (total < 60) return sign + std::to_string(total) + " s";
    if (total < 3600) return pair(total / 60, "min", total % 60, "s");
    if (total < 86400) return pair(total / 3600, "h", total % 3600 / 60, "min");
    return pair(total / 86400, "d", total % 86400 / 3600, "h");
}

} // namespace trainyard::ui
