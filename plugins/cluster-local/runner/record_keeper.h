// The job's record while its runner lives: every change goes to the disk and, in words, to the events.
#pragma once

#include "plugins/cluster-local/driver/job_record.h"

namespace trainyard::local {

// How a job, or a part of its way, ended.
struct Outcome {
    model::JobState state = model::JobState::Completed;
    std::string reason;
    std::string remedy;
    std::optional<int> exitCode;
};

class RecordKeeper {
public:
    RecordKeeper(JobFolder folder, JobRecord record, const base::Clock& clock);
    const JobRecord& record() const { return record_; }

    // Says that this process supervises the job, and why it waits, where it does.
    base::Expected<void> claim(const std::string& waitingFor);
    void enter(model::JobState state, const std::string& reason);
    void explain(const std::string& reason); // the same state for another reason
    void taskStarted(std::size_t task, base::ProcessIdentity leader);
    void taskEnded(std::size_t task, model::JobState state, int exitCode, const std::string& reason);
    void note(const std::string& what); // an event alone
    // The last word. Tries for a while where the disk refuses.
    void finish(const Outcome& outcome);

private:
    base::Expected<void> save();
    JobFolder folder_;
    JobRecord record_;
    const base::Clock& clock_;
};

} // namespace trainyard::local
