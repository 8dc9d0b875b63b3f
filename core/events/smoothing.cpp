#include "core/events/smoothing.h"

#include "core/events/smoothing_filter.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace trainyard::events {

namespace {

constexpr std::uint64_t breath = 65536; // points between two questions whether to go on
constexpr std::size_t unitPoints = 256; // points that the usual distance is taken from
constexpr double gaussianReach = 3;     // sigmas
constexpr double largestSigma = 10000;

double xOf(const Point& point, XKind xKind) {
    return xKind == XKind::Step ? static_cast<double>(point.step) : point.wall;
}

// The median distance of the first points: what counts as one step.
double usualDistance(const SeriesView& view, XKind xKind) {
    std::vector<double> distances;
    for (const IndexRange& range : view.kept()) {
        for (std::uint64_t i = range.begin + 1; i < range.end && distances.size() < unitPoints; ++i) {
            const double distance = xOf(view.snapshot().point(i), xKind) - xOf(view.snapshot().point(i - 1), xKind);
            if (distance > 0 && std::isfinite(distance)) distances.push_back(distance);
        }
    }
    if (distances.empty()) return 1;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle;
}

} // namespace

struct Smoother::State {
    State(Smoothing wanted, std::shared_ptr<BlockArena> memory)
        : smoothing(wanted), arena(memory != nullptr ? std::move(memory) : std::make_shared<BlockArena>()) {}

    void begin(const SeriesView& view);
    bool continues(const SeriesView& view) const;
    bool append(const SeriesView& view, const std::function<bool()>& mayGoOn);
    double filtered(const Point& point);
    bool gaussian(const SeriesView& view, const std::function<bool()>& mayGoOn);

    Smoothing smoothing;
    std::shared_ptr<BlockArena> arena;
    std::shared_ptr<const Series> raw;
    std::shared_ptr<Series> series;
    std::shared_ptr<const Series> shown;
    std::vector<IndexRange> done; // kept points that have been taken in
    std::size_t unitFrom = 0;     // points that the unit of TimeEma was taken from
    std::optional<EmaFilter> ema;
    std::optional<TimeEmaFilter> timeEma;
    std::optional<MeanFilter> mean;
};

void Smoother::State::begin(const SeriesView& view) {
    raw = view.series();
    series = std::make_shared<Series>(arena);
    done.clear();
    const double weight = std::clamp(smoothing.amount, 0.0, 0.999);
    ema.emplace(weight);
    if (smoothing.kind == SmoothingKind::TimeEma) timeEma.emplace(weight, usualDistance(view, smoothing.xKind));
    unitFrom = static_cast<std::size_t>(std::min<std::uint64_t>(view.count(), unitPoints + 1));
    mean.emplace(static_cast<std::size_t>(std::clamp(smoothing.amount, 1.0, 1e6)));
}

// Is what was taken in the beginning of what is kept now?
bool Smoother::State::continues(const SeriesView& view) const {
    if (series == nullptr || raw != view.series()) return false;
    const auto& kept = view.kept();
    if (done.size() > kept.size()) return false;
    for (std::size_t i = 0; i < done.size(); ++i) {
        if (kept[i].begin != done[i].begin) return false;
        if (i + 1 < done.size() ? kept[i].end != done[i].end : kept[i].end < done[i].end) return false;
    }
    // The unit of distance settles with the first few hundred points; until then all is worked out again.
    if (smoothing.kind == SmoothingKind::TimeEma && unitFrom <= unitPoints && view.count() > unitFrom) return false;
    // A point that was appended as hidden is shown now.
    return done.empty() || done.size() == kept.size() || kept[done.size()].begin >= series->size();
}

double Smoother::State::filtered(const Point& point) {
    switch (smoothing.kind) {
    case SmoothingKind::Ema:
        return ema->next(point.value);
    case SmoothingKind::TimeEma:
        return timeEma->next(xOf(point, smoothing.xKind), point.value);
    case SmoothingKind::RunningMean:
        return mean->next(point.value);
    default:
        return point.value;
    }
}

bool Smoother::State::append(const SeriesView& view, const std::function<bool()>& mayGoOn) {
    const SeriesSnapshot& points = view.snapshot();
    const auto& kept = view.kept();
    std::size_t range = done.empty() ? 0 : done.size() - 1;
    std::uint64_t index = series->size();
    while (index < points.size()) {
        if (mayGoOn && !mayGoOn()) return false;
        const std::uint32_t b = points.blockOf(index);
        const Block& block = points.block(b);
        const std::uint64_t end = std::min(index + breath, block.firstIndex + points.pointsIn(b));
        series->setRestarts(block.restarts);
        withColumns(block, [&](const auto& columns) {
            for (; index < end; ++index) {
                const auto i = static_cast<std::uint32_t>(index - block.firstIndex);
                const Point point{columns.step(i), columns.walls[i], static_cast<double>(columns.values[i])};
                while (range < kept.size() && kept[range].end <= index) ++range;
                const bool shownPoint = range < kept.size() && kept[range].begin <= index;
                // Floats: what is smoothed is a picture, and half the memory.
                series->append(point.step, point.wall, static_cast<float>(shownPoint ? filtered(point) : point.value));
            }
        });
        done.clear();
        for (const IndexRange& whole : kept)
            if (whole.begin < index) done.push_back({whole.begin, std::min(whole.end, index)});
    }
    return true;
}

// A weighted mean of both sides, within each stretch of kept points; worked out as a whole.
bool Smoother::State::gaussian(const SeriesView& view, const std::function<bool()>& mayGoOn) {
    const SeriesSnapshot& points = view.snapshot();
    const double sigma = std::clamp(smoothing.amount, 0.1, largestSigma);
    const auto reach = static_cast<std::int64_t>(std::ceil(gaussianReach * sigma));
    std::vector<double> weights(static_cast<std::size_t>(reach) + 1);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = std::exp(-0.5 * (static_cast<double>(i) / sigma) * (static_cast<double>(i) / sigma));
    std::vector<std::uint64_t> indices;
    std::vector<double> values;
    for (const IndexRange& range : view.kept()) {
        for (std::uint64_t i = range.begin; i < range.end; ++i) {
            const double value = points.point(i).value;
            if (!std::isfinite(value)) continue;
            indices.push_back(i);
            values.push_back(value);
        }
    }
    auto made = std::make_shared<Series>(arena);
    std::size_t next = 0; // the first of `indices` not yet passed
    const auto count = static_cast<std::int64_t>(values.size());
    for (std::uint64_t index = 0; index < points.size(); ++index) {
        if (index % 4096 == 0 && mayGoOn && !mayGoOn()) return false;
        const Point point = points.point(index);
        double value = point.value;
        if (next < indices.size() && indices[next] == index) {
            const auto centre = static_cast<std::int64_t>(next++);
            double sum = 0;
            double weight = 0;
            for (std::int64_t i = std::max<std::int64_t>(0, centre - reach); i <= std::min(count - 1, centre + reach);
                 ++i) {
                const double here = weights[static_cast<std::size_t>(std::abs(i - centre))];
                sum += here * values[static_cast<std::size_t>(i)];
                weight += here;
            }
            value = sum / weight;
        }
        made->setRestarts(points.block(points.blockOf(index)).restarts);
        made->append(point.step, point.wall, static_cast<float>(value));
    }
    series = std::move(made);
    raw = view.series();
    done = view.kept();
    return true;
}

Smoother::Smoother(Smoothing smoothing, std::shared_ptr<BlockArena> arena)
    : state_(std::make_unique<State>(smoothing, std::move(arena))) {}

Smoother::~Smoother() = default;

bool Smoother::advance(const SeriesView& view, const std::function<bool()>& mayGoOn) {
    if (view.series() == nullptr) return true;
    State& state = *state_;
    const bool current = state.continues(view) && state.series->size() == view.snapshot().size();
    if (current && state.done == view.kept()) return true;
    bool whole = false;
    if (state.smoothing.kind == SmoothingKind::Gaussian) {
        whole = state.gaussian(view, mayGoOn);
    } else {
        if (!state.continues(view)) state.begin(view);
        whole = state.append(view, mayGoOn);
    }
    state.shown = state.series;
    return whole;
}

const std::shared_ptr<const Series>& Smoother::smoothed() const {
    return state_->shown;
}
const Smoothing& Smoother::smoothing() const {
    return state_->smoothing;
}

} // namespace trainyard::events
