// The verbs of `yard`, one file each (verb_<name>.cpp). A new verb: declare it here, add it to verb_list.cpp.
#pragma once

#include "app/yard/yard.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace trainyard::yard {

// Makes the subcommand `name`; `run` is what it does and gives the exit code or the error, which main() tells. --json
// needs no option of its own.
// Options live in a shared_ptr that `run` holds:
//     auto options = std::make_shared<Options>();
//     CLI::App* verb = addVerb(app, yard, "jobs", "Lists jobs", [options, &yard] { return listJobs(yard, *options); });
//     verb->add_option("--site", options->site, "Only jobs of this site");
CLI::App* addVerb(CLI::App& parent, Yard& yard, const std::string& name, const std::string& description,
                  std::function<base::Expected<int>()> run);

void addAllVerbs(CLI::App& app, Yard& yard);

void addRunDemoVerb(CLI::App& app, Yard& yard);
void addSitesVerb(CLI::App& app, Yard& yard);
void addNodesVerb(CLI::App& app, Yard& yard);
void addPluginsVerb(CLI::App& app, Yard& yard);
void addValidateVerb(CLI::App& app, Yard& yard);
void addSchemaVerb(CLI::App& app, Yard& yard);
void addPlanVerb(CLI::App& app, Yard& yard);
void addLowerVerb(CLI::App& app, Yard& yard);
void addSubmitVerb(CLI::App& app, Yard& yard);
void addJobsVerb(CLI::App& app, Yard& yard);
void addJobVerb(CLI::App& app, Yard& yard);
void addLogsVerb(CLI::App& app, Yard& yard);
void addCancelVerb(CLI::App& app, Yard& yard);
void addResubmitVerb(CLI::App& app, Yard& yard);
void addForgetVerb(CLI::App& app, Yard& yard);
void addCurvesVerb(CLI::App& app, Yard& yard);
void addCompletionVerb(CLI::App& app, Yard& yard);

} // namespace trainyard::yard
