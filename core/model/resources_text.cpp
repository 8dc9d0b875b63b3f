#include "core/base/number_text.h"
#include "core/model/job_plan.h"

namespace trainyard::model {

namespace {

struct Amount {
    int replicas = 1;
    double each = 0;
    bool gpu = false;
};

Amount amountOf(const Resources& job, const Role& role) {
    const double gpu = role.resources.gpu.value_or(job.gpu.value_or(0));
    if (gpu > 0) return {role.replicas, gpu, true};
    return {role.replicas, role.resources.cpu.value_or(job.cpu.value_or(1)), false};
}

std::string textOf(const Amount& amount) {
    const std::string each = base::formatDouble(amount.each) + (amount.gpu ? " GPU" : " CPU");
    return amount.replicas > 1 ? std::to_string(amount.replicas) + " × " + each : each;
}

} // namespace

std::string resourcesText(const JobSpec& spec) {
    std::vector<Amount> amounts;
    const std::vector<Role> roles = spec.roles.empty() ? std::vector<Role>{Role{}} : spec.roles;
    for (const Role& role : roles) {
        const Amount amount = amountOf(spec.resources, role);
        bool merged = false;
        for (Amount& other : amounts)
            if (!merged && other.gpu == amount.gpu && other.each == amount.each) {
                other.replicas += amount.replicas;
                merged = true;
            }
        if (!merged) amounts.push_back(amount);
    }
    std::stable_sort(amounts.begin(), amounts.end(), [](const Amount& a, const Amount& b) { return a.gpu && !b.gpu; });
    std::string text;
    for (const Amount& amount : amounts) text += (text.empty() ? "" : " + ") + textOf(amount);
    return text;
}

} // namespace trainyard::model
