#include "core/plan/make_plan.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/model/job_spec_json.h"
#include "core/model/job_words.h"
#include "core/plan/arguments.h"
#include "core/plan/code_plan.h"
#include "core/plan/eligible_nodes.h"
#include "core/plan/field_error.h"
#include "core/plan/inherited_role.h"
#include "core/plan/mounts.h"
#include "core/plan/staging.h"
#include "core/plan/task_environment.h"

#include <system_error>

namespace trainyard::plan {

namespace {

base::Expected<void> checkKind(const PlanRequest& request) {
    if (request.spec.kind != model::JobKind::Tune) return {};
    return fieldError("/kind", "this version cannot run jobs of kind tune.",
                      "Write \"kind\": \"train\" to run one trial with the hyper-parameters given.",
                      base::ErrorCode::Unsupported);
}

base::Expected<void> checkVariables(const InheritedRole& role) {
    for (const auto& [name, value] : role.role.environment.env)
        if (model::isReservedVariable(name))
            return fieldError(role.environment + "/env/" + name,
                              "Trainyard sets “" + name + "” itself, so the job cannot.",
                              "Use another name; docs/job-file.md lists the variables that tasks get.");
    return {};
}

std::map<std::string, std::string> userVariables(const PlanRequest& request, const InheritedRole& role,
                                                 const model::JobPlan& plan) {
    std::map<std::string, std::string> variables;
    for (const auto& [name, value] : role.role.environment.env) variables[name] = throughMounts(value, plan.mounts);
    // Tasks start in "work"; modules of a role whose folder lies elsewhere have to be found too.
    const std::string staged = stagedFolder(role, request, plan);
    if (staged.empty() || staged == "work") return variables;
    std::string& path = variables["PYTHONPATH"];
    path =
        "{jobFolder}/" + staged +
        (path.empty() ? ""
                      : (request.sameMachine && std::filesystem::path::preferred_separator == '\\' ? ";" : ":") + path);
    return variables;
}

base::Expected<void> addTasks(const PlanRequest& request, const InheritedRole& role, model::JobPlan& plan) {
    YARD_CHECK(checkVariables(role));
    YARD_TRY(auto nodes, eligibleNodes(request, role));
    YARD_TRY(auto command, planCode(request, role, plan));
    command = withArguments(std::move(command), role.role.args, request.spec.hyperparameters);
    for (std::size_t i = 1; i < command.size(); ++i) command[i] = throughMounts(command[i], plan.mounts);
    const auto variables = userVariables(request, role, plan);
    for (int index = 0; index < role.role.replicas; ++index) {
        model::PlannedTask task;
        task.role = role.role.name;
        task.index = index;
        task.rank = static_cast<int>(plan.tasks.size());
        task.command = command;
        task.env = variables;
        task.nodes = nodes;
        task.resources = role.role.resources;
        plan.tasks.push_back(std::move(task));
    }
    return {};
}

// Of the nodes, those on which at least one task can run, in the order of the inventory.
std::vector<std::string> eligibleForAny(const PlanRequest& request, const model::JobPlan& plan) {
    std::vector<std::string> names;
    for (const model::Node& node : request.nodes)
        for (const model::PlannedTask& task : plan.tasks)
            if (std::find(task.nodes.begin(), task.nodes.end(), node.name) != task.nodes.end()) {
                names.push_back(node.name);
                break;
            }
    return names;
}

base::Expected<JobNetwork> takePorts(const PlanRequest& request, model::JobPlan& plan) {
    const std::size_t count = plan.tasks.size() + 1; // one for the rendezvous
    std::vector<int> ports(count, 0);
    if (request.reservePorts) {
        YARD_TRY(ports, request.reservePorts(static_cast<int>(count)));
        if (ports.size() < count)
            return base::makeError(base::ErrorCode::Internal, "The site gave " + std::to_string(ports.size()) +
                                                                  " ports for a job that needs " +
                                                                  std::to_string(count) + ".");
    }
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) plan.tasks[i].ports = {ports[i]};
    plan.tasks.front().ports.push_back(ports[count - 1]);
    return JobNetwork{request.host, ports[count - 1]};
}

std::vector<std::string> warningsOf(const PlanRequest& request, const std::vector<InheritedRole>& roles,
                                    const model::JobPlan& plan) {
    std::vector<std::string> warnings;
    const auto warn = [&](std::string text) {
        if (std::find(warnings.begin(), warnings.end(), text) == warnings.end()) warnings.push_back(std::move(text));
    };
    for (const InheritedRole& role : roles) {
        if (!role.role.resources.prefer.empty())
            warn(resourcePointer(role, "prefer") +
                 ": this version does not rank nodes; the job may run on any that fits.");
        if (request.sameMachine && !role.role.environment.image.empty())
            warn(role.environment + "/image: jobs on this computer run without containers; the image " +
                 role.role.environment.image + " is not used.");
    }
    for (std::size_t i = 0; i < plan.mounts.size(); ++i)
        if (request.sameMachine && plan.mounts[i].path != plan.mounts[i].target)
            warn("/mounts/" + std::to_string(i) + ": on this computer " + plan.mounts[i].target + " is " +
                 plan.mounts[i].path + "; arguments that begin with it are rewritten.");
    return warnings;
}

} // namespace

base::Expected<model::JobPlan> makePlan(const PlanRequest& request) {
    base::assertMayBlock("plan a job");
    model::JobPlan plan;
    plan.key = request.key;
    plan.site = request.site;
    plan.spec = request.spec;
    plan.specFolder = base::toUtf8(request.specFolder);
    YARD_CHECK(checkKind(request));
    const std::vector<InheritedRole> roles = inheritedRoles(request.spec);
    YARD_TRY(plan.mounts, planMounts(request));
    for (const InheritedRole& role : roles) YARD_CHECK(addTasks(request, role, plan));
    YARD_CHECK(checkTogether(request, roles));
    plan.eligible = eligibleForAny(request, plan);
    YARD_TRY(const JobNetwork network, takePorts(request, plan));
    addEnvironment(request, network, plan);
    plan.warnings = warningsOf(request, roles, plan);
    return plan;
}

} // namespace trainyard::plan
