#include "ui/jobs/logic/text_sort.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr std::size_t chunkBytes = 8;

std::uint64_t chunkAt(const std::string& key, std::size_t depth) {
    std::uint64_t chunk = 0;
    for (std::size_t i = 0; i < chunkBytes; ++i) {
        const std::size_t at = depth + i;
        chunk = (chunk << 8U) | (at < key.size() ? static_cast<unsigned char>(key[at]) : 0U);
    }
    return chunk;
}

struct Part {
    std::size_t first;
    std::size_t last;
    std::size_t depth;
};

} // namespace

void sortTextItems(std::vector<TextItem>& items) {
    std::vector<Part> parts{{0, items.size(), 0}};
    while (!parts.empty()) {
        const Part part = parts.back();
        parts.pop_back();
        const auto begin = items.begin() + static_cast<std::ptrdiff_t>(part.first);
        const auto end = items.begin() + static_cast<std::ptrdiff_t>(part.last);
        bool longer = false;
        for (auto item = begin; item != end; ++item) {
            item->chunk = chunkAt(*item->key, part.depth);
            longer = longer || item->key->size() > part.depth;
        }
        if (!longer) continue; // all ended: equal
        // A key that ended here and one that goes on with zero bytes have equal chunks: the shorter one comes first.
        std::sort(begin, end, [depth = part.depth](const TextItem& a, const TextItem& b) {
            if (a.chunk != b.chunk) return a.chunk < b.chunk;
            const bool endedA = a.key->size() <= depth + chunkBytes;
            const bool endedB = b.key->size() <= depth + chunkBytes;
            if (endedA && endedB) return a.key->size() < b.key->size();
            return endedA && !endedB;
        });
        for (std::size_t first = part.first; first < part.last;) {
            std::size_t last = first + 1;
            const bool ended = items[first].key->size() <= part.depth + chunkBytes;
            while (last < part.last && items[last].chunk == items[first].chunk &&
                   (items[last].key->size() <= part.depth + chunkBytes) == ended)
                ++last;
            if (!ended && last - first > 1) parts.push_back({first, last, part.depth + chunkBytes});
            first = last;
        }
    }
}

} // namespace trainyard::ui
