// The verbs of `yard`, one file each (verb_<name>.cpp). A new verb: declare it here, add it to verb_list.cpp.
#pragma once

#include "app/yard/yard.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace trainyard::yard {

// Makes the subcommand `name`; `run` is what it does and gives the exit code. --json needs no option of its own.
// Options live in a shared_ptr that `run` holds:
//     auto options = std::make_shared<Options>();
//     CLI::App* verb = addVerb(app, yard, "jobs", "Lists jobs", [options, &yard] { return listJobs(yard, *options); });
//     verb->add_option("--site", options->site, "Only jobs of this site");
CLI::App* addVerb(CLI::App& parent, Yard& yard, const std::string& name, const std::string& description,
                  std::function<int()> run);

void addAllVerbs(CLI::App& app, Yard& yard);

void addPluginsVerb(CLI::App& app, Yard& yard);
void addSchemaVerb(CLI::App& app, Yard& yard);

} // namespace trainyard::yard
