// Which lines are shown: long tracebacks keep their head and their exception, what lies between is folded to one row.
// Rows are what the view counts, lines what the log has. One thread.
#pragma once

#include "ui/jobs/logic/log_buffer.h"

#include <vector>

namespace trainyard::ui {

struct LogRow {
    std::size_t line = 0;
    std::size_t folded = 0; // > 0: this row stands for so many lines, `line` is the first of them
};

class LogFolds {
public:
    // Looks at the lines that came since the last call.
    void extend(const LogBuffer& buffer);
    void clear();

    std::size_t rowCount() const { return lines_ - hidden_; }
    LogRow row(std::size_t row) const;
    // The row that shows the line, or stands for it.
    std::size_t rowOf(std::size_t line) const;
    // Shows all lines of the fold that `line` is in; nothing where it is in none.
    void unfold(std::size_t line);
    void setFolding(bool on); // off: all lines are shown

private:
    struct Fold {
        std::size_t line;
        std::size_t count;
        bool open;
    };
    void rebuild();
    std::vector<Fold> folds_;
    std::vector<Fold> closed_;      // those that hide something now
    std::vector<std::size_t> rows_; // row of each closed fold
    std::size_t lines_ = 0;
    std::size_t scanned_ = 0;
    std::size_t bodyStart_ = 0;
    std::size_t bodyCount_ = 0;
    std::size_t hidden_ = 0;
    bool folding_ = true;
};

} // namespace trainyard::ui
