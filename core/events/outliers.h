// The value range of a curve without its outliers, as TensorBoard's "ignore outliers in chart scaling" has it.
#pragma once

#include "core/events/query.h"

#include <optional>
#include <vector>

namespace trainyard::events {

// The values at the given quantiles of all finite kept points of all views taken together; nothing when there is none.
// Exact up to 200,000 points; above that from evenly spaced points of each view.
std::optional<Extent> quantileRange(const std::vector<const SeriesView*>& views, double low = 0.05, double high = 0.95);

} // namespace trainyard::events
