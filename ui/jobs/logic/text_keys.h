// Text made ready once, so that filtering and sorting compare bytes: lower-case for search, natural order for sorting.
// Pure functions; thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace trainyard::ui {

// Where a character beyond ASCII stands among the others, as the user's language has it. Empty: by code point.
using CharacterWeight = std::function<std::uint32_t(char32_t)>;

// One code point from the front of `text`, which must not be empty; ill-formed bytes come one at a time as U+FFFD.
char32_t takeCodePoint(std::string_view& text);
void appendUtf8(std::string& out, char32_t codePoint);

// Lower case for ASCII, Latin, Greek and Cyrillic; everything else stays as it is.
std::string foldForSearch(std::string_view text);

// Bytes that sort as people expect: case is ignored, punctuation comes before digits and digits before letters, and
// numbers are ordered by value: "run-9" before "run-10".
std::string naturalKey(std::string_view text, const CharacterWeight& weight = {});

} // namespace trainyard::ui
