// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing beyond U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace trainyard::model {

// Offset of the first byte that does not belong to a whole character; nothing where the text is UTF-8.
std::optional<std::size_t> firstNonUtf8(std::string_view text);

} // namespace trainyard::model
