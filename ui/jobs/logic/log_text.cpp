#include "ui/jobs/logic/log_text.h"

#include "ui/jobs/logic/text_keys.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr char escape = '\x1b';
constexpr std::size_t tabWidth = 8;

// What a carriage return left standing: the last part that is not empty.
std::string_view lastOverwrite(std::string_view raw) {
    while (!raw.empty() && raw.back() == '\r') raw.remove_suffix(1);
    const auto at = raw.rfind('\r');
    return at == std::string_view::npos ? raw : raw.substr(at + 1);
}

int takeNumber(std::string_view& parameters) {
    int number = 0;
    while (!parameters.empty() && parameters.front() >= '0' && parameters.front() <= '9') {
        number = std::min(number * 10 + (parameters.front() - '0'), 9999);
        parameters.remove_prefix(1);
    }
    if (!parameters.empty()) parameters.remove_prefix(1); // ';' or ':'
    return number;
}

// 38;5;n and 38;2;r;g;b after the 38.
std::int8_t extendedColour(std::string_view& parameters) {
    const int kind = takeNumber(parameters);
    if (kind == 5) return nearestOf16(takeNumber(parameters));
    if (kind != 2) return -1;
    const int red = takeNumber(parameters);
    const int green = takeNumber(parameters);
    return nearestOf16(red, green, takeNumber(parameters));
}

void applySgr(std::string_view parameters, LogStyle& style) {
    if (parameters.empty()) style = {};
    while (!parameters.empty()) {
        const int code = takeNumber(parameters);
        if (code == 0)
            style = {};
        else if (code == 1)
            style.bold = true;
        else if (code == 2)
            style.faint = true;
        else if (code == 4)
            style.underline = true;
        else if (code == 22)
            style.bold = style.faint = false;
        else if (code == 24)
            style.underline = false;
        else if (code == 7 || code == 27)
            std::swap(style.colour, style.background);
        else if (code >= 30 && code <= 37)
            style.colour = static_cast<std::int8_t>(code - 30);
        else if (code == 38)
            style.colour = extendedColour(parameters);
        else if (code == 39)
            style.colour = -1;
        else if (code >= 40 && code <= 47)
            style.background = static_cast<std::int8_t>(code - 40);
        else if (code == 48)
            style.background = extendedColour(parameters);
        else if (code == 49)
            style.background = -1;
        else if (code >= 90 && code <= 97)
            style.colour = static_cast<std::int8_t>(code - 90 + 8);
        else if (code >= 100 && code <= 107)
            style.background = static_cast<std::int8_t>(code - 100 + 8);
    }
}

// Takes one escape sequence from the front; colours go to `style`, everything else has no effect here.
void takeEscape(std::string_view& text, LogStyle& style) {
    text.remove_prefix(1);
    if (text.empty()) return;
    const char kind = text.front();
    text.remove_prefix(1);
    if (kind == '[') {
        std::size_t end = 0;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x20 && text[end] < 0x40) ++end;
        if (end < text.size() && text[end] == 'm') applySgr(text.substr(0, end), style);
        text.remove_prefix(std::min(text.size(), end + 1));
    } else if (kind == ']') { // a title or a link: up to BEL or ESC backslash
        const auto end = text.find_first_of("\x07\x1b");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!text.empty() && text.front() == '\\') text.remove_prefix(1);
    } else if (kind == '(' || kind == ')') {
        if (!text.empty()) text.remove_prefix(1);
    }
}

void appendUtf16(std::u16string& out, char32_t c) {
    if (c < 0x10000) {
        out.push_back(static_cast<char16_t>(c));
    } else {
        out.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10U)));
        out.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FFU)));
    }
}

// Walks the line and hands each code point with its style to `put`, each backspace to `back`; ends where `put` says so.
template <typename Put, typename Back>
void walk(std::string_view text, Put put, Back back) {
    LogStyle style;
    std::size_t column = 0;
    while (!text.empty()) {
        const char c = text.front();
        if (c == escape) {
            takeEscape(text, style);
            continue;
        }
        if (c == '\b') {
            text.remove_prefix(1);
            back();
            if (column > 0) --column;
            continue;
        }
        if (c == '\t') {
            text.remove_prefix(1);
            do {
                if (!put(U' ', style)) return;
            } while (++column % tabWidth != 0);
            continue;
        }
        char32_t point = takeCodePoint(text);
        if (point < 0x20)
            point += 0x2400;
        else if (point == 0x7F)
            point = 0x2421;
        else if ((point >= 0x80 && point < 0xA0) || (point >= 0x202A && point <= 0x202E) ||
                 (point >= 0x2066 && point <= 0x2069) || point == 0x2028 || point == 0x2029)
            point = 0xFFFD; // would reorder or break what stands around it
        if (!put(point, style)) return;
        ++column;
    }
}

} // namespace

std::int8_t nearestOf16(int red, int green, int blue) {
    const int most = std::max({red, green, blue});
    const int least = std::min({red, green, blue});
    if (most - least < 40) { // a grey
        if (most < 48) return 0;
        return most < 140 ? 8 : most < 210 ? 7 : 15;
    }
    const int middle = (most + least) / 2;
    const int hue = (red > middle ? 1 : 0) | (green > middle ? 2 : 0) | (blue > middle ? 4 : 0);
    return static_cast<std::int8_t>(most > 220 ? hue + 8 : hue);
}

std::int8_t nearestOf16(int index) {
    if (index < 0 || index > 255) return -1;
    if (index < 16) return static_cast<std::int8_t>(index);
    if (index >= 232) {
        const int grey = 8 + 10 * (index - 232);
        return nearestOf16(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    index -= 16;
    return nearestOf16(level(index / 36), level(index / 6 % 6), level(index % 6));
}

bool isPlainAscii(std::string_view raw) {
    return std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

LogText showLogLine(std::string_view raw, std::size_t limit) {
    LogText shown;
    raw = lastOverwrite(raw);
    const auto put = [&](char32_t c, const LogStyle& style) {
        if (shown.text.size() >= limit) {
            shown.cut = true;
            return false;
        }
        const auto start = static_cast<std::uint32_t>(shown.text.size());
        appendUtf16(shown.text, c);
        const auto length = static_cast<std::uint32_t>(shown.text.size()) - start;
        if (style == LogStyle{}) return true;
        if (!shown.spans.empty() && shown.spans.back().style == style &&
            shown.spans.back().start + shown.spans.back().length == start)
            shown.spans.back().length += length;
        else
            shown.spans.push_back({start, length, style});
        return true;
    };
    const auto back = [&] {
        if (shown.text.empty()) return;
        const bool pair = shown.text.size() > 1 && shown.text.back() >= 0xDC00 && shown.text.back() < 0xE000;
        shown.text.resize(shown.text.size() - (pair ? 2 : 1));
        while (!shown.spans.empty() && shown.spans.back().start >= shown.text.size()) shown.spans.pop_back();
        if (!shown.spans.empty()) {
            LogSpan& last = shown.spans.back();
            last.length = std::min(last.length, static_cast<std::uint32_t>(shown.text.size()) - last.start);
        }
    };
    walk(raw, put, back);
    return shown;
}

std::string plainLogLine(std::string_view raw) {
    if (isPlainAscii(raw)) return std::string(raw);
    std::string text;
    text.reserve(raw.size());
    const auto put = [&](char32_t c, const LogStyle&) {
        appendUtf8(text, c);
        return true;
    };
    const auto back = [&] {
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
        if (!text.empty()) text.pop_back();
    };
    walk(lastOverwrite(raw), put, back);
    return text;
}

} // namespace trainyard::ui
