// All points of one tag of one run, in columns. One thread appends; any number of threads read without a lock, each
// over a snapshot that does not change under it. Nothing is sampled away.
#pragma once

#include "core/events/block.h"
#include "core/events/block_arena.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace trainyard::events {

struct Point {
    std::int64_t step = 0;
    double wall = 0; // seconds since 1970, as the writer had it
    double value = 0;
};

struct SeriesTotals {
    std::uint64_t count = 0;
    std::int64_t firstStep = 0, lastStep = 0, minStep = 0, maxStep = 0;
    double firstWall = 0, lastWall = 0;
    double first = 0, last = 0; // values
    double min = 0, max = 0;    // of all values that are numbers, infinities included; NaN when there is none
    std::uint64_t nanCount = 0;
};

// The blocks of a series as readers see them; grows by being replaced, old ones stay until the series goes.
struct BlockDirectory {
    std::atomic<std::uint32_t> used{0};
    std::uint32_t capacity = 0;
    std::unique_ptr<std::atomic<Block*>[]> blocks;
    std::unique_ptr<BlockDirectory> older;
};

// A fixed number of points; valid while its series lives. Cheap to copy.
class SeriesSnapshot {
public:
    SeriesSnapshot() = default;
    SeriesSnapshot(const BlockDirectory* directory, std::uint64_t size);

    std::uint64_t size() const { return size_; }
    std::uint32_t blockCount() const { return blockCount_; }
    const Block& block(std::uint32_t i) const { return *directory_->blocks[i].load(std::memory_order_relaxed); }
    // Points of block `i` that this snapshot has.
    std::uint32_t pointsIn(std::uint32_t i) const {
        const std::uint64_t end = i + 1 < blockCount_ ? block(i + 1).firstIndex : size_;
        return static_cast<std::uint32_t>(end - block(i).firstIndex);
    }
    std::uint32_t blockOf(std::uint64_t index) const; // index < size()
    Point point(std::uint64_t index) const;           // index < size()
    SeriesTotals totals() const;

private:
    const BlockDirectory* directory_ = nullptr;
    std::uint64_t size_ = 0;
    std::uint32_t blockCount_ = 0;
};

class Series {
public:
    explicit Series(std::shared_ptr<BlockArena> arena);
    ~Series();
    Series(const Series&) = delete;
    Series& operator=(const Series&) = delete;

    // Writer. A float needs no test of whether it fits.
    void append(std::int64_t step, double wall, float value) {
        const std::uint64_t offset = static_cast<std::uint64_t>(step) - static_cast<std::uint64_t>(stepBase_);
        if (used_ >= narrowCapacity_ || offset + (1ULL << 31) >= (1ULL << 32)) return appendSlow(step, wall, value);
        walls_[used_] = wall;
        steps_[used_] = static_cast<std::int32_t>(offset);
        values_[used_] = value;
        if ((++used_ & (leafSize - 1)) == 0) finishLeaf();
        size_.store(++count_, std::memory_order_release);
    }
    void append(std::int64_t step, double wall, double value);
    // Points from here on come after the `number`th restart of the run.
    void setRestarts(std::uint32_t number);

    // Readers.
    std::uint64_t size() const { return size_.load(std::memory_order_acquire); }
    SeriesSnapshot snapshot() const;
    Point point(std::uint64_t index) const { return snapshot().point(index); }
    SeriesTotals totals() const { return snapshot().totals(); }
    // Everything that belongs to this series, in bytes.
    std::size_t memoryBytes() const { return memoryBytes_.load(std::memory_order_relaxed); }

private:
    void appendSlow(std::int64_t step, double wall, double value);
    void finishLeaf();
    void startBlock(std::int64_t step, bool wideSteps, bool wideValues);
    void publish(Block* block);

    // The writer's place in the last block. narrowCapacity_ is 0 in a wide block, so that the fast path needs one test.
    double* walls_ = nullptr;
    std::int32_t* steps_ = nullptr;
    float* values_ = nullptr;
    std::int64_t stepBase_ = 0;
    std::uint32_t used_ = 0;
    std::uint32_t narrowCapacity_ = 0;
    std::uint64_t count_ = 0;
    std::atomic<std::uint64_t> size_{0};
    Block* tail_ = nullptr;
    bool tailEnded_ = false; // the next point begins a block
    std::uint32_t restarts_ = 0;
    bool tailNeedsWideSteps_ = false; // did the last block turn out to need what it has?
    bool tailNeedsWideValues_ = false;
    Point last_; // the point before the first of the last block
    std::atomic<BlockDirectory*> directory_{nullptr};
    std::unique_ptr<BlockDirectory> owned_;
    std::shared_ptr<BlockArena> arena_;
    std::atomic<std::size_t> memoryBytes_{0};
};

} // namespace trainyard::events
