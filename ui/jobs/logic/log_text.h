// One line of a log as it is shown: escape sequences become styles, overwritten text is gone, what cannot be shown
// safely is replaced. Pure functions; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::ui {

struct LogStyle {
    std::int8_t colour = -1; // 0 to 15 of the terminal's colours; -1: the text's own
    std::int8_t background = -1;
    bool bold = false;
    bool faint = false;
    bool underline = false;
    bool operator==(const LogStyle&) const = default;
};

// UTF-16 units, as QString counts.
struct LogSpan {
    std::uint32_t start = 0;
    std::uint32_t length = 0;
    LogStyle style;
    bool operator==(const LogSpan&) const = default;
};

struct LogText {
    std::u16string text;
    std::vector<LogSpan> spans; // only where the style is not plain; in order
    bool cut = false;           // the line is longer than `mostUnits`
};

inline constexpr std::size_t mostUnits = 16384;

// `raw` is a line without its newline. Tabs become spaces up to the next multiple of 8, other control characters their
// pictures (U+2400...), ill-formed UTF-8 U+FFFD. Text before a carriage return is overwritten by what follows.
LogText showLogLine(std::string_view raw, std::size_t limit = mostUnits);
// The same without styles and without a limit, as UTF-8: what is searched, copied and classified.
std::string plainLogLine(std::string_view raw);
// Whether the bytes are shown as they are, so that nothing has to be worked out.
bool isPlainAscii(std::string_view raw);

// The nearest of the 16 colours: themes have no others that can be read on both of their surfaces.
std::int8_t nearestOf16(int index256);
std::int8_t nearestOf16(int red, int green, int blue);

} // namespace trainyard::ui
