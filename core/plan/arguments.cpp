#include "core/plan/arguments.h"

#include "core/model/placeholders.h"

#include <set>

namespace trainyard::plan {

namespace {

std::string textOf(const model::OrderedJson& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace

std::vector<std::string> withArguments(std::vector<std::string> command, const std::vector<std::string>& args,
                                       const model::OrderedJson& hyperparameters) {
    std::set<std::string> placed;
    const auto valueOf = [&](const std::string& name) -> std::optional<std::string> {
        const auto found = hyperparameters.find(name);
        if (found == hyperparameters.end()) return std::nullopt;
        placed.insert(name);
        return textOf(*found);
    };
    command.insert(command.end(), args.begin(), args.end());
    for (std::string& word : command) word = model::replacePlaceholders(word, valueOf);
    for (const auto& entry : hyperparameters.items())
        if (placed.count(entry.key()) == 0) command.push_back("--" + entry.key() + "=" + textOf(entry.value()));
    return command;
}

} // namespace trainyard::plan
