#include "app/yard/follow.h"

#include "app/yard/job_text.h"

namespace trainyard::yard {

base::Expected<model::Job> followToEnd(Yard& yard, const std::string& id,
                                       const std::function<void(const model::Job&)>& look) {
    YARD_TRY(engine::Engine* const engine, yard.engine());
    for (;;) {
        // A site that is away for a while ends nothing: the job goes on there.
        const auto refreshed = engine->jobs().refresh(yard.context());
        YARD_TRY(const model::Job job, engine->jobs().job(id));
        if (!refreshed && refreshed.error().code == base::ErrorCode::Cancelled) return leftRunning(job);
        look(job);
        if (model::isTerminal(job.status.state)) return job;
        if (!yard.context().sleep(std::chrono::seconds{1})) return leftRunning(job);
    }
}

base::Error leftRunning(const model::Job& job) {
    return base::makeError(base::ErrorCode::Cancelled, "Stopped watching; " + job.name + " goes on.",
                           "“yard cancel " + job.id + "” ends it, “yard job " + job.id + "” shows it.");
}

void StateTeller::tell(const model::Job& job) {
    const std::string line = summaryLine(job);
    if (line == last_) return;
    last_ = line;
    yard_.output.say(line);
}

} // namespace trainyard::yard
