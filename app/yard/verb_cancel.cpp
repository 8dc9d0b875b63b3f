// yard cancel, resubmit, forget: what is done to a job that is there.
#include "app/yard/verbs.h"

namespace trainyard::yard {

namespace {

using base::Expected;

int answer(const Yard& yard, const model::Job& job, const std::string& told) {
    if (yard.output.json)
        yard.output.printJson(job);
    else
        yard.output.say(told);
    return Output::fine();
}

Expected<int> cancel(Yard& yard, const std::string& id) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(model::Job job, engine->jobs().job(id));
    if (model::isTerminal(job.status.state))
        return answer(yard, job,
                      job.name + " has ended already: " + std::string(model::toString(job.status.state)) + ".");
    YARD_CHECK(engine->jobs().cancel(job.id, yard.context()));
    YARD_TRY(job, engine->jobs().job(job.id));
    return answer(yard, job, "Asked " + job.name + " to end.");
}

Expected<int> resubmit(Yard& yard, const std::string& id) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(const model::Job job, engine->jobs().resubmit(id, yard.context(std::chrono::minutes{5})));
    if (!yard.output.json) yard.output.line(job.id);
    return answer(yard, job, "Submitted " + job.name + " again, to " + job.site + ".");
}

Expected<int> forget(Yard& yard, const std::string& id) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    YARD_TRY(const model::Job job, engine->jobs().job(id));
    YARD_CHECK(engine->jobs().forget(job.id, yard.context()));
    return answer(yard, job, "Removed " + job.name + " and its files on " + job.site + ".");
}

void addIdVerb(CLI::App& app, Yard& yard, const char* name, const char* description,
               Expected<int> (*work)(Yard&, const std::string&)) {
    auto id = std::make_shared<std::string>();
    CLI::App* verb = addVerb(app, yard, name, description, [id, work, &yard] { return work(yard, *id); });
    verb->add_option("ID", *id, "Job id, or the beginning of one")->required();
}

} // namespace

void addCancelVerb(CLI::App& app, Yard& yard) {
    addIdVerb(app, yard, "cancel", "Asks a job to end", cancel);
}

void addResubmitVerb(CLI::App& app, Yard& yard) {
    addIdVerb(app, yard, "resubmit", "Sends a job again as it was and prints the new id", resubmit);
}

void addForgetVerb(CLI::App& app, Yard& yard) {
    addIdVerb(app, yard, "forget", "Removes an ended job and its files on the site", forget);
}

} // namespace trainyard::yard
