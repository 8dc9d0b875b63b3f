#include "core/events/large_memory.h"

#include <cstdint>
#include <sys/mman.h>

namespace trainyard::events {

namespace {

constexpr std::size_t hugePage = std::size_t{2} << 20;

} // namespace

void* takeLargeMemory(std::size_t bytes) {
    // Asks for one huge page more and gives the ends back, so that what is left begins at a huge page.
    void* memory = ::mmap(nullptr, bytes + hugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return nullptr;
    auto* begin = static_cast<unsigned char*>(memory);
    const std::size_t before = (hugePage - (reinterpret_cast<std::uintptr_t>(begin) & (hugePage - 1))) & (hugePage - 1);
    if (before > 0) ::munmap(begin, before);
    if (before < hugePage) ::munmap(begin + before + bytes, hugePage - before);
#if defined(MADV_HUGEPAGE)
    ::madvise(begin + before, bytes, MADV_HUGEPAGE); // a wish: a system without them still has the memory
#endif
    return begin + before;
}

void giveBackLargeMemory(void* memory, std::size_t bytes) {
    if (memory != nullptr) ::munmap(memory, bytes);
}

} // namespace trainyard::events
