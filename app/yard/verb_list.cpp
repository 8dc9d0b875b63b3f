#include "app/yard/verbs.h"

namespace trainyard::yard {

CLI::App* addVerb(CLI::App& parent, Yard& yard, const std::string& name, const std::string& description,
                  std::function<base::Expected<int>()> run) {
    CLI::App* verb = parent.add_subcommand(name, description);
    verb->callback([verb, &yard, run = std::move(run)] {
        // `sites add` calls back for `add` and then for `sites`; the innermost is meant.
        if (verb->get_subcommands().empty()) yard.run = run;
    });
    return verb;
}

// In the order that --help shows.
void addAllVerbs(CLI::App& app, Yard& yard) {
    addRunDemoVerb(app, yard);
    addSubmitVerb(app, yard);
    addJobsVerb(app, yard);
    addJobVerb(app, yard);
    addLogsVerb(app, yard);
    addCancelVerb(app, yard);
    addResubmitVerb(app, yard);
    addForgetVerb(app, yard);
    addValidateVerb(app, yard);
    addPlanVerb(app, yard);
    addLowerVerb(app, yard);
    addSchemaVerb(app, yard);
    addSitesVerb(app, yard);
    addNodesVerb(app, yard);
    addPluginsVerb(app, yard);
    addCurvesVerb(app, yard);
    addCompletionVerb(app, yard);
}

} // namespace trainyard::yard
