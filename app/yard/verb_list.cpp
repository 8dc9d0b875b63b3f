#include "app/yard/verbs.h"

namespace trainyard::yard {

CLI::App* addVerb(CLI::App& parent, Yard& yard, const std::string& name, const std::string& description,
                  std::function<int()> run) {
    CLI::App* verb = parent.add_subcommand(name, description);
    verb->callback([verb, &yard, run = std::move(run)] {
        // `sites add` calls back for `add` and then for `sites`; the innermost is meant.
        if (verb->get_subcommands().empty()) yard.run = run;
    });
    return verb;
}

// In the order that --help shows.
void addAllVerbs(CLI::App& app, Yard& yard) {
    addPluginsVerb(app, yard);
    addSchemaVerb(app, yard);
}

} // namespace trainyard::yard
