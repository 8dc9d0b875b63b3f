#include "app/yard/table.h"

#include <algorithm>

namespace trainyard::yard {

namespace {

constexpr std::string_view gap = "  ";

void appendCell(std::string& line, const std::string& shown, int used, int width, bool last) {
    line += shown;
    if (last) return;
    line.append(static_cast<std::size_t>(std::max(0, width - used)), ' ');
    line += gap;
}

} // namespace

Table::Table(std::vector<std::string> header) : header_(std::move(header)) {}

void Table::add(std::vector<Cell> row) {
    rows_.push_back({std::move(row), {}});
}

void Table::note(std::string text) {
    if (!rows_.empty()) rows_.back().notes.push_back(std::move(text));
}

std::string Table::text(int width) const {
    if (rows_.empty()) return {};
    std::vector<int> widths;
    for (const auto& title : header_) widths.push_back(displayWidth(title));
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.cells.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row.cells[i].text));

    int last = width; // what the terminal leaves for the last column
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) last -= widths[i] + static_cast<int>(gap.size());
    if (width > 0) widths.back() = std::max(last, 12); // a narrower terminal wraps

    std::string result;
    for (std::size_t i = 0; i < header_.size(); ++i)
        appendCell(result, paint(Stream::Output, Colour::Bold, header_[i]), displayWidth(header_[i]), widths[i],
                   i + 1 == header_.size());
    result += '\n';
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.cells.size() && i < widths.size(); ++i) {
            const Cell& cell = row.cells[i];
            const bool isLast = i + 1 == widths.size();
            const std::string text = isLast ? cutToWidth(cell.text, widths[i]) : cell.text;
            appendCell(line, cell.colour ? paint(Stream::Output, *cell.colour, text) : text, displayWidth(text),
                       widths[i], isLast);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + '\n';
        for (const auto& note : row.notes) result += "    " + note + '\n';
    }
    return result;
}

} // namespace trainyard::yard
