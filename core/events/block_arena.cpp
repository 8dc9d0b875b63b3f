#include "core/events/block_arena.h"

#include "core/events/large_memory.h"

#include <new>

namespace trainyard::events {

namespace {

constexpr std::size_t smallest = std::size_t{64} << 10; // smaller blocks come from the heap
constexpr std::size_t firstSlab = std::size_t{4} << 20;
constexpr std::size_t largestSlab = std::size_t{32} << 20;

std::size_t rounded(std::size_t bytes) {
    return (bytes + 63) & ~std::size_t{63};
}

} // namespace

BlockArena::~BlockArena() {
    for (const Slab& slab : slabs_) giveBackLargeMemory(slab.memory, slab.bytes);
}

void* BlockArena::take(std::size_t bytes) {
    if (bytes < smallest) return ::operator new(bytes);
    bytes = rounded(bytes);
    const std::lock_guard lock(mutex_);
    if (const auto found = free_.find(bytes); found != free_.end() && !found->second.empty()) {
        void* memory = found->second.back();
        found->second.pop_back();
        return memory;
    }
    if (slabs_.empty() || slabs_.back().bytes - slabs_.back().used < bytes) {
        // Slabs double, so that a small run takes little and a large one few.
        const std::size_t size = slabs_.empty() ? firstSlab : std::min(slabs_.back().bytes * 2, largestSlab);
        auto* memory = static_cast<unsigned char*>(takeLargeMemory(size));
        if (memory == nullptr) throw std::bad_alloc();
        slabs_.push_back({memory, size, 0});
    }
    Slab& slab = slabs_.back();
    void* memory = slab.memory + slab.used;
    slab.used += bytes;
    return memory;
}

void BlockArena::giveBack(void* memory, std::size_t bytes) {
    if (bytes < smallest) {
        ::operator delete(memory);
        return;
    }
    const std::lock_guard lock(mutex_);
    free_[rounded(bytes)].push_back(memory);
}

std::size_t BlockArena::slabBytes() const {
    const std::lock_guard lock(mutex_);
    std::size_t bytes = 0;
    for (const Slab& slab : slabs_) bytes += slab.bytes;
    return bytes;
}

} // namespace trainyard::events
