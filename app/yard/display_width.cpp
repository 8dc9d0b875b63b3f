// Not wcwidth(): that depends on the locale and is not there on Windows.
#include "app/yard/table.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace trainyard::yard {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// East_Asian_Width W and F of Unicode 15, gaps of unassigned characters closed.
constexpr std::array<Range, 23> wide{
    {{0x1100, 0x115f}, {0x231a, 0x231b}, {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x25fd, 0x25fe},  {0x2614, 0x2615},
     {0x26a1, 0x26a1}, {0x2705, 0x2705}, {0x274c, 0x274c},   {0x2e80, 0x303e},   {0x3041, 0x33ff},  {0x3400, 0x4dbf},
     {0x4e00, 0xa4c6}, {0xa960, 0xa97c}, {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},  {0xfe30, 0xfe6b},
     {0xff01, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f9ff}, {0x20000, 0x3fffd}}};
// Combining marks, joiners and variation selectors that a terminal draws over the character before.
constexpr std::array<Range, 7> zero{{{0x0300, 0x036f},
                                     {0x1ab0, 0x1aff},
                                     {0x1dc0, 0x1dff},
                                     {0x200b, 0x200f},
                                     {0x20d0, 0x20ff},
                                     {0xfe00, 0xfe0f},
                                     {0xfe20, 0xfe2f}}};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return character >= range.first && character <= range.last; });
}

constexpr char32_t replacement = 0xfffd; // one column

// The next character; a byte that is not UTF-8 counts as one character of its own.
char32_t next(std::string_view text, std::size_t& position) {
    const auto lead = static_cast<std::uint8_t>(text[position++]);
    if (lead < 0x80) return lead;
    if (lead < 0xc0 || lead >= 0xf8) return replacement;
    const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    char32_t character = lead & (0x3fU >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i, ++position) {
        if (position >= text.size()) return replacement;
        const auto follow = static_cast<std::uint8_t>(text[position]);
        if ((follow & 0xc0U) != 0x80U) return replacement;
        character = (character << 6U) | (follow & 0x3fU);
    }
    return character;
}

} // namespace

int displayWidth(std::string_view text) {
    int width = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next(text, position);
        if (character < 0x20 || contains(zero, character)) continue;
        width += contains(wide, character) ? 2 : 1;
    }
    return width;
}

std::string cutToWidth(std::string_view text, int width) {
    if (displayWidth(text) <= width) return std::string(text);
    std::size_t end = 0; // of what fits beside the ellipsis
    for (std::size_t position = 0; position < text.size();) {
        next(text, position);
        if (displayWidth(text.substr(0, position)) > width - 1) break;
        end = position;
    }
    return std::string(text.substr(0, end)) + "…";
}

} // namespace trainyard::yard
