// What a chart shows and how: values shared by the chart, its painter and the panel around it.
#pragma once

#include "core/events/query.h"
#include "core/events/run.h"
#include "core/events/series_view.h"

#include <QString>

#include <cmath>
#include <optional>
#include <vector>

namespace trainyard::ui {

// One curve of a chart. `smoothed`, where it is there, is drawn in front and the raw curve stays faint behind it.
struct ChartCurve {
    QString id;   // stable while the chart lives
    QString name; // of the run, for tooltip and table
    int slot = 0; // colour and dash, see Theme::curve
    events::SeriesView raw;
    std::optional<events::SeriesView> smoothed;
    std::vector<events::Restart> restarts;
    double origin = 0; // wall time that counts as 0 on a relative axis
};

struct ChartOptions {
    events::XKind xKind = events::XKind::Step;
    bool logX = false;
    bool logY = false;
    bool ignoreOutliers = false;
    bool showRaw = true; // behind a smoothed curve
    bool operator==(const ChartOptions&) const = default;
};

// A window of one axis and the way to pixels. Low and high are in the axis' own values.
struct AxisRange {
    double low = 0, high = 1;
    bool logarithmic = false;

    double toUnit(double value) const {
        if (!logarithmic) return (value - low) / (high - low);
        return value > 0 ? std::log(value / low) / std::log(high / low) : -1e6;
    }
    double fromUnit(double unit) const {
        return logarithmic ? low * std::pow(high / low, unit) : low + unit * (high - low);
    }
    bool operator==(const AxisRange&) const = default;
};

} // namespace trainyard::ui
