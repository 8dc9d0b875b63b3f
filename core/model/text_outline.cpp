#include "core/model/text_outline.h"

namespace trainyard::model {

namespace {
constexpr std::size_t mostBytes =
    8U << 20; // of pointers: a hostile text must not cost more memory than its own size or so
} // namespace

void TextOutline::record(const std::string& pointer, int line) {
    if (bytes_ > mostBytes) return;
    bytes_ += pointer.size() + 64;
    lines_.emplace(pointer, line);
}

int TextOutline::lineOf(std::string pointer) const {
    while (true) {
        if (const auto found = lines_.find(pointer); found != lines_.end()) return found->second;
        const std::size_t slash = pointer.rfind('/');
        if (slash == std::string::npos) return 0;
        pointer.resize(slash);
    }
}

std::string pointerStep(std::string_view name) {
    std::string step = "/";
    for (const char c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

SpecProblem repeatedName(const std::string& pointer, std::string_view name, int firstLine, int line) {
    return {pointer,
            "“" + std::string(name.substr(0, 80)) + "” is given twice, in line " + std::to_string(firstLine) +
                " and in line " + std::to_string(line) + ".",
            "Keep one of them.", line};
}

SpecProblem tooDeepNesting(int line) {
    return {"", "The text is nested more than " + std::to_string(deepestNesting) + " levels deep.",
            "A job file needs no more than 6 levels; look for brackets that were not closed.", line};
}

SpecProblem tooManyNames(const std::string& pointer, int line) {
    return {pointer, "One object holds more than " + std::to_string(mostNames) + " names.",
            "Keep data in files of its own and name them in “mounts”.", line};
}

} // namespace trainyard::model
