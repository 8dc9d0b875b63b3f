#include "core/events/smoothing.h"

#include "core/events/smoothing_filter.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace trainyard::events {

namespace {

constexpr std::uint64_t breath = 65536; // points between two questions whether to go on
constexpr std::size_t unitPoints = 256; // points that the usual distance is taken from
constexpr double largestSigma = 1000;

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
    void begin();
    bool continues() const;
    double average(const Point& point);
    void take(std::uint64_t index, const Point& point, bool kept);
    void emitGaussian(bool finish);
    bool append(bool finish, const std::function<bool()>& mayGoOn);

    Smoothing smoothing;
    std::shared_ptr<BlockArena> arena;
    SeriesView view;
    mutable std::mutex mutex; // of `series` as a pointer
    std::shared_ptr<Series> series;
    std::vector<IndexRange> done; // kept points that have been taken in
    std::uint64_t taken = 0;      // raw points taken in; more than the series has only for a Gaussian
    std::uint64_t unitFrom = 0;   // points that the unit of TimeEma was taken from
    EmaFilter ema{0};
    TimeEmaFilter timeEma{0, 1};
    MeanFilter mean{1};
    GaussianFilter gaussian{1};
};

// Starts at the first point, with a new series.
void Smoother::State::begin() {
    done.clear();
    taken = 0;
    const double weight = std::clamp(smoothing.amount, 0.0, 0.999);
    ema = EmaFilter(weight);
    if (smoothing.kind == SmoothingKind::TimeEma) timeEma = {weight, usualDistance(view, smoothing.xKind)};
    unitFrom = view.count();
    mean = MeanFilter(static_cast<std::size_t>(std::clamp(smoothing.amount, 1.0, 1e6)));
    gaussian = GaussianFilter(std::clamp(smoothing.amount, 0.1, largestSigma));
    auto fresh = std::make_shared<Series>(arena);
    const std::lock_guard lock(mutex);
    series = std::move(fresh);
}

// Is what was taken in the beginning of what is kept now?
bool Smoother::State::continues() const {
    const auto& kept = view.kept();
    if (done.size() > kept.size()) return false;
    for (std::size_t i = 0; i < done.size(); ++i) {
        if (kept[i].begin != done[i].begin) return false;
        if (i + 1 < done.size() ? kept[i].end != done[i].end : kept[i].end < done[i].end) return false;
    }
    // A point that was taken in as hidden is shown now.
    if (done.size() < kept.size() && kept[done.size()].begin < taken) return false;
    // The unit of distance settles with the first few hundred points; until then all is worked out again.
    return smoothing.kind != SmoothingKind::TimeEma || unitFrom > unitPoints || view.count() == unitFrom;
}

double Smoother::State::average(const Point& point) {
    switch (smoothing.kind) {
    case SmoothingKind::Ema:
        return ema.next(point.value);
    case SmoothingKind::TimeEma:
        return timeEma.next(xOf(point, smoothing.xKind), point.value);
    case SmoothingKind::RunningMean:
        return mean.next(point.value);
    default:
        return point.value;
    }
}

// Floats: what is smoothed is a picture, and half the memory.
void Smoother::State::take(std::uint64_t index, const Point& point, bool kept) {
    if (smoothing.kind == SmoothingKind::Gaussian) {
        if (kept && std::isfinite(point.value)) gaussian.add(index, point.value);
        return;
    }
    series->append(point.step, point.wall, static_cast<float>(kept ? average(point) : point.value));
}

void Smoother::State::emitGaussian(bool finish) {
    while (series->size() < taken) {
        const std::uint64_t index = series->size();
        const Point point = view.snapshot().point(index);
        double value = point.value;
        if (gaussian.isNext(index)) {
            if (!finish && !gaussian.ready()) return;
            value = gaussian.next();
        }
        series->setRestarts(view.snapshot().block(view.snapshot().blockOf(index)).restarts);
        series->append(point.step, point.wall, static_cast<float>(value));
    }
}

bool Smoother::State::append(bool finish, const std::function<bool()>& mayGoOn) {
    const SeriesSnapshot& points = view.snapshot();
    const auto& kept = view.kept();
    std::size_t range = done.empty() ? 0 : done.size() - 1;
    while (taken < points.size()) {
        if (mayGoOn && !mayGoOn()) return false;
        const Block& block = points.block(points.blockOf(taken));
        const std::uint64_t end = std::min(taken + breath, block.firstIndex + points.pointsIn(points.blockOf(taken)));
        if (smoothing.kind != SmoothingKind::Gaussian) series->setRestarts(block.restarts);
        withColumns(block, [&](const auto& columns) {
            for (; taken < end; ++taken) {
                const auto i = static_cast<std::uint32_t>(taken - block.firstIndex);
                while (range < kept.size() && kept[range].end <= taken) ++range;
                take(taken, {columns.step(i), columns.walls[i], static_cast<double>(columns.values[i])},
                     range < kept.size() && kept[range].begin <= taken);
            }
        });
        if (smoothing.kind == SmoothingKind::Gaussian) emitGaussian(false);
        done.clear();
        for (const IndexRange& whole : kept)
            if (whole.begin < taken) done.push_back({whole.begin, std::min(whole.end, taken)});
    }
    if (smoothing.kind == SmoothingKind::Gaussian && finish) emitGaussian(true);
    return true;
}

Smoother::Smoother(std::shared_ptr<const Series> raw, Smoothing smoothing, std::shared_ptr<BlockArena> arena,
                   Purge purge, std::vector<std::int64_t> restartSteps)
    : state_(std::make_unique<State>()) {
    state_->smoothing = smoothing;
    state_->arena = arena != nullptr ? std::move(arena) : std::make_shared<BlockArena>();
    state_->view = SeriesView(std::move(raw), purge, std::move(restartSteps));
    state_->begin();
}

Smoother::~Smoother() = default;

void Smoother::setRestartSteps(std::vector<std::int64_t> restartSteps) {
    state_->view.refresh(std::move(restartSteps));
}

bool Smoother::advance(bool finish, const std::function<bool()>& mayGoOn) {
    state_->view.refresh();
    if (!state_->continues()) state_->begin();
    return state_->append(finish, mayGoOn);
}

std::shared_ptr<const Series> Smoother::smoothed() const {
    const std::lock_guard lock(state_->mutex);
    return state_->series;
}

Smoothing Smoother::smoothing() const {
    return state_->smoothing;
}

} // namespace trainyard::events
