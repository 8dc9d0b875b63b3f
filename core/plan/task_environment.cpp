#include "core/plan/task_environment.h"

#include "core/plan/inherited_role.h"

#include <cmath>

namespace trainyard::plan {

namespace {

using model::JobPlan;
using model::PlannedTask;

std::string text(std::size_t number) {
    return std::to_string(number);
}

int portOf(const PlannedTask& task) {
    return task.ports.empty() ? 0 : task.ports.front();
}

std::size_t countOf(const JobPlan& plan, const std::string& role) {
    std::size_t count = 0;
    for (const PlannedTask& task : plan.tasks) count += task.role == role ? 1 : 0;
    return count;
}

// An evaluator reads checkpoints beside the cluster; it is a task of the job, but never a member.
model::OrderedJson tensorFlowCluster(const JobPlan& plan, const std::string& host) {
    model::OrderedJson cluster = model::OrderedJson::object();
    for (const PlannedTask& task : plan.tasks)
        if (task.role != "evaluator") cluster[task.role].push_back(host + ":" + std::to_string(portOf(task)));
    return cluster;
}

void addTensorFlow(JobPlan& plan, const std::string& host) {
    if (plan.tasks.size() < 2) return; // no TF_CONFIG means: one machine
    const model::OrderedJson cluster = tensorFlowCluster(plan, host);
    for (PlannedTask& task : plan.tasks)
        task.env["TF_CONFIG"] =
            model::OrderedJson{{"cluster", cluster}, {"task", {{"type", task.role}, {"index", task.index}}}}.dump();
}

// A task that holds GPUs sees only its own, numbered from 0: it is a node of its own to torch. Without GPUs the tasks
// of one machine are processes of one node.
void addLocalRank(PlannedTask& task, std::size_t world, bool sameMachine) {
    const bool alone = !sameMachine || task.resources.gpu.value_or(0) > 0;
    const std::size_t rank = static_cast<std::size_t>(task.rank);
    task.env["LOCAL_RANK"] = text(alone ? 0 : rank);
    task.env["LOCAL_WORLD_SIZE"] = text(alone ? 1 : world);
    task.env["GROUP_RANK"] = text(alone ? rank : 0);
    task.env["GROUP_WORLD_SIZE"] = text(alone ? world : 1);
}

void addTorch(JobPlan& plan, const JobNetwork& network, bool sameMachine) {
    std::size_t world = 0;
    for (const PlannedTask& task : plan.tasks) world += trains(task.role) ? 1 : 0;
    for (PlannedTask& task : plan.tasks) {
        if (!trains(task.role)) continue; // ranks of those who train come first, so they are ranks of torch too
        task.env["RANK"] = std::to_string(task.rank);
        task.env["WORLD_SIZE"] = text(world);
        task.env["ROLE_RANK"] = std::to_string(task.index);
        task.env["ROLE_WORLD_SIZE"] = text(countOf(plan, task.role));
        task.env["MASTER_ADDR"] = network.host;
        task.env["MASTER_PORT"] = std::to_string(network.rendezvousPort);
        task.env["TORCHELASTIC_RUN_ID"] = plan.key;
        task.env["TORCHELASTIC_RESTART_COUNT"] = "0";
        task.env["TORCHELASTIC_MAX_RESTARTS"] = "0";
        addLocalRank(task, world, sameMachine);
    }
}

void addSlurmLike(JobPlan& plan, bool sameMachine) {
    for (PlannedTask& task : plan.tasks) {
        const std::string rank = std::to_string(task.rank);
        task.env["SLURM_PROCID"] = rank;
        task.env["SLURM_NTASKS"] = text(plan.tasks.size());
        task.env["SLURM_LOCALID"] = sameMachine ? rank : "0";
        task.env["SLURM_NODEID"] = sameMachine ? "0" : rank;
    }
}

void addOwn(const PlanRequest& request, JobPlan& plan) {
    for (PlannedTask& task : plan.tasks) {
        task.env["TRAINYARD_JOB_ID"] = plan.key;
        task.env["TRAINYARD_JOB_NAME"] = request.spec.name;
        task.env["TRAINYARD_ROLE"] = task.role;
        task.env["TRAINYARD_INDEX"] = std::to_string(task.index);
        task.env["TRAINYARD_REPLICAS"] = text(countOf(plan, task.role));
        task.env["TRAINYARD_RANK"] = std::to_string(task.rank);
        task.env["TRAINYARD_TASKS"] = text(plan.tasks.size());
        task.env["TRAINYARD_PORT"] = std::to_string(portOf(task));
        task.env["TRAINYARD_EVENTS"] = "{jobFolder}/" + request.spec.outputs.events;
        task.env["TRAINYARD_MODEL"] = "{jobFolder}/" + request.spec.outputs.model;
        for (std::size_t i = 0; i < plan.mounts.size(); ++i)
            task.env["TRAINYARD_MOUNT_" + text(i)] = plan.mounts[i].path;
    }
}

// What the user may set otherwise.
void addCustoms(JobPlan& plan) {
    for (PlannedTask& task : plan.tasks) {
        task.env.emplace("PYTHONUNBUFFERED", "1"); // the log is live
        if (task.resources.cpu)
            task.env.emplace("OMP_NUM_THREADS",
                             text(static_cast<std::size_t>(std::max(1.0, std::floor(*task.resources.cpu)))));
    }
}

} // namespace

void addEnvironment(const PlanRequest& request, const JobNetwork& network, JobPlan& plan) {
    addOwn(request, plan);
    addCustoms(plan);
    addSlurmLike(plan, request.sameMachine);
    addTensorFlow(plan, network.host);
    // A plain program must not believe that it was started by torchrun: only a job with roles is.
    if (!request.spec.roles.empty()) addTorch(plan, network, request.sameMachine);
}

} // namespace trainyard::plan
