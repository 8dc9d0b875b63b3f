#include "core/model/field_reader.h"

#include "core/base/number_text.h"
#include "core/base/unit_text.h"
#include "core/model/close_word.h"
#include "core/model/text_outline.h"

#include <cmath>

namespace trainyard::model {

FieldReader::FieldReader(const OrderedJson& json, std::string pointer, Problems& problems)
    : json_(json.is_object() ? &json : nullptr), pointer_(std::move(pointer)), problems_(problems) {
    if (!json_)
        problems_.push_back({pointer_, describe(json) + ", not an object.", "Write { … } with named fields.", 0});
}

bool FieldReader::has(const char* name) const {
    return find(name) != nullptr;
}

const OrderedJson* FieldReader::find(const char* name) const {
    if (std::find(known_.begin(), known_.end(), name) == known_.end()) known_.emplace_back(name);
    if (!json_) return nullptr;
    const auto found = json_->find(name);
    return found == json_->end() ? nullptr : &*found;
}

std::string FieldReader::pointerTo(std::string_view name) const {
    return pointer_ + pointerStep(name);
}

void FieldReader::problem(std::string_view name, std::string message, std::string remedy) const {
    problems_.push_back({pointerTo(name), std::move(message), std::move(remedy), 0});
}

void FieldReader::wrongType(const char* name, const OrderedJson& value, std::string_view wanted,
                            const std::string& remedy) const {
    const std::string nothing = "Give it a value or leave the field out.";
    problem(name, describe(value) + ", not " + std::string(wanted) + ".", value.is_null() ? nothing : remedy);
}

void FieldReader::text(const char* name, std::string& into) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    if (!value->is_string()) {
        const bool quotable = value->is_number() || value->is_boolean();
        return wrongType(name, *value, "text",
                         quotable ? "Write it in quotes: \"" + value->dump() + "\"." : "Write one text in quotes.");
    }
    if (checkText(*value, pointerTo(name), problems_)) into = value->get<std::string>();
}

void FieldReader::texts(const char* name, std::vector<std::string>& into) const {
    const OrderedJson* value = find(name);
    if (value && value->is_string())
        return problem(name, describe(*value) + ", not a list.", "Write a list of texts: [" + value->dump() + "].");
    items(name, [&](std::size_t, const OrderedJson& item, const std::string& pointer) {
        if (item.is_string()) {
            if (checkText(item, pointer, problems_)) into.push_back(item.get<std::string>());
            return;
        }
        const bool quotable = item.is_number() || item.is_boolean();
        problems_.push_back({pointer, describe(item) + ", not text.",
                             quotable ? "Write it in quotes: \"" + item.dump() + "\"." : "Write one text in quotes.",
                             0});
    });
}

void FieldReader::boolean(const char* name, bool& into) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    if (!value->is_boolean()) return wrongType(name, *value, "true or false", "Write true or false, without quotes.");
    into = value->get<bool>();
}

void FieldReader::integer(const char* name, int& into, int least, int most) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    const std::string remedy =
        "Write a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".";
    if (!value->is_number()) return wrongType(name, *value, "a number", remedy);
    const double found = value->get<double>();
    if (found != std::floor(found)) return problem(name, describe(*value) + ", not a whole number.", remedy);
    if (found < least || found > most)
        return problem(name,
                       value->dump() + " is not from " + std::to_string(least) + " to " + std::to_string(most) + ".",
                       remedy);
    into = static_cast<int>(found);
}

void FieldReader::number(const char* name, std::optional<double>& into, const NumberRange& range) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    const std::string bound =
        (range.open ? "above " : "from ") + base::formatDouble(range.least) + (range.open ? " and up to " : " to ");
    const std::string remedy = "Write a number " + bound + base::formatDouble(range.most) + ", without quotes.";
    if (!value->is_number()) return wrongType(name, *value, "a number", remedy);
    const double found = value->get<double>();
    if (!(found >= range.least && found <= range.most) || (range.open && found == range.least))
        return problem(name, value->dump() + " is not " + bound + base::formatDouble(range.most) + ".", remedy);
    into = found;
}

void FieldReader::bytes(const char* name, std::optional<std::int64_t>& into) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    constexpr std::int64_t least = 1 << 20;
    std::int64_t found = 0;
    if (value->is_string()) {
        const auto parsed = base::parseBytes(value->get<std::string>());
        if (!parsed) return problem(name, parsed.error().message, parsed.error().remedy);
        found = *parsed;
    } else if (value->is_number_integer() &&
               !(value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX)) {
        found = value->get<std::int64_t>();
    } else {
        return wrongType(name, *value, "a size",
                         "Write a number with a unit in quotes, such as \"16Gi\" (1024³) or \"16G\" (1000³).");
    }
    if (found >= least) {
        into = found;
        return;
    }
    const std::string written = value->is_string() ? value->get<std::string>() : value->dump();
    const bool plain = base::parseInt(written).has_value() && found > 0;
    problem(name, "“" + written + "” is " + std::to_string(found) + " bytes, less than 1Mi.",
            plain ? "Write the unit: \"" + written + "Gi\" or \"" + written + "Mi\"." : "Write at least \"1Mi\".");
}

void FieldReader::duration(const char* name, std::optional<std::chrono::seconds>& into) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    if (value->is_number_integer())
        return problem(name, value->dump() + " has no unit.",
                       "Write \"" + value->dump() + "s\" for seconds, or 15m, 8h, 2d in quotes.");
    if (!value->is_string()) return wrongType(name, *value, "a duration", "Write 90s, 15m, 8h or 2d in quotes.");
    const auto parsed = base::parseDuration(value->get<std::string>());
    if (!parsed) return problem(name, parsed.error().message, parsed.error().remedy);
    if (parsed->count() <= 0)
        return problem(name, "“" + value->get<std::string>() + "” is no time at all.", "Write at least 1s.");
    into = *parsed;
}

std::optional<std::size_t> FieldReader::choice(const char* name, const Words& words) const {
    const OrderedJson* value = find(name);
    if (!value) return std::nullopt;
    const std::string remedy = "Write " + joinWords(words, "or") + ".";
    if (!value->is_string()) {
        wrongType(name, *value, "text", remedy);
        return std::nullopt;
    }
    const std::string word = value->get<std::string>();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    const std::string close = closestWord(word, words);
    problem(name, describe(*value) + ", which is not known here.",
            (close.empty() ? "" : "Did you mean “" + close + "”? ") + remedy);
    return std::nullopt;
}

void FieldReader::members(
    const char* name,
    const std::function<void(const std::string&, const OrderedJson&, const std::string&)>& each) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    if (!value->is_object()) return wrongType(name, *value, "an object", "Write { \"name\": value, … }.");
    for (const auto& entry : value->items())
        each(entry.key(), entry.value(), pointerTo(name) + pointerStep(entry.key()));
}

void FieldReader::items(const char* name,
                        const std::function<void(std::size_t, const OrderedJson&, const std::string&)>& each) const {
    const OrderedJson* value = find(name);
    if (!value) return;
    if (!value->is_array()) return wrongType(name, *value, "a list", "Write a list in square brackets: [ … ].");
    for (std::size_t i = 0; i < value->size(); ++i) each(i, (*value)[i], pointerTo(name) + "/" + std::to_string(i));
}

void FieldReader::misplaced(const char* name, const std::string& message, const std::string& remedy) const {
    if (!json_ || !json_->contains(name)) return;
    handled_.emplace_back(name);
    problem(name, message, remedy);
}

void FieldReader::finish() const {
    if (!json_) return;
    for (const auto& entry : json_->items()) {
        const std::string& name = entry.key();
        if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
        if (std::find(handled_.begin(), handled_.end(), name) != handled_.end()) continue;
        const std::string close = closestWord(name, known_);
        problem(name, "“" + name.substr(0, 80) + "” is not a field here.",
                close.empty() ? "The fields here are " + joinWords(known_, "and") + "."
                              : "Did you mean “" + close + "”?");
    }
}

} // namespace trainyard::model
