// The wording that field readers share.
#include "core/model/field_reader.h"

namespace trainyard::model {

std::string describe(const OrderedJson& value) {
    constexpr std::size_t longest = 60;
    switch (value.type()) {
    case OrderedJson::value_t::null:
        return "The value is empty (null)";
    case OrderedJson::value_t::object:
        return "The value is an object";
    case OrderedJson::value_t::array:
        return "The value is a list";
    case OrderedJson::value_t::boolean:
        return value.get<bool>() ? "The value is true" : "The value is false";
    case OrderedJson::value_t::string: {
        std::string text = value.get<std::string>();
        if (text.size() > longest) {
            text.resize(longest);
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
            if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.pop_back();
            text += "…";
        }
        return "The value is “" + text + "”";
    }
    default:
        return "The value is " + value.dump();
    }
}

std::string joinWords(const Words& words, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
        text += words[i];
    }
    return text;
}

bool checkText(const OrderedJson& value, const std::string& pointer, Problems& problems) {
    const std::size_t zero = value.get_ref<const std::string&>().find('\0');
    if (zero == std::string::npos) return true;
    problems.push_back({pointer, "The text has a zero byte (\\u0000) at place " + std::to_string(zero + 1) + ".",
                        "Take it out; no program can be given it.", 0});
    return false;
}

} // namespace trainyard::model
