#include "core/engine/resource_summary.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <set>

namespace trainyard::engine {

namespace {

// The one GPU model that the job can get; empty where there are several or none.
std::string gpuModel(const model::JobPlan& plan, const std::vector<model::Node>& nodes) {
    std::set<std::string> models;
    for (const model::Node& node : nodes)
        if (std::find(plan.eligible.begin(), plan.eligible.end(), node.name) != plan.eligible.end())
            models.insert(node.gpu.model);
    return models.size() == 1 ? *models.begin() : std::string();
}

} // namespace

std::string resourceSummary(const model::JobPlan& plan, const std::vector<model::Node>& nodes) {
    double cpu = 0;
    double gpu = 0;
    for (const model::PlannedTask& task : plan.tasks) {
        cpu += task.resources.cpu.value_or(1); // what a site gives to a task that does not say
        gpu += task.resources.gpu.value_or(0);
    }
    if (gpu <= 0) return base::formatDouble(cpu) + " CPU";
    const std::string model = gpuModel(plan, nodes);
    return base::formatDouble(gpu) + (model.empty() ? " GPU" : " × " + model);
}

} // namespace trainyard::engine
