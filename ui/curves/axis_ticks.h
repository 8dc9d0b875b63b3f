// Where an axis has its ticks and what they say: 4 to 7 labels, short, "12.4k" and "1e-4". Pure functions.
#pragma once

#include <string>
#include <vector>

namespace trainyard::ui {

enum class AxisKind { Linear, Log, RelativeTime, WallTime };

struct AxisTick {
    double at = 0; // in the axis' own values (seconds for the time kinds)
    std::string text;
};

// `span` of the view in the axis' values; `most` labels at most. An empty or not finite view has no ticks.
std::vector<AxisTick> axisTicks(AxisKind kind, double from, double to, int most);

// How many labels an axis of values of this height (logical pixels) has room for.
int valueTicks(double height);

// A value as labels, tooltips and "last value" show it: 4 significant digits, SI above 10,000, exponent below 0.001.
std::string shortNumber(double value);
// Seconds as "42 s", "12 min", "3 h 41 min", "2 d 4 h".
std::string shortDuration(double seconds);

} // namespace trainyard::ui
