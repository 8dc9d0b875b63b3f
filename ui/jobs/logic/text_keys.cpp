#include "ui/jobs/logic/text_keys.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char32_t lower(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 0x20;
    if (c >= 0x100 && c <= 0x17F) {
        // Pairs start at even numbers, but for two stretches where they start at odd ones.
        const bool oddFirst = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
        const bool paired = c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149 && c != 0x178 && c != 0x17F;
        return paired && (c % 2 == 1) == oddFirst ? c + 1 : c;
    }
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    return c;
}

// Order of ASCII punctuation as in the root collation of Unicode.
constexpr std::string_view punctuation = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

} // namespace

char32_t takeCodePoint(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    int length = 1;
    char32_t value = first;
    if (first >= 0xF0 && first < 0xF5) {
        length = 4;
        value = first & 0x07U;
    } else if (first >= 0xE0 && first < 0xF0) {
        length = 3;
        value = first & 0x0FU;
    } else if (first >= 0xC2 && first < 0xE0) {
        length = 2;
        value = first & 0x1FU;
    } else if (first >= 0x80) {
        text.remove_prefix(1);
        return replacement;
    }
    bool whole = text.size() >= static_cast<std::size_t>(length);
    for (int i = 1; whole && i < length; ++i) {
        const unsigned char next = byte(static_cast<std::size_t>(i));
        whole = (next & 0xC0U) == 0x80U;
        value = (value << 6U) | (next & 0x3FU);
    }
    const bool tooLong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (!whole || tooLong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        text.remove_prefix(1);
        return replacement;
    }
    text.remove_prefix(static_cast<std::size_t>(length));
    return value;
}

void appendUtf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::string foldForSearch(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const char c = text.front();
        if (static_cast<unsigned char>(c) < 0x80) {
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c);
            text.remove_prefix(1);
        } else {
            appendUtf8(out, lower(takeCodePoint(text)));
        }
    }
    return out;
}

std::string naturalKey(std::string_view text, const CharacterWeight& weight) {
    std::string key;
    key.reserve(text.size() + 4);
    while (!text.empty()) {
        const char c = text.front();
        if (isDigit(c)) {
            std::size_t end = 0;
            while (end < text.size() && isDigit(text[end])) ++end;
            std::string_view digits = text.substr(0, end);
            text.remove_prefix(end);
            while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
            key.push_back('\x40');
            key.push_back(static_cast<char>(std::min<std::size_t>(digits.size(), 255)));
            key.append(digits);
        } else if (static_cast<unsigned char>(c) < 0x80) {
            text.remove_prefix(1);
            const auto place = punctuation.find(c);
            if (c >= 'A' && c <= 'Z')
                key.push_back(static_cast<char>(c + 0x20));
            else if (c >= 'a' && c <= 'z')
                key.push_back(c);
            else if (place != std::string_view::npos)
                key.push_back(static_cast<char>(2 + place));
            else
                key.push_back('\x01');
        } else {
            const char32_t codePoint = takeCodePoint(text);
            const std::uint32_t order = weight ? weight(codePoint) : codePoint;
            key.push_back('\x80');
            for (unsigned shift : {16U, 8U, 0U}) key.push_back(static_cast<char>((order >> shift) & 0xFFU));
        }
    }
    return key;
}

} // namespace trainyard::ui
