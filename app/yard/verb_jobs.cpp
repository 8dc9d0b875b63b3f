// yard jobs: all jobs that the store knows, as their sites see them now.
#include "app/yard/job_text.h"
#include "app/yard/table.h"
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

struct Options {
    std::string state;
    std::string site;
};

std::string stateWords() {
    std::string words;
    for (int i = 0; i <= static_cast<int>(model::JobState::Lost); ++i)
        words += (words.empty() ? "" : ", ") + std::string(model::toString(static_cast<model::JobState>(i)));
    return words;
}

// A site that does not answer is no reason to show nothing: what was known of its jobs is shown, with a word.
void tellSilentSites(const Yard& yard, const engine::JobEngine& jobs) {
    for (const auto& health : jobs.health())
        if (!health.reachable && health.problem)
            yard.output.say("Site " + health.site + " does not answer; its jobs are shown as they were last seen. " +
                            health.problem->message);
}

base::Expected<int> listJobs(Yard& yard, const Options& options) {
    std::optional<model::JobState> state;
    if (!options.state.empty()) {
        state = model::parseJobState(options.state);
        if (!state)
            return base::makeError(base::ErrorCode::InvalidArgument, "“" + options.state + "” is not a state of a job.",
                                   "Use one of " + stateWords() + ".");
    }
    YARD_TRY(engine::Engine* const engine, yard.engine());
    if (!options.site.empty()) YARD_CHECK(engine->sites().find(options.site));
    if (const auto refreshed = engine->jobs().refresh(yard.context());
        !refreshed && refreshed.error().code == base::ErrorCode::Cancelled)
        return refreshed.error();
    tellSilentSites(yard, engine->jobs());

    nlohmann::json list = nlohmann::json::array();
    Table table({"ID", "NAME", "SITE", "STATE", "RESOURCES", "SUBMITTED", "RAN", "REASON"});
    for (const auto& row : engine->jobs().snapshot()->jobs) {
        const model::Job& job = *row;
        if ((state && job.status.state != *state) || (!options.site.empty() && job.site != options.site)) continue;
        if (yard.output.json)
            list.push_back(job);
        else
            table.add({job.id, job.name, job.site, Cell{stateText(job.status.state), colourOf(job.status.state)},
                       job.resources, timeText(job.status.times.submitted), ranText(job, yard.clock().now()),
                       job.status.reason});
    }
    if (yard.output.json) {
        yard.output.printJson({{"jobs", list}});
    } else if (table.empty()) {
        yard.output.say(engine->jobs().snapshot()->jobs.empty() ? "No jobs yet. “yard run-demo” runs one in 30 seconds."
                                                                : "No job is like that.");
    } else {
        yard.output.out(table.text(terminalWidth()));
    }
    return Output::fine();
}

} // namespace

void addJobsVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        addVerb(app, yard, "jobs", "Lists jobs, newest first", [options, &yard] { return listJobs(yard, *options); });
    verb->add_option("--state", options->state, "Only jobs in this state: " + stateWords());
    verb->add_option("--site", options->site, "Only jobs of this site");
}

} // namespace trainyard::yard
