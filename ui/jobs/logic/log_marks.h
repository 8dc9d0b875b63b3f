// What a line of a log says: an error, a warning, part of a traceback. Works on lines in order; one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace trainyard::ui {

enum class LogMark : std::uint8_t {
    None,
    Warning,
    Error,
    TracebackStart, // "Traceback (most recent call last):"
    TracebackBody,
    TracebackEnd // the exception: counts as an error
};
inline bool isError(LogMark mark) {
    return mark == LogMark::Error || mark == LogMark::TracebackEnd;
}
inline bool inTraceback(LogMark mark) {
    return mark >= LogMark::TracebackStart;
}

class LogMarker {
public:
    // `plain` as plainLogLine has it.
    LogMark next(std::string_view plain);

private:
    std::size_t prefix_ = 0; // what the launcher puts before each line of a traceback: "[rank3]: "
    int bodyLines_ = 0;
    bool inTraceback_ = false;
};

// Bytes of a time of day or a date and time at the start of a line, with what parts it from the rest; 0 where none is.
std::size_t timePrefixLength(std::string_view plain);

} // namespace trainyard::ui
