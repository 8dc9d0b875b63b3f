// "Did you mean": the known word that a mistyped one most likely stands for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trainyard::model {

// Empty where none is close. Case and the difference of '-', '_' and ' ' count little; neighbours swapped count as one
// slip.
std::string closestWord(std::string_view word, const std::vector<std::string>& known);

} // namespace trainyard::model
