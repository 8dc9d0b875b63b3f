#include "app/yard/terminal.h"

#include "core/base/environment.h"

namespace trainyard::yard {

namespace {

std::string_view sequence(Colour colour) {
    switch (colour) {
    case Colour::Red:
        return "\x1b[31m";
    case Colour::Green:
        return "\x1b[32m";
    case Colour::Yellow:
        return "\x1b[33m";
    case Colour::Blue:
        return "\x1b[34m";
    case Colour::Grey:
        return "\x1b[90m";
    case Colour::Bold:
        return "\x1b[1m";
    }
    return "";
}

bool wantsColour(Stream stream) {
    const auto noColour = base::environmentVariable("NO_COLOR"); // no-color.org
    if (noColour && !noColour->empty()) return false;
    if (base::environmentVariable("TERM").value_or("") == "dumb") return false;
    return isTerminal(stream);
}

} // namespace

std::string paint(Stream stream, Colour colour, std::string_view text) {
    if (text.empty() || !wantsColour(stream)) return std::string(text);
    return std::string(sequence(colour)) + std::string(text) + "\x1b[0m";
}

} // namespace trainyard::yard
