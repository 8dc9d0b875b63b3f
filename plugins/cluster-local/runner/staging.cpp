#include "plugins/cluster-local/runner/staging.h"

#include "core/base/file_io.h"
#include "plugins/cluster-local/driver/log_reader.h"
#include "plugins/cluster-local/runner/copy_tree.h"
#include "plugins/cluster-local/runner/task_environment.h"

#include <algorithm>

namespace trainyard::local {

namespace {

constexpr const char* preparedVariable = "TRAINYARD_PREPARED";

base::Error stopped() {
    return base::makeError(base::ErrorCode::Cancelled, "Stopped on request.");
}

bool endsWithin(const std::filesystem::path& path) {
    return !path.empty() && path.is_relative() && *path.begin() != ".." && path != ".";
}

// What `prepare` changed, from the "NAME=value" texts that `env -0` wrote.
void takeChanges(const std::string& dump, base::EnvironmentMap& environment) {
    const base::EnvironmentMap before = environment;
    for (std::size_t from = 0; from < dump.size();) {
        const std::size_t to = std::min(dump.find('\0', from), dump.size());
        const std::string entry = dump.substr(from, to - from);
        from = to + 1;
        const std::size_t equals = entry.find('=');
        if (equals == std::string::npos) continue;
        const std::string name = entry.substr(0, equals);
        if (name == "_" || name == "SHLVL" || name == "PWD" || name == "OLDPWD" || name == preparedVariable) continue;
        environment[name] = entry.substr(equals + 1);
    }
}

bool buildToolMissing(const std::string& tail) {
    return tail.find("bdist_wheel") != std::string::npos || tail.find("BackendUnavailable") != std::string::npos ||
           tail.find("No module named 'setuptools'") != std::string::npos ||
           tail.find("Cannot import 'setuptools") != std::string::npos;
}

} // namespace

Staging::Staging(const model::JobPlan& plan, const JobFolder& folder, JobControl& control,
                 std::chrono::milliseconds grace)
    : plan_(plan), folder_(folder), control_(control), grace_(grace),
      log_(folder.log(plan.tasks.front().role, plan.tasks.front().index)) {}

base::Expected<void> Staging::makeFolders() {
    YARD_CHECK(base::makeFolders(folder_.work()));
    for (const auto& task : plan_.tasks)
        YARD_CHECK(base::makeFolders(folder_.log(task.role, task.index).parent_path()));
    return {};
}

base::Expected<base::EnvironmentMap> Staging::run() {
    for (const auto& file : plan_.stage)
        if (auto staged = stage(file); !staged) return staged.error().within("The job's files could not be made ready");
    YARD_CHECK(linkOutputs());
    base::EnvironmentMap environment = jobEnvironment(plan_, folder_);
    if (plan_.python.venv) YARD_CHECK(makeVenv(environment));
    for (const auto& package : plan_.python.install) YARD_CHECK(install(expanded(package, folder_), environment));
    if (!plan_.spec.prepare.empty()) YARD_CHECK(prepare(environment));
    return environment;
}

base::Expected<void> Staging::stage(const model::StagedFile& file) {
    const std::filesystem::path relative = base::fromUtf8(file.target).lexically_normal();
    if (!endsWithin(relative) || *relative.begin() == folder_.own().filename())
        return base::makeError(base::ErrorCode::InvalidArgument,
                               "Nothing can be put at `" + file.target + "` in the folder of the job.",
                               "Choose another target, below the job's folder.");
    const std::filesystem::path source = base::fromUtf8(file.source);
    const std::filesystem::path target = folder_.root() / relative;
    std::error_code problem;
    if (!std::filesystem::exists(source, problem))
        return base::makeError(base::ErrorCode::NotFound, base::toUtf8(source) + " is not there any more.",
                               "It was there when the job was submitted; put it back and submit again.");
    YARD_CHECK(base::makeFolders(target.parent_path()));
    if (std::filesystem::is_directory(source, problem))
        return copyTree(source, target, folder_.stateFolder(), [this] { return control_.stop() == Stop::None; });
    std::filesystem::copy_file(source, target, std::filesystem::copy_options::overwrite_existing, problem);
    if (problem) return base::systemError(problem.value(), "Cannot copy " + base::toUtf8(source));
    return {};
}

// A program that writes "runs/..." where it runs means the job's runs.
base::Expected<void> Staging::linkOutputs() {
    for (const auto& output : {plan_.spec.outputs.events, plan_.spec.outputs.model}) {
        const std::filesystem::path path = base::fromUtf8(output).lexically_normal();
        if (!endsWithin(path)) continue;
        const std::filesystem::path target = folder_.root() / path;
        const std::filesystem::path link = folder_.work() / path;
        std::error_code problem;
        YARD_CHECK(base::makeFolders(target));
        if (std::filesystem::exists(std::filesystem::symlink_status(link, problem))) continue;
        YARD_CHECK(base::makeFolders(link.parent_path()));
        // Where links are not allowed (Windows without developer mode) programs use the path they are told.
        std::filesystem::create_directory_symlink(std::filesystem::relative(target, link.parent_path(), problem), link,
                                                  problem);
    }
    return {};
}

base::Expected<void> Staging::makeVenv(const base::EnvironmentMap& environment) {
    const std::string name = plan_.python.python.empty() ? "python3" : plan_.python.python;
    base::LaunchOptions options;
    options.environment = base::currentEnvironment();
    YARD_TRY(options.program, base::findProgram(name, options.environment["PATH"], folder_.work()));
    options.environment = environment;
    options.workingFolder = folder_.work();
    options.output = log_;
    // Without pip: the system's is used through the access to its packages, which saves five seconds.
    options.arguments = {"-m", "venv", "--system-site-packages", "--without-pip", base::toUtf8(folder_.venv())};
    YARD_TRY(const std::optional<int> code, runStep(options, control_, grace_));
    if (!code) return stopped();
    if (*code == 0) return {};
    return base::makeError(
        base::ErrorCode::Unavailable, "A Python environment could not be made: " + lastLine(tailOf(log_, 4096)),
        "Install what Python needs for it: apt install python3-venv python3-pip python3-setuptools python3-wheel");
}

base::Expected<void> Staging::install(std::string package, const base::EnvironmentMap& environment) {
    const std::string name = base::toUtf8(base::fromUtf8(package).filename());
    std::error_code problem;
    if (std::filesystem::is_directory(base::fromUtf8(package), problem)) {
        // pip builds within the folder; the user's own stays clean.
        const std::filesystem::path copy = folder_.own() / "packages" / base::fromUtf8(name);
        YARD_CHECK(base::makeFolders(copy));
        YARD_CHECK(copyTree(base::fromUtf8(package), copy, folder_.stateFolder(),
                            [this] { return control_.stop() == Stop::None; }));
        package = base::toUtf8(copy);
    }
    writeLogLine(log_, "Installing " + name);
    base::LaunchOptions options;
    options.program = venvPython(folder_);
    options.environment = environment;
    options.environment["PIP_DISABLE_PIP_VERSION_CHECK"] = "1";
    options.environment["PIP_NO_INPUT"] = "1";
    options.environment["PIP_ROOT_USER_ACTION"] = "ignore";
    options.environment.emplace("PIP_RETRIES", "1");
    options.environment.emplace("PIP_DEFAULT_TIMEOUT", "15");
    options.workingFolder = folder_.work();
    options.output = log_;
    // The system's setuptools build the package, so nothing is fetched; what the system has of its needs is used.
    options.arguments = {"-m", "pip", "install", "--quiet", "--no-build-isolation", package};
    YARD_TRY(std::optional<int> code, runStep(options, control_, grace_));
    if (code && *code != 0 && buildToolMissing(tailOf(log_, 16384))) {
        writeLogLine(log_, "This Python lacks the tools to build " + name + "; pip fetches them.");
        options.arguments = {"-m", "pip", "install", "--quiet", package};
        YARD_TRY(code, runStep(options, control_, grace_));
    }
    if (!code) return stopped();
    if (*code == 0) return {};
    const std::string tail = tailOf(log_, 16384);
    base::Error error =
        base::makeError(base::ErrorCode::InvalidArgument, "The package " + name + " could not be installed.",
                        "Read the log: it ends with what pip said.", lastLine(tail));
    const std::size_t at = tail.rfind("ERROR: ");
    if (at != std::string::npos) error.message += " " + tail.substr(at + 7, tail.find('\n', at) - at - 7);
    if (tail.find("No module named pip") != std::string::npos)
        error.remedy = "Install pip for this Python: apt install python3-pip python3-setuptools python3-wheel";
    else if (buildToolMissing(tail))
        error.remedy =
            "Install the build tools (apt install python3-setuptools python3-wheel), or give a wheel (.whl).";
    else if (tail.find("No matching distribution") != std::string::npos)
        error.remedy =
            "It needs packages that this computer lacks and that could not be fetched: install them, or connect.";
    return error;
}

base::Expected<void> Staging::prepare(base::EnvironmentMap& environment) {
    writeLogLine(log_, "Running the prepare command");
    const std::filesystem::path dump = folder_.own() / "prepared";
    base::EnvironmentMap own = environment;
    own[preparedVariable] = base::toUtf8(dump);
    std::string text = expanded(plan_.spec.prepare, folder_);
#ifndef _WIN32
    // What it exports is for the tasks: `module load` would do nothing otherwise.
    text = "trap 'env -0 > \"$TRAINYARD_PREPARED\" 2>/dev/null' EXIT\n" + text;
#endif
    YARD_TRY(base::LaunchOptions options, shellCommand(text, own));
    options.workingFolder = folder_.work();
    options.output = log_;
    YARD_TRY(const std::optional<int> code, runStep(options, control_, grace_));
    if (!code) return stopped();
    if (*code != 0)
        return base::makeError(base::ErrorCode::InvalidArgument,
                               "The prepare command ended with code " + std::to_string(*code) + ": " +
                                   lastLine(tailOf(log_, 4096)),
                               "Run it in a terminal, and correct it in the job's `prepare`.");
    if (const auto changes = base::readFile(dump, 16 << 20)) takeChanges(*changes, environment);
    std::error_code ignored;
    std::filesystem::remove(dump, ignored);
    return {};
}

} // namespace trainyard::local
