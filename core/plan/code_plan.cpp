#include "core/plan/code_plan.h"

#include "core/base/file_io.h"
#include "core/model/job_spec_json.h"
#include "core/plan/field_error.h"
#include "core/plan/programs.h"
#include "core/plan/python_choice.h"
#include "core/plan/script_start.h"
#include "core/plan/staging.h"

#include <algorithm>
#include <system_error>

namespace trainyard::plan {

namespace {

using Command = std::vector<std::string>;

// Of this system, as a venv has it; on another machine that of a POSIX system.
std::string venvInterpreter(const PlanRequest& request) {
    return "{jobFolder}/" + std::string(request.sameMachine ? venvPython() : "venv/bin/python");
}

base::Expected<Command> planPackage(const PlanRequest& request, const InheritedRole& role, model::JobPlan& plan) {
    YARD_TRY(const auto package,
             existing(request.specFolder, role.role.code.package, role.code + "/package", "package"));
    std::error_code failed;
    if (std::filesystem::is_directory(package, failed) && !std::filesystem::exists(package / "setup.py", failed) &&
        !std::filesystem::exists(package / "pyproject.toml", failed))
        return fieldError(role.code + "/package",
                          base::toUtf8(package) + " has neither a setup.py nor a pyproject.toml.",
                          "Name an sdist, a wheel or the folder of a Python package.");
    YARD_TRY(const auto python, choosePython(request, role));
    if (plan.python.venv && plan.python.python != python)
        return fieldError(role.environment + "/python",
                          "the roles of this job install packages for different interpreters.",
                          "Give all roles the same \"python\".");
    plan.python.venv = true;
    plan.python.python = python;
    auto& install = plan.python.install;
    if (std::find(install.begin(), install.end(), base::toUtf8(package)) == install.end())
        install.push_back(base::toUtf8(package));
    return Command{venvInterpreter(request), "-m", role.role.code.module};
}

base::Expected<Command> planModule(const PlanRequest& request, const InheritedRole& role) {
    std::string path = role.role.code.module;
    std::replace(path.begin(), path.end(), '.', '/');
    const auto folder = request.specFolder / base::fromUtf8(role.role.code.folder);
    const auto module = folder / base::fromUtf8(path);
    std::error_code failed;
    if (!std::filesystem::is_regular_file(module.native() + base::fromUtf8(".py").native(), failed) &&
        !std::filesystem::is_regular_file(module / "__main__.py", failed))
        return fieldError(role.code + "/module",
                          "the folder " + base::toUtf8(folder.lexically_normal()) + " has no module “" +
                              role.role.code.module + "” (" + path + ".py).",
                          "Correct the module or the folder; a package is given as \"package\".");
    YARD_TRY(auto python, choosePython(request, role));
    return Command{std::move(python), "-m", role.role.code.module};
}

base::Expected<Command> planScript(const PlanRequest& request, const InheritedRole& role, Staging& staging) {
    YARD_TRY(const auto script, staging.script(role));
    Command command;
    if (script.source.extension() == ".py") {
        YARD_TRY(auto python, choosePython(request, role));
        command.push_back(std::move(python));
    } else {
        command = scriptStart(script.source);
    }
    command.push_back("{jobFolder}/" + script.target);
    return command;
}

base::Expected<std::string> findCommand(const PlanRequest& request, const InheritedRole& role,
                                        const std::string& program, const model::JobPlan& plan) {
    const std::string pointer = role.code + "/command/0";
    const auto& environment = role.role.environment;
    if (isPythonName(program) && !(environment.python.empty() && environment.framework.empty()))
        return choosePython(request, role);
    if (!request.sameMachine) return program;
    if (program.find_first_of("/\\") == std::string::npos) {
        const auto found = findPrograms(program);
        if (!found.empty()) return base::toUtf8(found.front());
        return fieldError(pointer, "there is no program “" + program + "” on this computer.",
                          "Install it, or write its path; a program of your own begins with ./, such as ./" + program +
                              ".");
    }
    const auto folder = request.specFolder / base::fromUtf8(role.role.code.folder);
    const auto path = (folder / base::fromUtf8(program)).lexically_normal();
    std::error_code failed;
    if (!std::filesystem::exists(path, failed))
        return fieldError(pointer, "there is no program " + base::toUtf8(path) + ".", "Correct the path.");
    if (!isExecutable(path))
        return fieldError(pointer, base::toUtf8(path) + " may not be run.",
                          "Make it executable: chmod +x " + base::toUtf8(path));
    const bool staged = !role.role.code.folder.empty() && base::fromUtf8(program).is_relative();
    if (!staged) return base::toUtf8(path);
    const auto inside = std::filesystem::path(base::fromUtf8(program).lexically_normal().generic_u8string());
    return "{jobFolder}/" + stagedFolder(role, request, plan) + "/" + base::toUtf8(inside);
}

base::Expected<Command> planCommand(const PlanRequest& request, const InheritedRole& role, const model::JobPlan& plan) {
    Command command = role.role.code.command;
    YARD_TRY(command.front(), findCommand(request, role, command.front(), plan));
    if (!role.role.code.folder.empty()) return command;
    // Tasks start in the job's folder; a file beside the job file is meant where one has that name.
    for (std::size_t i = 1; i < command.size(); ++i) {
        const auto file = request.specFolder / base::fromUtf8(command[i]);
        std::error_code failed;
        if (!command[i].empty() && command[i].front() != '-' && std::filesystem::is_regular_file(file, failed))
            command[i] = base::toUtf8(file.lexically_normal());
    }
    return command;
}

} // namespace

base::Expected<std::vector<std::string>> planCode(const PlanRequest& request, const InheritedRole& role,
                                                  model::JobPlan& plan) {
    const model::Code& code = role.role.code;
    if (code.empty())
        return fieldError(
            "/code", "a job of kind " + std::string(model::toString(request.spec.kind)) + " needs code to run here.",
            "Add \"code\": the program that listens on the port in $TRAINYARD_PORT.", base::ErrorCode::Unsupported);
    Staging staging(request, plan);
    YARD_CHECK(staging.folder(role));
    if (!code.package.empty()) return planPackage(request, role, plan);
    if (!code.module.empty()) return planModule(request, role);
    if (!code.script.empty()) return planScript(request, role, staging);
    return planCommand(request, role, plan);
}

} // namespace trainyard::plan
