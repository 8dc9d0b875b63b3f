#include "plugins/cluster-local/runner/task_environment.h"

#include "core/base/file_io.h"
#include "core/base/program_file.h"
#include "plugins/cluster-local/driver/job_environment.h"

#include <algorithm>
#include <cmath>

namespace trainyard::local {

namespace {

#ifdef _WIN32
constexpr const char* binFolder = "Scripts";
constexpr const char* pythonName = "python.exe";
#else
constexpr const char* binFolder = "bin";
constexpr const char* pythonName = "python";
#endif

void putVenvFirst(base::EnvironmentMap& environment, const JobFolder& folder) {
    const std::string bin = base::toUtf8(folder.venv() / binFolder);
    std::string& path = environment["PATH"];
    if (path.rfind(bin, 0) != 0) path = bin + base::searchPathSeparator + path;
    environment["VIRTUAL_ENV"] = base::toUtf8(folder.venv());
    environment.erase("PYTHONHOME"); // would lead the venv's Python astray
}

std::string deviceList(const TaskHold& hold) {
    std::string list;
    for (const auto& gpu : hold.gpus) list += (list.empty() ? "" : ",") + std::to_string(gpu.index);
    return list;
}

} // namespace

std::string expanded(std::string text, const JobFolder& folder) {
    constexpr std::string_view name = "{jobFolder}";
    const std::string value = base::toUtf8(folder.root());
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
    return text;
}

std::filesystem::path venvPython(const JobFolder& folder) {
    return folder.venv() / binFolder / pythonName;
}

base::EnvironmentMap jobEnvironment(const model::JobPlan& plan, const JobFolder& folder) {
    base::EnvironmentMap environment = base::currentEnvironment();
    environment[jobKeyVariable] = plan.key;
    environment[jobFolderVariable] = base::toUtf8(folder.root());
    environment.emplace("PYTHONUNBUFFERED", "1"); // a log that does not scroll is no log
    if (plan.python.venv) putVenvFirst(environment, folder);
    return environment;
}

std::vector<int> coresOf(const TaskHold& hold, const MachineLimits& limits) {
    std::vector<int> cores;
    for (const int slot : hold.slots)
        if (slot >= 0 && static_cast<std::size_t>(slot) < limits.cores.size())
            cores.push_back(limits.cores[static_cast<std::size_t>(slot)]);
    if (cores.empty()) cores = limits.cores;
    std::sort(cores.begin(), cores.end());
    cores.erase(std::unique(cores.begin(), cores.end()), cores.end());
    return cores;
}

base::EnvironmentMap taskEnvironment(const model::PlannedTask& task, const TaskHold& hold, const MachineLimits& limits,
                                     base::EnvironmentMap environment, const model::JobPlan& plan,
                                     const JobFolder& folder) {
    const int threads = std::max(1, static_cast<int>(std::floor(hold.cpu + 1e-6)));
    environment["OMP_NUM_THREADS"] = std::to_string(threads);
    // A task that asked for no GPU must not see those of others.
    if (!limits.gpus.empty()) environment["CUDA_VISIBLE_DEVICES"] = deviceList(hold);
    for (const auto& variable : task.env) environment[variable.first] = expanded(variable.second, folder);
    if (!hold.gpus.empty()) environment["CUDA_VISIBLE_DEVICES"] = deviceList(hold);
    environment[jobKeyVariable] = plan.key; // by which its processes are known; not the plan's to change
    if (plan.python.venv) putVenvFirst(environment, folder);
    return environment;
}

base::Expected<base::LaunchOptions> taskLaunch(const model::PlannedTask& task, const model::JobPlan& plan,
                                               const JobFolder& folder, base::EnvironmentMap environment) {
    base::LaunchOptions options;
    options.workingFolder = folder.work();
    options.output = folder.log(task.role, task.index);
    options.dieWithParent = true;
    std::string program = task.command.empty() ? std::string() : expanded(task.command.front(), folder);
    for (std::size_t i = 1; i < task.command.size(); ++i)
        options.arguments.push_back(expanded(task.command[i], folder));
    if (plan.python.venv && (program == plan.python.python || program == "python" || program == "python3"))
        program = base::toUtf8(venvPython(folder));
    auto found = base::findProgram(program, environment["PATH"], folder.work());
    if (!found && program == "python") // Debian has python3 alone
        if (auto python3 = base::findProgram("python3", environment["PATH"], folder.work())) found = std::move(python3);
    if (!found) return std::move(found).error();
    options.program = *found;
    options.environment = std::move(environment);
    return options;
}

} // namespace trainyard::local
