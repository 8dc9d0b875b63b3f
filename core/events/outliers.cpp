#include "core/events/outliers.h"

#include <algorithm>
#include <cmath>

namespace trainyard::events {

namespace {

constexpr std::uint64_t exactUpTo = 200000;

// Every `stride`th kept point, starting at the first.
void collect(const SeriesView& view, std::uint64_t stride, std::vector<double>& values) {
    const SeriesSnapshot& points = view.snapshot();
    std::uint64_t skip = 0; // points to pass before the next one
    for (const IndexRange& range : view.kept()) {
        std::uint64_t index = range.begin + skip;
        while (index < range.end) {
            const std::uint32_t b = points.blockOf(index);
            const Block& block = points.block(b);
            const std::uint64_t end = std::min(range.end, block.firstIndex + points.pointsIn(b));
            withColumns(block, [&](const auto& columns) {
                for (; index < end; index += stride) {
                    const auto value = static_cast<double>(columns.values[index - block.firstIndex]);
                    if (std::isfinite(value)) values.push_back(value);
                }
            });
        }
        skip = index - range.end;
    }
}

// Linear between neighbours, as d3 and numpy have it.
double quantile(std::vector<double>& values, double q) {
    const double place = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, values.end());
    const double low = *at;
    if (below + 1 >= values.size()) return low;
    const double high = *std::min_element(at + 1, values.end());
    return low + (high - low) * (place - static_cast<double>(below));
}

} // namespace

std::optional<Extent> quantileRange(const std::vector<const SeriesView*>& views, double low, double high) {
    std::uint64_t count = 0;
    for (const SeriesView* view : views) count += view->count();
    const std::uint64_t stride = (count + exactUpTo - 1) / exactUpTo;
    if (count == 0) return std::nullopt;
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(std::min(count, exactUpTo) + views.size()));
    for (const SeriesView* view : views) collect(*view, stride, values);
    if (values.empty()) return std::nullopt;
    const double lowest = quantile(values, low);
    return Extent{lowest, std::max(lowest, quantile(values, high))};
}

} // namespace trainyard::events
