#include "app/yard/terminal.h"

#include <windows.h>

namespace trainyard::yard {

namespace {

HANDLE handleOf(Stream stream) {
    return ::GetStdHandle(stream == Stream::Output ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
}

} // namespace

// A console counts only where it can be switched to escape sequences (Windows 10 and later).
bool isTerminal(Stream stream) {
    DWORD mode = 0;
    if (!::GetConsoleMode(handleOf(stream), &mode)) return false;
    return ::SetConsoleMode(handleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

int terminalWidth() {
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (!::GetConsoleScreenBufferInfo(handleOf(Stream::Output), &info)) return 0;
    return info.srWindow.Right - info.srWindow.Left + 1;
}

} // namespace trainyard::yard
