// What a chart asks of a series: the extremes in each pixel column of a window of x, from the pyramid, or the points
// themselves where they are few. Extremes are never lost; one may land in the column beside its own where columns are
// filled from pyramid nodes (four or more nodes a column). So that a curve does not shimmer while it is dragged, let x0
// be a whole multiple of the column width.
#pragma once

#include "core/events/series_view.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace trainyard::events {

struct CurveQuery {
    XKind xKind = XKind::Step;
    double x0 = 0, x1 = 1; // window, x0 < x1; seconds for Relative and Wall
    int columns = 0;       // pixels
    // Relative: what counts as 0. NaN: the first kept point of the series.
    double origin = std::numeric_limits<double>::quiet_NaN();
    // Where x is drawn on a logarithmic axis, columns are of equal width in log10(x); x0 > 0.
    bool logarithmicX = false;
    // Points a column (on average) up to which the points themselves are the answer.
    double sparseBelow = 2;
};

struct Column {
    double min = std::numeric_limits<double>::infinity(); // of finite values; min > max: no finite value here
    double max = -std::numeric_limits<double>::infinity();
    double first = 0, last = 0; // first and last finite value in the order of writing
    std::uint8_t flags = 0;     // NodeFlag: hasNaN, hasPositiveInfinity, hasNegativeInfinity, hasFinite
    bool empty() const { return !(min <= max); }
};

struct CurvePoint {
    double x = 0;
    double value = 0;
    std::uint64_t index = 0;
    bool begins = false; // x falls here: first point of a segment
};

// Reuse one between frames: its vectors keep their memory.
struct CurveSlice {
    bool sparse = false;
    std::vector<Column> columns;    // when not sparse
    std::vector<CurvePoint> points; // when sparse: those in the window and, of each segment, one beside it on each side
    // When not sparse: the last point left of the window and the first right of it, so that the line leaves the
    // picture.
    std::optional<CurvePoint> before, after;
};

// What counts as 0 of x: `origin`, or where that is NaN the first kept point's wall time; 0 for all but Relative.
double originOf(const SeriesView& view, XKind xKind, double origin);

void query(const SeriesView& view, const CurveQuery& wanted, CurveSlice& slice);

// The kept point nearest in x, for a crosshair.
std::optional<CurvePoint> nearestPoint(const SeriesView& view, XKind xKind, double x,
                                       double origin = std::numeric_limits<double>::quiet_NaN());

struct Extent {
    double low = 0, high = 0;
};
// Smallest and largest x of the kept points; nothing when there is none.
std::optional<Extent> extentOfX(const SeriesView& view, XKind xKind,
                                double origin = std::numeric_limits<double>::quiet_NaN());
// Smallest and largest finite value of the kept points.
std::optional<Extent> extentOfValues(const SeriesView& view);

} // namespace trainyard::events
