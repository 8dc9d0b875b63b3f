// Smoothing of curves. A smoothed curve is a series of its own, with a pyramid, at full resolution: it is worked out
// once and grows with its raw series, not at each frame.
#pragma once

#include "core/events/series_view.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace trainyard::events {

enum class SmoothingKind {
    None,
    Ema,     // TensorBoard's: exponential moving average with its start debiased; amount 0 ... 0.999 is the weight kept
    TimeEma, // the same weighted by the distance in x; amount as for Ema, the median distance counts as one step
    RunningMean, // mean of the last `amount` points
    Gaussian,    // weighted mean of both sides; amount is sigma, in points, at most 10,000
};

struct Smoothing {
    SmoothingKind kind = SmoothingKind::Ema;
    double amount = 0.6;
    XKind xKind = XKind::Step; // TimeEma: what distance is measured in
    bool operator==(const Smoothing&) const = default;
};

// Keeps the smoothed series of one raw series up to date. One thread at a time; the series it gives may be read by all.
// NaN and infinite values pass through and do not disturb the average, nor do points that the view hides.
class Smoother {
public:
    explicit Smoother(Smoothing smoothing, std::shared_ptr<BlockArena> arena = nullptr);
    ~Smoother();
    // Takes in what `view` has got since. True when the work is done; false when `mayGoOn`, which is asked now and then
    // and may be empty, said no: the next call goes on from there.
    bool advance(const SeriesView& view, const std::function<bool()>& mayGoOn = {});
    // Point i of it belongs to point i of the raw series, at the same step and wall time and after the same restarts,
    // so a SeriesView of it with the same purge shows the same points. Another object after a change that is not growth
    // at the end (a point hidden, another series). A Gaussian's last points are worked out again as points come behind
    // them, and so are in a series that is made anew. Null before the first advance.
    const std::shared_ptr<const Series>& smoothed() const;
    const Smoothing& smoothing() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace trainyard::events
