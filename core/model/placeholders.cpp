#include "core/model/placeholders.h"

namespace trainyard::model {

namespace {

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
}

} // namespace

std::string replacePlaceholders(std::string_view text,
                                const std::function<std::optional<std::string>(const std::string& name)>& valueOf) {
    std::string result;
    while (true) {
        const std::size_t open = text.find("{{");
        const std::size_t close = open == std::string_view::npos ? open : text.find("}}", open + 2);
        if (close == std::string_view::npos) return result + std::string(text);
        result += text.substr(0, open);
        const std::string_view whole = text.substr(open, close + 2 - open);
        const auto value = valueOf(trimmed(whole.substr(2, whole.size() - 4)));
        result += value ? *value : std::string(whole);
        text.remove_prefix(close + 2);
    }
}

} // namespace trainyard::model
