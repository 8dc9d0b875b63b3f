#include "ui/theme/tokens.h"

#include <array>

namespace trainyard::ui {

namespace {

struct Row {
    Token token;
    const char* name;
    QRgb light;
    QRgb dark;
};

constexpr QRgb hex(unsigned value) {
    return 0xff000000U | value;
}

// In the order of the enumeration, so that a token is its row.
constexpr std::array<Row, static_cast<std::size_t>(Token::Count)> rows{{
    {Token::Window, "window", hex(0xF3F4F6), hex(0x15171B)},
    {Token::Surface, "surface", hex(0xFFFFFF), hex(0x1B1E23)},
    {Token::Sunken, "sunken", hex(0xF8F9FA), hex(0x17191E)},
    {Token::Raised, "raised", hex(0xFFFFFF), hex(0x24282F)},
    {Token::Hover, "hover", hex(0xECEEF1), hex(0x252930)},
    {Token::Selected, "selected", hex(0xE3E9FC), hex(0x24305A)},
    {Token::SelectedIdle, "selected-idle", hex(0xE6E8EC), hex(0x2A2E36)},
    {Token::LineSubtle, "line-subtle", hex(0xECEEF1), hex(0x24282E)},
    {Token::Line, "line", hex(0xDCDFE5), hex(0x2F343C)},
    {Token::Control, "control", hex(0x8B93A1), hex(0x6C7583)},
    {Token::Track, "track", hex(0xE3E6EB), hex(0x30353E)},
    {Token::Text, "text", hex(0x181C24), hex(0xE3E6EB)},
    {Token::Text2, "text-2", hex(0x4D5665), hex(0xA9B1BD)},
    {Token::Text3, "text-3", hex(0x5E6775), hex(0x949CAA)},
    {Token::TextOff, "text-off", hex(0x9AA1AD), hex(0x5C6470)},
    {Token::AccentFill, "accent-fill", hex(0x3452CE), hex(0x4A68E0)},
    {Token::AccentFillHover, "accent-fill-hover", hex(0x2A44B4), hex(0x3F5CD2)},
    {Token::OnAccent, "on-accent", hex(0xFFFFFF), hex(0xFFFFFF)},
    {Token::Accent, "accent", hex(0x2F4BC2), hex(0x9FB3FF)},
    {Token::AccentSoft, "accent-soft", hex(0xE3E9FC), hex(0x24305A)},
    {Token::Ok, "ok", hex(0x177245), hex(0x4FC08D)},
    {Token::OkSoft, "ok-soft", hex(0xE1F3E8), hex(0x173527)},
    {Token::Warn, "warn", hex(0x8F5B00), hex(0xE3AB48)},
    {Token::WarnSoft, "warn-soft", hex(0xFBF0D9), hex(0x3A2E16)},
    {Token::WarnShape, "warn-shape", hex(0xB87400), hex(0xE3AB48)},
    {Token::Bad, "bad", hex(0xBE2239), hex(0xF47C88)},
    {Token::BadSoft, "bad-soft", hex(0xFCE7E9), hex(0x43202A)},
    {Token::Lost, "lost", hex(0x7442B0), hex(0xBE9BF2)},
    {Token::LostSoft, "lost-soft", hex(0xF0E8FA), hex(0x33264A)},
    {Token::GreySoft, "grey-soft", hex(0xE9EBEF), hex(0x2A2E36)},
    {Token::CodeKeyword, "code-keyword", hex(0x7442B0), hex(0xC4A5F5)},
    {Token::CodeNumber, "code-number", hex(0x8F5B00), hex(0xE3AB48)},
    {Token::CodeString, "code-string", hex(0x177245), hex(0x7FCFA6)},
    {Token::CodeFunction, "code-function", hex(0x2F4BC2), hex(0x9FB3FF)},
    {Token::CodeComment, "code-comment", hex(0x5E6775), hex(0x949CAA)},
    {Token::SearchHit, "search-hit", hex(0xFFE7A3), hex(0x7A5A12)},
    {Token::SearchHitText, "search-hit-text", hex(0x181C24), hex(0xFFE7B0)},
    {Token::CurrentHit, "current-hit", hex(0xF2B84B), hex(0xE3AB48)},
    {Token::CurrentHitText, "current-hit-text", hex(0x181C24), hex(0x1B1405)},
}};

constexpr bool inOrder() {
    for (std::size_t index = 0; index < rows.size(); ++index)
        if (static_cast<std::size_t>(rows[index].token) != index) return false;
    return true;
}
static_assert(inOrder());

// One palette for both themes, so that a run keeps its colour in exports and screenshots.
constexpr std::array<QRgb, 12> curves{hex(0x0098FF), hex(0xA35400), hex(0x047571), hex(0xD07AA3),
                                      hex(0x9A44B4), hex(0xF96265), hex(0x426EE4), hex(0xAC7B00),
                                      hex(0x00A464), hex(0xC12C5F), hex(0x877ECE), hex(0xC3509D)};

const Row& row(Token token) {
    return rows.at(static_cast<std::size_t>(token));
}

} // namespace

QColor tokenColor(Token token, bool dark) {
    return QColor::fromRgb(dark ? row(token).dark : row(token).light);
}

QString tokenName(Token token) {
    return QString::fromLatin1(row(token).name);
}

QColor curveColor(int slot) {
    const int count = static_cast<int>(curves.size());
    return QColor::fromRgb(curves.at(static_cast<std::size_t>(((slot % count) + count) % count)));
}

} // namespace trainyard::ui
