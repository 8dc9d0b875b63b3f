// A log of any length: bytes in parts that never change, each with its line index. Parts are made by LogScanner on a
// worker and handed to LogBuffer on the UI thread, which only moves pointers. Copies of a buffer share the parts.
#pragma once

#include "ui/jobs/logic/log_marks.h"

#include <memory>
#include <string>
#include <vector>

namespace trainyard::ui {

struct LogPart {
    std::string bytes;                     // whole lines, newlines included
    std::vector<std::uint32_t> lineStarts; // within bytes
    std::vector<LogMark> marks;            // one a line
    bool plain = true;                     // printable ASCII and newlines only: nothing to work out
    std::size_t longestLine = 0;           // bytes
};
using LogPartPtr = std::shared_ptr<const LogPart>;

struct LogPiece {
    LogPartPtr part;  // null where no line was completed
    std::string tail; // the line that is still being written
};

// Lines longer than this are broken, so that one without end cannot hold everything up.
inline constexpr std::size_t longestLogLine = std::size_t{1} << 20U;

// Turns what was read into parts. Any thread, one at a time; chunks may end anywhere, also inside a character.
class LogScanner {
public:
    LogPiece take(std::string_view chunk);
    // At the end of the log the last line needs no newline.
    LogPiece finish();

private:
    void addLine(LogPart& part, std::string_view line);
    std::string tail_;
    LogMarker marker_;
};

// One thread; a copy may be read on another.
class LogBuffer {
public:
    void append(LogPiece piece);
    void clear();

    std::size_t lineCount() const; // with the line still being written
    std::string_view raw(std::size_t line) const;
    LogMark mark(std::size_t line) const;
    std::size_t byteCount() const { return bytes_ + tail_.size(); }
    std::size_t longestLine() const { return longest_; }
    // The next line from `from` on that is an error; forward or backward; lineCount() where there is none.
    std::size_t nextError(std::size_t from, bool forward) const;
    const std::vector<std::size_t>& errors() const { return errors_; }

    const std::vector<LogPartPtr>& parts() const { return parts_; }
    std::size_t firstLine(std::size_t part) const { return firstLines_[part]; }
    std::size_t partOf(std::size_t line) const;
    const std::string& tail() const { return tail_; }

private:
    std::vector<LogPartPtr> parts_;
    std::vector<std::size_t> firstLines_; // of each part
    std::vector<std::size_t> errors_;     // lines
    std::size_t lines_ = 0;
    std::size_t bytes_ = 0;
    std::size_t longest_ = 0;
    std::string tail_;
};

} // namespace trainyard::ui
