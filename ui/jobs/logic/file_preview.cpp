#include "ui/jobs/logic/file_preview.h"

#include "ui/jobs/logic/text_keys.h"

#include <algorithm>

namespace trainyard::ui {

namespace {

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool looksLikeText(std::string_view head) {
    std::size_t odd = 0, all = 0;
    std::string_view rest = head;
    while (!rest.empty()) {
        const bool nearEnd = rest.size() < 4; // a character may be cut in two there
        const char c = rest.front();
        const char32_t point = takeCodePoint(rest);
        ++all;
        if (point == 0) return false;
        const bool control =
            point < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\x1b' && c != '\f' && c != '\b';
        if (control || (point == 0xFFFD && !nearEnd)) ++odd;
    }
    return odd * 100 <= all;
}

bool looksLikeImage(std::string_view head) {
    constexpr std::string_view beginnings[] = {"\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF8", "BM"};
    for (const std::string_view beginning : beginnings)
        if (head.substr(0, beginning.size()) == beginning) return true;
    return false;
}

} // namespace

PreviewKind previewKind(std::string_view name, std::string_view head) {
    if (head.empty()) return PreviewKind::Empty;
    const std::string folded = foldForSearch(name);
    const bool text = looksLikeText(head);
    if (!text) return looksLikeImage(head) ? PreviewKind::Image : PreviewKind::Hex;
    if (endsWith(folded, ".csv") || endsWith(folded, ".tsv")) return PreviewKind::Table;
    return PreviewKind::Text;
}

std::vector<std::vector<std::string>> parseTable(std::string_view head, std::size_t rows) {
    const std::string_view firstLine = head.substr(0, head.find('\n'));
    char separator = ',';
    for (const char candidate : {'\t', ';'})
        if (std::count(firstLine.begin(), firstLine.end(), candidate) >
            std::count(firstLine.begin(), firstLine.end(), separator))
            separator = candidate;
    std::vector<std::vector<std::string>> table;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    const auto endRow = [&] {
        row.push_back(std::move(cell));
        cell.clear();
        table.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i < head.size() && table.size() < rows; ++i) {
        const char c = head[i];
        if (quoted) {
            if (c != '"')
                cell.push_back(c);
            else if (i + 1 < head.size() && head[i + 1] == '"')
                cell.push_back(head[++i]);
            else
                quoted = false;
        } else if (c == '"' && cell.empty()) {
            quoted = true;
        } else if (c == separator) {
            row.push_back(std::move(cell));
            cell.clear();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            cell.push_back(c);
        }
    }
    if (table.size() < rows && (!cell.empty() || !row.empty())) endRow();
    return table;
}

std::string hexDump(std::string_view head, std::size_t bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    head = head.substr(0, bytes);
    std::string out;
    for (std::size_t at = 0; at < head.size(); at += 16) {
        for (int shift = 28; shift >= 0; shift -= 4) out.push_back(digits[(at >> static_cast<unsigned>(shift)) & 15U]);
        out += "  ";
        std::string shown;
        for (std::size_t i = at; i < at + 16; ++i) {
            if (i >= head.size()) {
                out += "   ";
                continue;
            }
            const auto byte = static_cast<unsigned char>(head[i]);
            out.push_back(digits[byte >> 4U]);
            out.push_back(digits[byte & 15U]);
            out.push_back(' ');
            shown.push_back(byte >= 0x20 && byte < 0x7F ? head[i] : '.');
        }
        out += " " + shown + "\n";
    }
    return out;
}

} // namespace trainyard::ui
