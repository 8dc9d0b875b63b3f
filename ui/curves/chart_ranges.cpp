#include "ui/curves/chart_ranges.h"

#include <algorithm>

namespace trainyard::ui {

namespace {
constexpr std::size_t longestHistory = 100;
constexpr double followStep = 1.05;
} // namespace

std::optional<events::Extent> ChartRanges::extentOf(const std::vector<ChartCurve>& curves,
                                                    const ChartOptions& options) {
    std::optional<events::Extent> all;
    for (const ChartCurve& curve : curves) {
        const auto extent = events::extentOfX(curve.raw, options.xKind, curve.origin);
        if (!extent) continue;
        if (!all) all = *extent;
        all->low = std::min(all->low, extent->low);
        all->high = std::max(all->high, extent->high);
    }
    if (all && options.logX) {
        if (all->high <= 0) return std::nullopt;
        // A step of 0 has no place on a logarithmic axis: it begins at 1, or at a millionth of the whole.
        if (all->low <= 0) all->low = all->high >= 1 ? std::min(1.0, all->high) : all->high * 1e-6;
    }
    return all;
}

AxisRange ChartRanges::padded(events::Extent values, bool logarithmic) {
    AxisRange range{values.low, values.high, logarithmic};
    if (logarithmic) {
        const double ratio = values.high > values.low ? std::pow(values.high / values.low, 0.06) : 2;
        return {values.low / ratio, values.high * ratio, true};
    }
    const double span = values.high - values.low;
    const double room = span > 0 ? span * 0.06 : std::max(std::abs(values.low) * 0.1, 1e-9);
    range.low -= room;
    range.high += room;
    // Values that are all above zero do not get an axis below it.
    if (values.low >= 0 && range.low < 0 && span > 0) range.low = 0;
    return range;
}

void ChartRanges::setExtent(std::optional<events::Extent> extent, bool logarithmic, bool following) {
    const bool otherAxis = logarithmic != logarithmic_;
    logarithmic_ = logarithmic;
    following_ = following;
    extent_ = extent;
    if (otherAxis) {
        past_.clear();
        future_.clear();
        fitted_ = true;
    }
    if (!fitted_ || !extent_) return;
    const bool leftMoved = x_.low != extent_->low;
    const bool outgrown = extent_->high > x_.high;
    const bool tooWide = x_.toUnit(extent_->high) < 1 / followStep - 0.01;
    if (following_ && !otherAxis && !leftMoved && !outgrown && !tooWide) return;
    fit();
}

void ChartRanges::fit() {
    fitted_ = true;
    if (!extent_) {
        x_ = {logarithmic_ ? 1.0 : 0.0, logarithmic_ ? 10.0 : 1.0, logarithmic_};
        return;
    }
    double low = extent_->low;
    double high = extent_->high;
    if (!(high > low)) { // one point
        const double room = std::max(std::abs(low) * 1e-3, 0.5);
        low -= logarithmic_ ? 0 : room;
        high += room;
    }
    if (following_) high = logarithmic_ ? low * std::pow(high / low, followStep) : low + (high - low) * followStep;
    x_ = {low, high, logarithmic_};
}

void ChartRanges::move(const AxisRange& x, bool remember) {
    if (!std::isfinite(x.low) || !std::isfinite(x.high) || !(x.high > x.low)) return;
    const double span = x.high - x.low;
    if (span < std::abs(x.high) * 1e-13 || !std::isnormal(span)) return; // no numbers left between the edges
    if (remember) {
        past_.push_back({x_, fitted_});
        if (past_.size() > longestHistory) past_.erase(past_.begin());
        future_.clear();
    }
    x_ = x;
    fitted_ = false;
}

void ChartRanges::zoom(double factor, double around) {
    const double left = around - around * factor;
    move({x_.fromUnit(left), x_.fromUnit(left + factor), x_.logarithmic}, true);
}

void ChartRanges::pan(double share) {
    move({x_.fromUnit(share), x_.fromUnit(1 + share), x_.logarithmic}, false);
}

void ChartRanges::show(const AxisRange& x, bool remember) {
    move(x, remember);
}

bool ChartRanges::back() {
    if (past_.empty()) return false;
    future_.push_back({x_, fitted_});
    const Step step = past_.back();
    past_.pop_back();
    x_ = step.x;
    fitted_ = step.fitted;
    if (fitted_) fit();
    return true;
}

bool ChartRanges::forward() {
    if (future_.empty()) return false;
    past_.push_back({x_, fitted_});
    const Step step = future_.back();
    future_.pop_back();
    x_ = step.x;
    fitted_ = step.fitted;
    if (fitted_) fit();
    return true;
}

} // namespace trainyard::ui
