// Aligned columns for people. Widths count terminal columns, so that Chinese names keep the table straight.
#pragma once

#include "app/yard/terminal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trainyard::yard {

struct Cell {
    Cell(std::string shown) : text(std::move(shown)) {}
    Cell(const char* shown) : text(shown) {}
    Cell(std::string shown, Colour paintedIn) : text(std::move(shown)), colour(paintedIn) {}
    std::string text;
    std::optional<Colour> colour;
};

class Table {
public:
    explicit Table(std::vector<std::string> header);
    void add(std::vector<Cell> row); // as many cells as the header has
    void note(std::string text);     // a line of its own below the last row, indented
    bool empty() const { return rows_.empty(); }
    // With a `width` the last column is cut to fit it; a pipe gives 0 and gets all.
    std::string text(int width = 0) const;

private:
    struct Row {
        std::vector<Cell> cells;
        std::vector<std::string> notes;
    };
    std::vector<std::string> header_;
    std::vector<Row> rows_;
};

// Columns of a terminal that the UTF-8 text takes: two for East Asian wide characters, none for combining ones.
int displayWidth(std::string_view text);
// The text cut to that many columns, with an ellipsis where something is missing.
std::string cutToWidth(std::string_view text, int width);

} // namespace trainyard::yard
