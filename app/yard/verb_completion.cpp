// yard completion: scripts for the shells. The words come from the program itself (`yard complete-words`), so that the
// scripts never fall behind it.
#include "app/yard/verbs.h"
#include "core/base/file_io.h"
#include "core/base/paths.h"

#include <algorithm>

namespace trainyard::yard {

namespace {

using base::Expected;

Expected<int> printScript(Yard& yard, const std::string& shell) {
    const auto file = base::resourceFolder() / "completion" / ("yard." + shell);
    auto text = base::readFile(file);
    if (!text && text.error().code == base::ErrorCode::NotFound)
        return base::makeError(base::ErrorCode::InvalidArgument, "There is no completion for “" + shell + "”.",
                               "Use bash or zsh.");
    if (!text) return text.error();
    yard.output.out(*text);
    return Output::fine();
}

bool isHidden(const CLI::App& app) {
    return app.get_group().empty();
}

std::vector<std::string> siteIds(Yard& yard) {
    std::vector<std::string> ids;
    if (const auto engine = yard.engine())
        for (const auto& site : (*engine)->sites().all()) ids.push_back(site.id);
    return ids;
}

std::vector<std::string> jobIds(Yard& yard) {
    std::vector<std::string> ids;
    if (const auto engine = yard.engine())
        for (const auto& job : (*engine)->jobs().snapshot()->jobs) ids.push_back(job->id);
    return ids;
}

// What can stand for an option's value or a positional; "FILES" lets the shell offer file names.
std::vector<std::string> valuesOf(Yard& yard, const std::string& name) {
    if (name == "--site" || name == "SITE") return siteIds(yard);
    if (name == "ID") return jobIds(yard);
    if (name == "SHELL") return {"bash", "zsh"};
    if (name == "--state") {
        std::vector<std::string> states;
        for (int i = 0; i <= static_cast<int>(model::JobState::Lost); ++i)
            states.emplace_back(model::toString(static_cast<model::JobState>(i)));
        return states;
    }
    if (name == "FILE" || name == "PATH" || name == "--png" || name == "-o") return {"FILES"};
    return {};
}

bool takesValue(const CLI::Option& option) {
    return option.get_expected_max() > 0 && option.get_items_expected_max() > 0;
}

CLI::App* subcommand(CLI::App& app, const std::string& name) {
    const auto found = app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == name; });
    return found.empty() ? nullptr : found.front();
}

std::vector<std::string> candidates(Yard& yard, CLI::App& root, const std::vector<std::string>& words) {
    CLI::App* at = &root;
    const CLI::Option* waiting = nullptr; // an option that the word before was
    std::size_t positionals = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& word = words[i];
        if (waiting != nullptr) {
            waiting = nullptr;
        } else if (!word.empty() && word.front() == '-') {
            const CLI::Option* option = at->get_option_no_throw(word);
            if (option != nullptr && takesValue(*option)) waiting = option;
        } else if (CLI::App* next = subcommand(*at, word)) {
            at = next;
        } else {
            ++positionals;
        }
    }
    if (waiting != nullptr) return valuesOf(yard, waiting->get_name());

    std::vector<std::string> found;
    if (!words.empty() && words.back().starts_with("-")) {
        for (const CLI::App* app : {static_cast<const CLI::App*>(at), static_cast<const CLI::App*>(&root)})
            for (const CLI::Option* option : app->get_options())
                for (const auto& name : option->get_lnames()) found.push_back("--" + name);
        return found;
    }
    for (const CLI::App* verb : at->get_subcommands([](const CLI::App*) { return true; }))
        if (!isHidden(*verb)) found.push_back(verb->get_name());
    std::size_t number = 0;
    for (const CLI::Option* option : at->get_options())
        if (option->get_positional() && number++ == positionals)
            for (auto& value : valuesOf(yard, option->get_name())) found.push_back(std::move(value));
    return found;
}

Expected<int> completeWords(Yard& yard, CLI::App& root, const std::vector<std::string>& words) {
    auto found = candidates(yard, root, words);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    const std::string begun = words.empty() ? "" : words.back();
    for (const auto& word : found)
        if (word.starts_with(begun) || word == "FILES") yard.output.line(word);
    return Output::fine();
}

} // namespace

void addCompletionVerb(CLI::App& app, Yard& yard) {
    auto shell = std::make_shared<std::string>();
    CLI::App* verb = addVerb(app, yard, "completion", "Prints the completion script of a shell",
                             [shell, &yard] { return printScript(yard, *shell); });
    verb->add_option("SHELL", *shell, "bash or zsh")->required();

    // Called by the scripts with the words after `yard`, the last one being typed.
    auto words = std::make_shared<std::vector<std::string>>();
    CLI::App* complete =
        addVerb(app, yard, "complete-words", "", [words, &app, &yard] { return completeWords(yard, app, *words); });
    complete->group("");
    complete->add_option("WORD", *words, "");
}

} // namespace trainyard::yard
