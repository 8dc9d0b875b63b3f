// Which window a chart shows: fitted to the data, or where the user has zoomed to, with its history. No painting.
#pragma once

#include "ui/curves/chart_types.h"

#include <optional>
#include <vector>

namespace trainyard::ui {

class ChartRanges {
public:
    // All x of the curves; nothing where there are none (or none that a logarithmic axis can show).
    static std::optional<events::Extent> extentOf(const std::vector<ChartCurve>& curves, const ChartOptions& options);
    // Room around the values, so that a curve does not run along the frame; a single value gets a window around it.
    static AxisRange padded(events::Extent values, bool logarithmic);

    // Takes the data's extent in. Where fitted and following, the right edge moves in steps of 5 %.
    void setExtent(std::optional<events::Extent> extent, bool logarithmic, bool following);
    const AxisRange& x() const { return x_; }
    bool fitted() const { return fitted_; }

    void fit();
    void zoom(double factor, double around);
    void pan(double share);
    void show(const AxisRange& x, bool remember); // a box, or a linked chart
    bool back();
    bool forward();

private:
    void move(const AxisRange& x, bool remember);
    struct Step {
        AxisRange x;
        bool fitted = true;
    };
    AxisRange x_;
    std::optional<events::Extent> extent_;
    bool logarithmic_ = false;
    bool following_ = false;
    bool fitted_ = true;
    std::vector<Step> past_, future_;
};

} // namespace trainyard::ui
