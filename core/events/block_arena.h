// Memory for blocks. Full blocks come from large slabs (huge pages where the system has them: first touch of new memory
// costs more than parsing), and go back to a free list, so that reading a run anew touches no new memory. Small blocks
// come from the heap.
#pragma once

#include "core/events/block.h"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace trainyard::events {

// Thread-safe. Lives as long as the series that took blocks from it.
class BlockArena {
public:
    BlockArena() = default;
    ~BlockArena();
    BlockArena(const BlockArena&) = delete;
    BlockArena& operator=(const BlockArena&) = delete;

    // Uninitialised memory, aligned to 64 bytes where it is large and to 16 where it is not.
    void* take(std::size_t bytes);
    void giveBack(void* memory, std::size_t bytes);
    // What was asked of the system for slabs.
    std::size_t slabBytes() const;

private:
    struct Slab {
        unsigned char* memory = nullptr;
        std::size_t bytes = 0;
        std::size_t used = 0;
    };
    mutable std::mutex mutex_;
    std::vector<Slab> slabs_;
    std::map<std::size_t, std::vector<void*>> free_; // by size
};

} // namespace trainyard::events
