#include "core/model/job_text.h"

#include <algorithm>

namespace trainyard::model {

namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

// The part of the library's message that a person can use: "unexpected '}'; expected string literal".
std::string plainMessage(const char* what) {
    std::string text = what;
    if (const std::size_t dash = text.find(" - "); dash != std::string::npos)
        text.erase(0, dash + 3);
    else if (const std::size_t colon = text.find(": "); colon != std::string::npos)
        text.erase(0, colon + 2);
    replaceAll(text, "invalid literal", "unknown word");
    replaceAll(text, "invalid", "wrong");
    replaceAll(text, "; last read:", ", last read:");
    return text;
}

std::string remedyFor(const std::string& message) {
    if (message.find("unexpected end of input") != std::string::npos)
        return "Look for a bracket or a quote that was not closed.";
    if (message.find("unknown word") != std::string::npos)
        return "Put text in double quotes; the words are true, false and null.";
    if (message.find("expected string literal") != std::string::npos)
        return "Names stand in double quotes, and nothing follows the last comma.";
    return "Look for a missing comma or quote here or in the line before.";
}

} // namespace

JobText readJsonText(std::string_view text) {
    JobText result;
    result.outline = outlineJson(text);
    result.problems = result.outline.problems;
    if (result.outline.excessive) {
        result.readable = false;
        return result;
    }
    try {
        result.document = OrderedJson::parse(text, nullptr, true, true);
    } catch (const nlohmann::json::parse_error& error) {
        const std::size_t end = std::min(text.size(), error.byte > 0 ? error.byte - 1 : 0);
        const int line =
            1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        const std::string message = plainMessage(error.what());
        result.readable = false;
        result.problems = {{"", "The text is not JSON from line " + std::to_string(line) + " on: " + message + ".",
                            remedyFor(message), line}};
    } catch (const nlohmann::json::exception& error) {
        result.readable = false;
        result.problems = {{"", "The text could not be read as JSON: " + plainMessage(error.what()) + ".",
                            "Write numbers that a double can hold.", 0}};
    }
    return result;
}

} // namespace trainyard::model
