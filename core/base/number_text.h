// Numbers and text without locale. libc's and iostream's number parsing is forbidden elsewhere (tests/arch).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trainyard::base {

// The whole text must be the number; leading or trailing space, '+' and an empty text give nothing.
std::optional<std::int64_t> parseInt(std::string_view text);
std::optional<std::uint64_t> parseUnsigned(std::string_view text, int base = 10);
// Decimal or scientific; also "nan", "inf", "-inf", "infinity" in any case.
std::optional<double> parseDouble(std::string_view text);

// Shortest text that reads back as the same value; "NaN", "Infinity", "-Infinity" for what has no digits.
std::string formatDouble(double value);
// Fixed number of decimals.
std::string formatFixed(double value, int decimals);

} // namespace trainyard::base
