#include "core/events/series.h"

#include "core/events/pyramid.h"

#include <new>

namespace trainyard::events {

namespace {

constexpr std::uint32_t smallestBlock = 4;
constexpr std::uint32_t firstDirectory = 4;

std::uint32_t nextCapacity(std::uint64_t points, std::uint32_t usedInLast) {
    // Half of what there is already, so that little lies unused in small series; but never far more than the last block
    // held, so that input that ends blocks early cannot make it take memory that it does not fill.
    const std::uint64_t byCount = points < 64 ? points : points / 2;
    const std::uint64_t byLast = std::uint64_t{usedInLast} * 2 + smallestBlock;
    const auto capacity = static_cast<std::uint32_t>(std::min({byCount, byLast, std::uint64_t{fullBlock}}));
    if (capacity < leafSize) return std::max(capacity, smallestBlock);
    return (capacity + leafSize - 1) & ~(leafSize - 1);
}

bool fitsFloat(double value) {
    return std::isnan(value) || static_cast<double>(static_cast<float>(value)) == value;
}

std::size_t directoryBytes(std::uint32_t capacity) {
    return sizeof(BlockDirectory) + capacity * sizeof(std::atomic<Block*>);
}

} // namespace

Series::Series(std::shared_ptr<BlockArena> arena) : arena_(std::move(arena)), memoryBytes_(sizeof(Series)) {}

Series::~Series() {
    const BlockDirectory* directory = directory_.load(std::memory_order_relaxed);
    if (directory == nullptr) return;
    for (std::uint32_t i = 0; i < directory->used.load(std::memory_order_relaxed); ++i) {
        Block* block = directory->blocks[i].load(std::memory_order_relaxed);
        arena_->giveBack(block, blockBytes(block->capacity, block->wideSteps, block->wideValues));
    }
}

SeriesSnapshot Series::snapshot() const {
    // The size first: whatever directory is seen after it has the blocks that the size counts.
    const std::uint64_t size = size_.load(std::memory_order_acquire);
    return {directory_.load(std::memory_order_acquire), size};
}

void Series::append(std::int64_t step, double wall, double value) {
    if (fitsFloat(value)) return append(step, wall, static_cast<float>(value));
    appendSlow(step, wall, value);
}

void Series::setRestarts(std::uint32_t number) {
    if (number == restarts_) return;
    restarts_ = number;
    // The number is a property of blocks.
    narrowCapacity_ = 0;
    tailEnded_ = true;
}

// Everything but a float and a near step into a narrow block with room.
void Series::appendSlow(std::int64_t step, double wall, double value) {
    const std::uint64_t offset = static_cast<std::uint64_t>(step) - static_cast<std::uint64_t>(stepBase_);
    const bool needsWideSteps = tail_ == nullptr || offset + (1ULL << 31) >= (1ULL << 32);
    const bool needsWideValues = !fitsFloat(value);
    const bool room = tail_ != nullptr && !tailEnded_ && used_ < tail_->capacity;
    if (!room || (needsWideSteps && !tail_->wideSteps) || (needsWideValues && !tail_->wideValues)) {
        const bool fellOut = room; // the block had room but not for such a point
        const bool wideSteps = tail_ != nullptr && ((fellOut && needsWideSteps) || tailNeedsWideSteps_);
        const bool wideValues = needsWideValues || (tail_ != nullptr && tailNeedsWideValues_);
        startBlock(step, wideSteps, wideValues);
    } else {
        tailNeedsWideSteps_ = tailNeedsWideSteps_ || needsWideSteps;
    }
    tailNeedsWideValues_ = tailNeedsWideValues_ || needsWideValues;
    withColumns(*tail_, [&](const auto& columns) {
        using StepType = std::remove_reference_t<decltype(columns.steps[0])>;
        using ValueType = std::remove_reference_t<decltype(columns.values[0])>;
        columns.walls[used_] = wall;
        columns.steps[used_] =
            static_cast<StepType>(static_cast<std::uint64_t>(step) - static_cast<std::uint64_t>(stepBase_));
        columns.values[used_] = static_cast<ValueType>(value);
    });
    if ((++used_ & (leafSize - 1)) == 0) finishLeaf();
    size_.store(++count_, std::memory_order_release);
}

void Series::finishLeaf() {
    const Point* before = tail_->firstIndex > 0 ? &last_ : nullptr;
    withColumns(*tail_, [&](const auto& columns) { finishNodes(columns, used_, before); });
}

void Series::startBlock(std::int64_t step, bool wideSteps, bool wideValues) {
    if (count_ > 0) last_ = snapshot().point(count_ - 1);
    const std::uint32_t capacity = nextCapacity(count_, used_);
    const std::size_t bytes = blockBytes(capacity, wideSteps, wideValues);
    auto* block = new (arena_->take(bytes)) Block;
    block->firstIndex = count_;
    block->stepBase = step;
    block->capacity = capacity;
    block->restarts = restarts_;
    block->wideSteps = wideSteps;
    block->wideValues = wideValues;
    tail_ = block;
    stepBase_ = step;
    used_ = 0;
    tailEnded_ = false;
    tailNeedsWideSteps_ = false;
    tailNeedsWideValues_ = false;
    narrowCapacity_ = 0;
    if (!wideSteps && !wideValues) {
        const auto columns = columnsOf<std::int32_t, float>(*block);
        walls_ = columns.walls;
        steps_ = columns.steps;
        values_ = columns.values;
        narrowCapacity_ = capacity;
    }
    memoryBytes_.fetch_add(bytes, std::memory_order_relaxed);
    publish(block);
}

void Series::publish(Block* block) {
    BlockDirectory* directory = owned_.get();
    const std::uint32_t used = directory == nullptr ? 0 : directory->used.load(std::memory_order_relaxed);
    if (directory == nullptr || used == directory->capacity) {
        auto grown = std::make_unique<BlockDirectory>();
        grown->capacity = directory == nullptr ? firstDirectory : directory->capacity * 2;
        grown->blocks = std::make_unique<std::atomic<Block*>[]>(grown->capacity);
        for (std::uint32_t i = 0; i < used; ++i)
            grown->blocks[i].store(directory->blocks[i].load(std::memory_order_relaxed), std::memory_order_relaxed);
        grown->used.store(used, std::memory_order_relaxed);
        grown->older = std::move(owned_); // readers may still hold it
        owned_ = std::move(grown);
        directory = owned_.get();
        memoryBytes_.fetch_add(directoryBytes(directory->capacity), std::memory_order_relaxed);
    }
    directory->blocks[used].store(block, std::memory_order_relaxed);
    directory->used.store(used + 1, std::memory_order_release);
    directory_.store(directory, std::memory_order_release);
}

} // namespace trainyard::events
