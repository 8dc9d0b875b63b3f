#include "core/model/utf8.h"

namespace trainyard::model {

namespace {

unsigned byteAt(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

// Length of the character that begins with `lead`, and the range of its second byte (table 3-7 of the Unicode
// standard).
struct Shape {
    std::size_t length = 0;
    unsigned least = 0x80;
    unsigned most = 0xBF;
};

Shape shapeOf(unsigned lead) {
    if (lead < 0x80) return {1, 0, 0};
    if (lead >= 0xC2 && lead <= 0xDF) return {2};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF) return {3};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3) return {4};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {};
}

bool wholeCharacter(std::string_view text, std::size_t start, const Shape& shape) {
    if (shape.length == 0 || start + shape.length > text.size()) return false;
    if (shape.length == 1) return true;
    const unsigned second = byteAt(text, start + 1);
    if (second < shape.least || second > shape.most) return false;
    for (std::size_t i = start + 2; i < start + shape.length; ++i)
        if ((byteAt(text, i) & 0xC0) != 0x80) return false;
    return true;
}

} // namespace

std::optional<std::size_t> firstNonUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Shape shape = shapeOf(byteAt(text, i));
        if (!wholeCharacter(text, i, shape)) return i;
        i += shape.length;
    }
    return std::nullopt;
}

} // namespace trainyard::model
