// yard submit: sends a job to a site, and waits for its end where that is wanted.
#include "app/yard/follow.h"
#include "app/yard/job_text.h"
#include "app/yard/spec_file.h"
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

struct Options {
    std::string file;
    std::string site;
    std::vector<std::string> settings;
    bool wait = false;
};

base::Expected<int> submit(Yard& yard, const Options& options) {
    YARD_TRY(const SpecFile file, readSpecFile(options.file, options.settings));
    if (!file.result.valid()) return failWithProblems(yard, file);
    YARD_TRY(engine::Engine* const engine, yard.engine());
    engine::SubmitRequest request;
    request.spec = file.result.spec;
    request.specFolder = file.folder;
    request.site = options.site;
    YARD_TRY(model::Job job, engine->jobs().submit(request, yard.context(std::chrono::minutes{5})));
    if (options.wait) {
        yard.output.say("Submitted " + job.name + " to " + job.site + " as " + job.id + ".");
        StateTeller teller(yard);
        YARD_TRY(job, followToEnd(yard, job.id, [&](const model::Job& now) { teller.tell(now); }));
    }
    if (yard.output.json) {
        yard.output.printJson(job);
    } else if (!options.wait) {
        yard.output.line(job.id); // for scripts: id=$(yard submit FILE)
        yard.output.say("Submitted " + job.name + " to " + job.site + ". It goes on without this program.");
    }
    if (!options.wait) return Output::fine();
    return toInt(job.status.state == model::JobState::Completed ? ExitCode::Fine : ExitCode::Failed);
}

} // namespace

void addSubmitVerb(CLI::App& app, Yard& yard) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = addVerb(app, yard, "submit", "Sends a job to a site and prints its id",
                             [options, &yard] { return submit(yard, *options); });
    verb->add_option("FILE", options->file, "Job file, JSON or YAML; - is standard input")->required();
    verb->add_option("--site", options->site, "Where it runs; else as the file says, else this computer");
    verb->add_option("--set", options->settings,
                     "Changes a field, path=value: --set resources.cpu=2 (many are allowed)")
        ->allow_extra_args(false);
    verb->add_flag("--wait", options->wait, "Wait for the end; exit code 0 only for completed");
}

} // namespace trainyard::yard
