#include "ui/jobs/logic/log_folds.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

constexpr std::size_t headLines = 5; // of the body stay to be seen
constexpr std::size_t leastFolded = 3;

} // namespace

void LogFolds::extend(const LogBuffer& buffer) {
    const std::size_t complete = buffer.lineCount() - (buffer.tail().empty() ? 0 : 1);
    const std::size_t before = folds_.size();
    for (std::size_t part = complete == 0 || scanned_ >= complete ? buffer.parts().size() : buffer.partOf(scanned_);
         part < buffer.parts().size(); ++part) {
        const LogPart& marks = *buffer.parts()[part];
        const std::size_t first = buffer.firstLine(part);
        for (std::size_t local = scanned_ - first; local < marks.marks.size(); ++local, ++scanned_) {
            if (marks.marks[local] == LogMark::TracebackBody) {
                if (bodyCount_++ == 0) bodyStart_ = first + local;
                continue;
            }
            if (bodyCount_ >= headLines + leastFolded)
                folds_.push_back({bodyStart_ + headLines, bodyCount_ - headLines, false});
            bodyCount_ = 0;
        }
    }
    lines_ = buffer.lineCount();
    if (folds_.size() != before) rebuild();
}

void LogFolds::clear() {
    const bool folding = folding_;
    *this = LogFolds{};
    folding_ = folding;
}

void LogFolds::rebuild() {
    closed_.clear();
    rows_.clear();
    hidden_ = 0;
    if (!folding_) return;
    for (const Fold& fold : folds_) {
        if (fold.open) continue;
        closed_.push_back(fold);
        rows_.push_back(fold.line - hidden_);
        hidden_ += fold.count - 1; // its row stays
    }
}

LogRow LogFolds::row(std::size_t row) const {
    const auto next = std::upper_bound(rows_.begin(), rows_.end(), row);
    if (next == rows_.begin()) return {row, 0};
    const auto index = static_cast<std::size_t>(next - rows_.begin()) - 1;
    const Fold& fold = closed_[index];
    if (rows_[index] == row) return {fold.line, fold.count};
    return {fold.line + fold.count + (row - rows_[index] - 1), 0};
}

std::size_t LogFolds::rowOf(std::size_t line) const {
    const auto next = std::upper_bound(closed_.begin(), closed_.end(), line,
                                       [](std::size_t value, const Fold& fold) { return value < fold.line; });
    if (next == closed_.begin()) return line;
    const auto index = static_cast<std::size_t>(next - closed_.begin()) - 1;
    const Fold& fold = closed_[index];
    if (line < fold.line + fold.count) return rows_[index];
    return rows_[index] + 1 + (line - fold.line - fold.count);
}

void LogFolds::unfold(std::size_t line) {
    for (Fold& fold : folds_) {
        if (line < fold.line || line >= fold.line + fold.count || fold.open) continue;
        fold.open = true;
        rebuild();
        return;
    }
}

void LogFolds::setFolding(bool on) {
    folding_ = on;
    rebuild();
}

} // namespace trainyard::ui
