// Sorts many byte strings fast: eight bytes at a time as one number, going deeper only where they are equal. Names of
// jobs share long beginnings ("experiment-42-..."), where comparing whole strings reads the same bytes again and again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace trainyard::ui {

struct TextItem {
    std::uint64_t chunk = 0; // scratch
    const std::string* key = nullptr;
    std::uint32_t place = 0; // whatever the caller wants to find again
};

// By key, as std::string compares; the order of equal keys is not kept.
void sortTextItems(std::vector<TextItem>& items);

} // namespace trainyard::ui
