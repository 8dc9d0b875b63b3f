// A series as it is shown: which points a restart has made void (a choice of the view: the series keeps them all), and
// where its x turns back, worked out once and kept until the series has grown.
#pragma once

#include "core/events/series.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace trainyard::events {

// What a restart of the run does to the points before it.
enum class Purge {
    None,         // show every point
    SessionStart, // a SessionLog START at step s hides earlier points with a step of s or more (TensorBoard's Python
                  // reader)
    OutOfOrder,   // a point hides earlier points of its tag whose step is not below its own (TensorBoard's data server)
};

enum class XKind { Step, Relative, Wall };

struct IndexRange {
    std::uint64_t begin = 0, end = 0;
    std::uint64_t size() const { return end - begin; }
    bool operator==(const IndexRange&) const = default;
};

class SeriesView {
public:
    SeriesView() = default;
    // `restartSteps` as Run::restartSteps() gives them: the step of each restart, in order.
    explicit SeriesView(std::shared_ptr<const Series> series, Purge purge = Purge::SessionStart,
                        std::vector<std::int64_t> restartSteps = {});

    // Takes in what the series has got since; true when something changed. Cheap when nothing did. With `restartSteps`
    // when the run has restarted since.
    bool refresh();
    bool refresh(std::vector<std::int64_t> restartSteps);

    const std::shared_ptr<const Series>& series() const { return series_; }
    const SeriesSnapshot& snapshot() const { return snapshot_; }
    // Points that are shown, in the order they were written.
    const std::vector<IndexRange>& kept() const { return kept_; }
    std::uint64_t count() const; // of kept points
    // Stretches of kept points in which x does not fall. Empty for an x that turns back more than maxSegments times.
    const std::vector<IndexRange>& segments(XKind x) const { return x == XKind::Step ? byStep_ : byWall_; }
    bool scattered(XKind x) const { return x == XKind::Step ? stepScattered_ : wallScattered_; }
    double firstWall() const; // of the first kept point: where relative time begins; 0 when there is none

    static constexpr std::size_t maxSegments = 2048;

private:
    void work();

    std::shared_ptr<const Series> series_;
    SeriesSnapshot snapshot_;
    Purge purge_ = Purge::SessionStart;
    std::vector<std::int64_t> restartSteps_;
    std::vector<IndexRange> kept_, byStep_, byWall_;
    bool stepScattered_ = false, wallScattered_ = false;
};

} // namespace trainyard::events
