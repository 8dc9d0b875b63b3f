// What the beginning of a file shows, decided by its bytes. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trainyard::ui {

enum class PreviewKind { Empty, Text, Table, Image, Hex };

// `name` tells a table from other text; everything else is told by the bytes.
PreviewKind previewKind(std::string_view name, std::string_view head);
// Cells of comma- or tab-separated text: quotes as in RFC 4180; at most `rows` rows.
std::vector<std::vector<std::string>> parseTable(std::string_view head, std::size_t rows);
// "00000000  7f 45 4c 46 ...  .ELF" lines of 16 bytes.
std::string hexDump(std::string_view head, std::size_t bytes);

} // namespace trainyard::ui
