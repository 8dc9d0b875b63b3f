// How a job comes to its site exactly once. A submission is first an intention in the store, then a plan in the store,
// then sent, then it has a native id. Whoever finds an intention that nobody sends any more asks the site by its key
// before anything is sent again.
#pragma once

#include "core/engine/flights.h"
#include "core/engine/job_table.h"
#include "core/engine/planner.h"

namespace trainyard::engine {

// Thread-safe: a submission is held (Flights) while one thread works on it.
class Submissions {
public:
    Submissions(Store& store, JobTable& table, SiteAccess& access, const Sites& sites, const base::Clock& clock);

    base::Expected<model::JobPlan> plan(const SubmitRequest& request, const base::OpContext& context);
    base::Expected<model::Job> submit(const SubmitRequest& request, const base::OpContext& context);
    base::Expected<void> cancel(const std::string& id, const base::OpContext& context);
    // Every intention of the site that no living process sends.
    base::Expected<void> recover(const std::string& site, const base::OpContext& context);
    // Asks the site for this one job now, rather than with the next poll; that it does not answer is no error.
    void look(const JobRow& row, const base::OpContext& context);

private:
    base::Expected<model::Job> existing(const JobRow& row, const SubmitRequest& request);
    base::Expected<void> writeIntention(const SubmitRequest& request, const std::string& key, const DryPlan& dry);
    base::Expected<void> send(const SubmitRequest& request, DryPlan dry, const base::OpContext& context);
    // With the plan in the store: sends, and finds out what became of it where the answer was lost.
    base::Expected<void> deliver(const model::JobPlan& plan, const base::OpContext& context);
    base::Expected<void> answerLost(const model::JobPlan& plan, const base::Error& error,
                                    const base::OpContext& context);
    base::Expected<void> recoverOne(const Intention& intention, const base::OpContext& context);
    base::Expected<void> sendAgain(const Intention& intention, const base::OpContext& context);
    base::Expected<void> cancelUnsent(const JobRow& row, const base::OpContext& context);

    base::Expected<void> taken(const std::string& id, const std::string& site, const std::string& nativeId,
                               const base::OpContext& context);
    void fail(const std::string& id, const base::Error& error);
    void end(const std::string& id, model::JobState state, const std::string& reason, const std::string& remedy);

    Store& store_;
    JobTable& table_;
    SiteAccess& access_;
    Planner planner_;
    const base::Clock& clock_;
    const std::string self_; // this process, see sender.h
    Flights flights_;
};

} // namespace trainyard::engine
