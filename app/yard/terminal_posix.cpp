#include "app/yard/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace trainyard::yard {

bool isTerminal(Stream stream) {
    return ::isatty(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

int terminalWidth() {
    winsize size{};
    if (!isTerminal(Stream::Output) || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

} // namespace trainyard::yard
