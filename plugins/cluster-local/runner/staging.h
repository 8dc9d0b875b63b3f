// Making a job ready to start: its folders, its code, its venv, its packages, its `prepare` command.
#pragma once

#include "core/model/job_plan.h"
#include "plugins/cluster-local/runner/run_step.h"

namespace trainyard::local {

class Staging {
public:
    Staging(const model::JobPlan& plan, const JobFolder& folder, JobControl& control, std::chrono::milliseconds grace);
    // Only the folders and logs, which a waiting job has already.
    base::Expected<void> makeFolders();
    // The environment of the tasks; an error ends the job as failed, unless control.stop() says more.
    base::Expected<base::EnvironmentMap> run();

private:
    base::Expected<void> stage(const model::StagedFile& file);
    base::Expected<void> makeVenv(const base::EnvironmentMap& environment);
    base::Expected<void> install(std::string package, const base::EnvironmentMap& environment);
    base::Expected<void> prepare(base::EnvironmentMap& environment);
    base::Expected<void> linkOutputs();

    const model::JobPlan& plan_;
    const JobFolder& folder_;
    JobControl& control_;
    std::chrono::milliseconds grace_;
    std::filesystem::path log_; // of the first task
};

} // namespace trainyard::local
