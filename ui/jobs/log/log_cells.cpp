#include "ui/jobs/log/log_cells.h"

#include <QChar>

#include <algorithm>

namespace trainyard::ui {

int cellsOf(char32_t c) {
    if (c < 0x300) return 1;
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0x33FF) ||
                      (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xA000 && c <= 0xA4CF) ||
                      (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
                      (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
                      (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

LogCells::LogCells(const QString& text) : length_(static_cast<int>(text.size())) {
    simple_ = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x300; });
    if (simple_) return;
    starts_.reserve(static_cast<std::size_t>(length_) + 1);
    int cell = 0;
    for (int i = 0; i < length_; ++i) {
        starts_.push_back(cell);
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < length_ && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            starts_.push_back(cell);
            ++i;
        }
        cell += cellsOf(c);
    }
    starts_.push_back(cell);
}

int LogCells::cellAt(int position) const {
    position = std::clamp(position, 0, length_);
    return simple_ ? position : starts_[static_cast<std::size_t>(position)];
}

int LogCells::positionAt(int cell) const {
    if (cell <= 0) return 0;
    if (simple_) return std::min(cell, length_);
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), cell);
    auto position = static_cast<int>(next - starts_.begin()) - 1;
    while (position > 0 &&
           starts_[static_cast<std::size_t>(position)] == starts_[static_cast<std::size_t>(position) - 1])
        --position;
    return std::min(position, length_);
}

} // namespace trainyard::ui
