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
    Gaussian,    // weighted mean of both sides; amount is sigma, in points
};

struct Smoothing {
    SmoothingKind kind = SmoothingKind::Ema;
    double amount = 0.6;
    XKind xKind = XKind::Step; // TimeEma: what distance is measured in
    bool operator==(const Smoothing&) const = default;
};

// Keeps the smoothed series of one raw series up to date. One thread at a time; the series it gives may be read by all.
// NaN and infinite values pass through and do not disturb the average.
class Smoother {
public:
    Smoother(std::shared_ptr<const Series> raw, Smoothing smoothing, std::shared_ptr<BlockArena> arena);
    ~Smoother();
    // Takes in what the raw series has got since. Averages over the past only append; a Gaussian also needs the points
    // after, so its last 3 sigma points are left until they are known, or `finish` says that no more will come.
    // False: stopped by `mayGoOn`, which is asked now and then and may be empty.
    bool advance(bool finish = false, const std::function<bool()>& mayGoOn = {});
    // Point i of it belongs to point i of the raw series, at the same step and wall time.
    const std::shared_ptr<const Series>& smoothed() const { return smoothed_; }
    Smoothing smoothing() const;

private:
    struct State;
    std::unique_ptr<State> state_;
    std::shared_ptr<const Series> smoothed_;
};

} // namespace trainyard::events
