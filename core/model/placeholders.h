// {{name}} in arguments: the value of the hyper-parameter `name` stands there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace trainyard::model {

// Asks `valueOf` for each name in turn; where it has none, the text stays as it is. Values are not looked at again.
std::string replacePlaceholders(std::string_view text,
                                const std::function<std::optional<std::string>(const std::string& name)>& valueOf);

} // namespace trainyard::model
