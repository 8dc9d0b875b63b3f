#include "plugins/cluster-local/driver/lowering.h"

#include "core/base/number_text.h"
#include "core/base/unit_text.h"
#include "plugins/cluster-local/queue/share.h"

#include <algorithm>

namespace trainyard::local {

namespace {

std::string shellQuoted(const std::string& text) {
    const auto plain = [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') ||
               std::string_view("-_./=:,@%+{}").find(letter) != std::string_view::npos;
    };
    if (!text.empty() && std::all_of(text.begin(), text.end(), plain)) return text;
    std::string quoted = "'";
    for (const char letter : text) quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + "'";
}

std::string asShellText(const model::JobPlan& plan) {
    std::string text = "# What yard-runner does for this job; {jobFolder} is its folder.\n";
    for (const auto& file : plan.stage)
        text += "cp -r " + shellQuoted(file.source) + " {jobFolder}/" + file.target + "\n";
    text += "cd {jobFolder}/work\n";
    if (plan.python.venv)
        text += shellQuoted(plan.python.python) + " -m venv --system-site-packages --without-pip {jobFolder}/venv\n";
    for (const auto& package : plan.python.install)
        text += "{jobFolder}/venv/bin/python -m pip install --no-build-isolation " + shellQuoted(package) + "\n";
    if (!plan.spec.prepare.empty()) text += plan.spec.prepare + "\n";
    for (const auto& task : plan.tasks) {
        text += "\n# " + task.role + " " + std::to_string(task.index) + "\n";
        for (const auto& variable : task.env) text += variable.first + "=" + shellQuoted(variable.second) + " \\\n";
        for (const auto& part : task.command) text += shellQuoted(part) + " ";
        text += ">> {jobFolder}/tasks/" + task.role + "-" + std::to_string(task.index) + "/log 2>&1 &\n";
    }
    text += "wait\n";
    if (!plan.spec.finish.empty()) text += plan.spec.finish + "\n";
    return text;
}

} // namespace

base::Expected<api::Lowering> lowerPlan(const model::JobPlan& plan, const MachineLimits& limits,
                                        const Enforcement& enforcement) {
    YARD_TRY(const Need need, needOf(plan, limits));
    api::Lowering lowering;
    lowering.native = asShellText(plan);
    auto& report = lowering.report;
    report.push_back(
        {"cpu", "pushed",
         base::formatDouble(need.cores()) + " cores in all; " +
             (enforcement.cores ? "tasks run on cores of their own." : "counted, not enforced on this system.")});
    if (need.memory() > 0) {
        std::string note = base::formatBytes(need.memory()) + " in all; counted, not enforced on this system.";
        if (enforcement.memory == MemoryLimit::ControlGroup)
            note = base::formatBytes(need.memory()) + " in all; each task is ended that goes over its part.";
        if (enforcement.memory == MemoryLimit::PerProcess)
            note = base::formatBytes(need.memory()) + " in all; each process of a task may have as much as the task.";
        report.push_back({"memory", enforcement.memory == MemoryLimit::CountedOnly ? "evaluated" : "pushed", note});
    }
    if (need.gpus() > 0)
        report.push_back(
            {"gpu", "pushed", "Chosen GPUs are shown to a task by CUDA_VISIBLE_DEVICES; parts of one are counted."});
    if (plan.spec.resources.time)
        report.push_back(
            {"time", "pushed",
             base::formatDuration(*plan.spec.resources.time) + " from leaving the queue; then the job is ended."});
    if (!plan.spec.resources.match.empty())
        report.push_back({"match", "evaluated", "There is one computer; the expression was checked against it."});
    for (const auto& mount : plan.mounts)
        report.push_back({"mount " + mount.target, "evaluated",
                          "Tasks find it at " + mount.path + "; arguments are rewritten to it." +
                              (mount.readOnly ? " That it is read-only is not enforced." : "")});
    if (!plan.spec.environment.image.empty())
        report.push_back(
            {"image", "ignored", "Containers are not used on this computer; tasks run with its own programs."});
    if (!plan.spec.environment.modules.empty())
        report.push_back({"modules", "ignored", "Load them in `prepare` where this computer has environment modules."});
    report.push_back({"gang", "pushed", "All tasks start together or none does."});
    return lowering;
}

} // namespace trainyard::local
