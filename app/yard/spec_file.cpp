#include "app/yard/spec_file.h"

#include "app/yard/terminal.h"
#include "core/base/file_io.h"

#include <algorithm>
#include <cstdio>

namespace trainyard::yard {

namespace {

namespace fs = std::filesystem;

base::Expected<std::string> readInput() {
    constexpr std::size_t largest = 16U << 20U;
    std::string text(largest + 1, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), stdin));
    if (text.size() > largest)
        return base::makeError(base::ErrorCode::InvalidArgument, "More than 16 MiB came on standard input.",
                               "A job file is smaller than that.");
    return text;
}

bool hasProblemAt(const model::SpecResult& result, const std::string& pointer) {
    return std::any_of(result.problems.begin(), result.problems.end(),
                       [&](const model::SpecProblem& problem) { return problem.pointer == pointer; });
}

// A value that reads as a number may be meant as text (environment.version=2.4): where the number does not fit, the
// text is tried.
base::Expected<model::SpecResult> readWithSettings(const std::string& text, const std::vector<std::string>& settings) {
    YARD_TRY(const model::OrderedJson original, model::parseJobText(text));
    model::OrderedJson document = original;
    for (const auto& setting : settings) YARD_CHECK(applySetting(document, setting));
    model::SpecResult first = model::readJobSpec(document);
    if (first.valid()) return first;

    document = original;
    std::vector<std::string> retried;
    for (const auto& setting : settings) {
        const std::string pointer = settingPointer(setting);
        const bool asText = hasProblemAt(first, pointer);
        if (asText) retried.push_back(pointer);
        YARD_CHECK(applySetting(document, setting, asText));
    }
    model::SpecResult second = model::readJobSpec(document);
    const bool helped = std::none_of(retried.begin(), retried.end(),
                                     [&](const std::string& pointer) { return hasProblemAt(second, pointer); });
    return helped ? second : first;
}

} // namespace

base::Expected<SpecFile> readSpecFile(const std::string& name, const std::vector<std::string>& settings) {
    SpecFile file;
    file.name = name;
    const bool input = name == "-";
    std::error_code error;
    const fs::path path = fs::absolute(base::fromUtf8(name), error);
    file.folder = input ? fs::current_path(error) : path.parent_path();
    YARD_TRY(const std::string text, input ? readInput() : base::readFile(path));
    file.result = model::parseJobSpec(text);
    // A text that is no document at all has its problem already, with its line.
    if (settings.empty() || !model::parseJobText(text)) return file;
    YARD_TRY(file.result, readWithSettings(text, settings));
    return file;
}

nlohmann::json toJson(const std::vector<model::SpecProblem>& problems) {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& problem : problems)
        list.push_back({{"pointer", problem.pointer},
                        {"message", problem.message},
                        {"remedy", problem.remedy},
                        {"line", problem.line}});
    return list;
}

int failWithProblems(const Yard& yard, const SpecFile& file) {
    const auto& problems = file.result.problems;
    const std::string count = problems.size() == 1 ? "1 mistake" : std::to_string(problems.size()) + " mistakes";
    const auto error = base::makeError(base::ErrorCode::InvalidArgument, file.name + " has " + count + ".",
                                       "Correct them; “yard schema” prints what a job file may say.");
    if (yard.output.json) {
        nlohmann::json document = toJson(error);
        document["errors"] = toJson(problems);
        yard.output.printJson(document);
        return toInt(ExitCode::WrongUse);
    }
    for (const auto& problem : problems) {
        std::string where = file.name;
        if (problem.line > 0) where += ":" + std::to_string(problem.line);
        if (!problem.pointer.empty()) where += ": " + problem.pointer;
        yard.output.say(paint(Stream::Error, Colour::Bold, where + ":") + " " + problem.message +
                        (problem.remedy.empty() ? "" : " " + problem.remedy));
    }
    return yard.output.fail(error);
}

} // namespace trainyard::yard
