// From a request to a site and a plan for it.
#pragma once

#include "core/engine/site_access.h"
#include "core/plan/make_plan.h"

namespace trainyard::engine {

// A plan without ports, and what it was made from.
struct DryPlan {
    model::JobPlan plan;
    std::vector<model::Node> nodes;
    bool needsPorts = false; // the plan has to be made again, with ports
};

class Planner {
public:
    Planner(const Sites& sites, SiteAccess& access) : sites_(sites), access_(access) {}
    // The first of the request's sites that can run the job. Changes nothing anywhere.
    base::Expected<DryPlan> choose(const SubmitRequest& request, const std::string& key,
                                   const base::OpContext& context);
    // The same with ports that the site keeps for the job.
    base::Expected<model::JobPlan> complete(const SubmitRequest& request, DryPlan dry, const base::OpContext& context);

private:
    std::vector<std::string> candidates(const SubmitRequest& request) const;
    base::Expected<DryPlan> tryOn(const std::string& site, const SubmitRequest& request, const std::string& key,
                                  const base::OpContext& context);

    const Sites& sites_;
    SiteAccess& access_;
};

} // namespace trainyard::engine
