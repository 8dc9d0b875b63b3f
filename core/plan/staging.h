// What of the user's code is copied into the job's folder, and where it lies there.
#pragma once

#include "core/plan/inherited_role.h"
#include "core/plan/make_plan.h"

namespace trainyard::plan {

// The absolute path of what a field names; an error that says where it was looked for.
base::Expected<std::filesystem::path> existing(const std::filesystem::path& folder, const std::string& path,
                                               const std::string& pointer, const std::string& what);

struct StagedScript {
    std::filesystem::path source;
    std::string target; // relative to the job's folder
};

class Staging {
public:
    Staging(const PlanRequest& request, model::JobPlan& plan) : request_(request), plan_(plan) {}
    // code.folder: its contents become "work", where tasks start.
    base::Expected<void> folder(const InheritedRole& role);
    // code.script: in the staged folder where it is part of that, else staged by itself.
    base::Expected<StagedScript> script(const InheritedRole& role);

private:
    const PlanRequest& request_;
    model::JobPlan& plan_;
};

// Where the folder of a role lies in the job's folder; empty where it has none.
std::string stagedFolder(const InheritedRole& role, const PlanRequest& request, const model::JobPlan& plan);

} // namespace trainyard::plan
