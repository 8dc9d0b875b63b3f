#include "core/engine/planner.h"

#include <algorithm>

namespace trainyard::engine {

namespace {

plan::PlanRequest toPlanRequest(const SubmitRequest& request, const std::string& key, const std::string& site,
                                const std::vector<model::Node>& nodes) {
    plan::PlanRequest made;
    made.spec = request.spec;
    made.specFolder = request.specFolder;
    made.key = key;
    made.site = site;
    made.nodes = nodes;
    return made;
}

base::Error noneOf(const std::vector<std::string>& sites, const std::vector<base::Error>& errors) {
    std::string reasons;
    for (std::size_t i = 0; i < sites.size(); ++i) reasons += (i == 0 ? "" : " ") + sites[i] + ": " + errors[i].message;
    base::Error error = errors.front();
    error.message = "None of the sites of this job can run it. " + reasons;
    return error;
}

} // namespace

std::vector<std::string> Planner::candidates(const SubmitRequest& request) const {
    if (!request.site.empty()) return {request.site};
    if (!request.spec.site.names.empty()) return request.spec.site.names;
    if (!request.spec.site.any) return {"local"};
    std::vector<std::string> ids;
    for (const model::Site& site : sites_.all()) ids.push_back(site.id);
    return ids;
}

base::Expected<DryPlan> Planner::tryOn(const std::string& site, const SubmitRequest& request, const std::string& key,
                                       const base::OpContext& context) {
    DryPlan dry;
    YARD_TRY(dry.nodes, access_.call(site, [&](api::ClusterDriver& driver) { return driver.nodes(context); }));
    plan::PlanRequest made = toPlanRequest(request, key, site, dry.nodes);
    bool asked = false;
    made.reservePorts = [&asked](int count) {
        asked = true;
        return base::Expected<std::vector<int>>(std::vector<int>(static_cast<std::size_t>(std::max(0, count)), 0));
    };
    YARD_TRY(dry.plan, plan::makePlan(made));
    dry.needsPorts = asked;
    return dry;
}

base::Expected<DryPlan> Planner::choose(const SubmitRequest& request, const std::string& key,
                                        const base::OpContext& context) {
    const std::vector<std::string> sites = candidates(request);
    std::vector<base::Error> errors;
    for (const std::string& site : sites) {
        YARD_CHECK(context.check());
        auto dry = tryOn(site, request, key, context);
        if (dry || sites.size() == 1) return dry;
        errors.push_back(std::move(dry).error());
    }
    return noneOf(sites, errors);
}

base::Expected<model::JobPlan> Planner::complete(const SubmitRequest& request, DryPlan dry,
                                                 const base::OpContext& context) {
    if (!dry.needsPorts) return std::move(dry.plan);
    const std::string key = dry.plan.key;
    plan::PlanRequest made = toPlanRequest(request, key, dry.plan.site, dry.nodes);
    made.reservePorts = [&](int count) {
        return access_.call(dry.plan.site,
                            [&](api::ClusterDriver& driver) { return driver.reservePorts(key, count, context); });
    };
    return plan::makePlan(made);
}

} // namespace trainyard::engine
