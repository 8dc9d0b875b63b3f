// Smoothing of curves. A smoothed curve is a series of its own, with a pyramid, at full resolution: it is worked out
// once and grows with its raw series, not at each frame.
#pragma once

#include "core/events/series_view.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace trainyard::events {

enum class SmoothingKind {
    None,
    Ema,     // TensorBoard's: exponential moving average with its start debiased; amount 0 ... 0.999 is the weight kept
    TimeEma, // the same weighted by the distance in x; amount as for Ema, the median distance counts as one step
    RunningMean, // mean of the last `amount` points
    Gaussian,    // weighted mean of both sides; amount is sigma, in points, at most 1,000
};

struct Smoothing {
    SmoothingKind kind = SmoothingKind::Ema;
    double amount = 0.6;
    XKind xKind = XKind::Step; // TimeEma: what distance is measured in
    bool operator==(const Smoothing&) const = default;
};

// Keeps the smoothed series of one raw series up to date. advance() by one thread at a time; smoothed() and the series
// it gives by any. NaN and infinite values pass through and do not disturb the average, nor do points that are hidden.
class Smoother {
public:
    // `purge` and `restartSteps` as of the SeriesView that is shown.
    Smoother(std::shared_ptr<const Series> raw, Smoothing smoothing, std::shared_ptr<BlockArena> arena,
             Purge purge = Purge::None, std::vector<std::int64_t> restartSteps = {});
    ~Smoother();
    // Takes in what the raw series has got since. Averages over the past only append; a Gaussian also needs the points
    // after, so its last 3 sigma points are left until they are known, or `finish` says that no more will come.
    // False: stopped by `mayGoOn`, which is asked now and then and may be empty; the next call goes on from there.
    bool advance(bool finish = false, const std::function<bool()>& mayGoOn = {});
    void setRestartSteps(std::vector<std::int64_t> restartSteps); // by the thread that advances
    // Point i of it belongs to point i of the raw series, at the same step and wall time and after the same restarts,
    // so a SeriesView of it with the same purge shows the same points. It grows in place; it is another object only
    // after points were hidden that it had averaged, and for TimeEma while there are few points.
    std::shared_ptr<const Series> smoothed() const;
    Smoothing smoothing() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace trainyard::events
