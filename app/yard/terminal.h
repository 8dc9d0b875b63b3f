// What the terminal can show: whether there is one, colours, its width. The system's part is in terminal_<system>.cpp.
#pragma once

#include <string>
#include <string_view>

namespace trainyard::yard {

enum class Stream { Output, Error };
enum class Colour { Red, Green, Yellow, Blue, Grey, Bold };

bool isTerminal(Stream stream);
int terminalWidth(); // columns of stdout's terminal; 0 where there is none

// The text in a colour where the stream is a terminal and NO_COLOR is not set, else as it is.
std::string paint(Stream stream, Colour colour, std::string_view text);

} // namespace trainyard::yard
