// A line of a log on a grid of cells, as a terminal has it: one for a letter, two for a Chinese character. Where text
// stands is arithmetic, whatever the font does, so that long lines cost what is seen of them. Pure.
#pragma once

#include <QString>

#include <vector>

namespace trainyard::ui {

int cellsOf(char32_t codePoint); // 0 for what joins the character before it

class LogCells {
public:
    explicit LogCells(const QString& text);
    int count() const { return simple_ ? length_ : starts_.back(); }
    int cellAt(int position) const;         // position in UTF-16 units
    int positionAt(int cell) const;         // of the character that covers the cell; the length where it is beyond
    bool simple() const { return simple_; } // one unit is one cell

private:
    int length_;
    bool simple_ = true;
    std::vector<int> starts_; // cell of each unit, and the end
};

} // namespace trainyard::ui
