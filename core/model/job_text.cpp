#include "core/model/job_text.h"

#include "core/model/utf8.h"

#include <algorithm>

namespace trainyard::model {

namespace {

constexpr std::size_t largestText = 4U << 20;

JobText unreadable(SpecProblem problem) {
    JobText result;
    result.readable = false;
    result.problems.push_back(std::move(problem));
    return result;
}

int lineAt(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

// Behind white space and JSON's comments.
std::string_view firstContent(std::string_view text) {
    while (true) {
        const std::size_t start = text.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos) return {};
        text.remove_prefix(start);
        std::string_view end;
        if (text.substr(0, 2) == "//") end = "\n";
        if (text.substr(0, 2) == "/*") end = "*/";
        if (end.empty()) return text;
        const std::size_t stop = text.find(end, 2);
        if (stop == std::string_view::npos) return {};
        text.remove_prefix(stop + end.size());
    }
}

} // namespace

JobText readJobText(std::string_view text) {
    if (text.size() > largestText)
        return unreadable(
            {"", "The text is " + std::to_string(text.size() >> 20) + " MiB long; a job file has at most 4 MiB.",
             "Keep data in files of its own and name them in “mounts”.", 0});
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    if (const auto bad = firstNonUtf8(text))
        return unreadable(
            {"", "The text is not UTF-8: byte " + std::to_string(*bad + 1) + " does not belong to a character.",
             "Save the file as UTF-8.", lineAt(text, *bad)});
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return unreadable({"", "The text has a zero byte at " + std::to_string(zero + 1) + "; it is not a text file.",
                           "Choose a job file in JSON or YAML.", lineAt(text, zero)});
    const std::string_view content = firstContent(text);
    if (content.empty())
        return unreadable(
            {"", "The text is empty.", "A job file begins with {\"apiVersion\": \"trainyard/v1\", \"name\": …}.", 0});
    if (content.front() == '{' || content.front() == '[') return readJsonText(text);
    return readYamlText(text);
}

base::Expected<OrderedJson> parseJobText(std::string_view text) {
    JobText result = readJobText(text);
    if (result.problems.empty()) return std::move(result.document);
    const SpecProblem& first = result.problems.front();
    const std::string place = first.line > 0 ? "Line " + std::to_string(first.line) + ": " : "";
    return base::makeError(base::ErrorCode::InvalidArgument, place + first.message, first.remedy);
}

} // namespace trainyard::model
