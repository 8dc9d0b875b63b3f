#include "core/base/process.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/process_system_posix.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT

namespace trainyard::base {

namespace {

enum class Step { Started, Folder, Output, Group, Cores, Memory, Program };
struct Report {
    Step step = Step::Started;
    std::int64_t value = 0; // errno, or the process number for Started
};

// Everything that the child needs, made before fork: afterwards nothing may be allocated.
struct Prepared {
    std::vector<std::string> texts;
    std::vector<char*> arguments;
    std::vector<char*> environment;
    std::string program, folder, output, controlGroup;

    explicit Prepared(const LaunchOptions& options)
        : program(options.program.native()), folder(options.workingFolder.native()), output(options.output.native()),
          controlGroup(options.controlGroup.native()) {
        texts.reserve(options.arguments.size() + options.environment.size() + 1);
        texts.push_back(program);
        for (const auto& argument : options.arguments) texts.push_back(argument);
        for (auto& text : texts) arguments.push_back(text.data());
        arguments.push_back(nullptr);
        const std::size_t first = texts.size();
        for (const auto& entry : options.environment) texts.push_back(entry.first + "=" + entry.second);
        for (std::size_t i = first; i < texts.size(); ++i) environment.push_back(texts[i].data());
        environment.push_back(nullptr);
    }
};

void tell(int pipe, Step step, std::int64_t value) {
    const Report report{step, value};
    const ssize_t ignored = ::write(pipe, &report, sizeof report);
    static_cast<void>(ignored);
}

// After fork, in the process that becomes the program. Returns only when that failed.
void become(const LaunchOptions& options, Prepared& prepared, int reportPipe, pid_t parent) {
    const auto fail = [reportPipe](Step step) {
        tell(reportPipe, step, errno);
        ::_exit(127);
    };
    for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (options.dieWithParent && !system::dieWithParent(parent)) fail(Step::Group);
    if (!prepared.controlGroup.empty()) {
        const int group = ::open(prepared.controlGroup.c_str(), O_WRONLY | O_CLOEXEC);
        if (group < 0 || ::write(group, "0", 1) != 1) fail(Step::Memory);
        ::close(group);
    }
    if (!options.cores.empty() && !system::setCores(options.cores)) fail(Step::Cores);
    if (options.dataLimit && !system::limitPrivateMemory(*options.dataLimit)) fail(Step::Memory);
    if (!prepared.folder.empty() && ::chdir(prepared.folder.c_str()) != 0) fail(Step::Folder);
    const int input = ::open("/dev/null", O_RDONLY);
    const int output = prepared.output.empty() ? ::open("/dev/null", O_WRONLY)
                                               : ::open(prepared.output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (input < 0 || output < 0) fail(Step::Output);
    if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(output, 2) < 0) fail(Step::Output);
    system::closeOnExecFrom(3);
    if (options.inherit >= 0) ::fcntl(static_cast<int>(options.inherit), F_SETFD, 0);
    ::execve(prepared.program.c_str(), prepared.arguments.data(), prepared.environment.data());
    fail(Step::Program);
}

Error launchError(const LaunchOptions& options, const Report& report) {
    const int problem = static_cast<int>(report.value);
    switch (report.step) {
    case Step::Folder:
        return systemError(problem, "Cannot enter the folder " + toUtf8(options.workingFolder));
    case Step::Output:
        return systemError(problem, "Cannot write " + toUtf8(options.output));
    case Step::Cores:
        return systemError(problem, "Cannot choose the processor cores for " + toUtf8(options.program));
    case Step::Memory:
        return systemError(problem, "Cannot limit the memory of " + toUtf8(options.program));
    default:
        break;
    }
    Error error = systemError(problem, "Cannot start " + toUtf8(options.program));
    if (problem == ENOEXEC) error.remedy = "A script needs a first line such as #!/bin/sh that names its program.";
    if (problem == ENOENT) error.remedy = "The file is there, but the program named in its first line (#!) is not.";
    return error;
}

// Reads reports until the pipe closes, which exec does. The process number, or the first failure.
Expected<std::int64_t> readReports(int pipe, const LaunchOptions& options, std::int64_t pid) {
    std::optional<Error> failure;
    Report report;
    for (;;) {
        const ssize_t got = ::read(pipe, &report, sizeof report);
        if (got < 0 && errno == EINTR) continue;
        if (got != static_cast<ssize_t>(sizeof report)) break;
        if (report.step == Step::Started)
            pid = report.value;
        else if (!failure)
            failure = launchError(options, report);
    }
    if (failure) return *failure;
    return pid;
}

int exitCodeOf(int status) {
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

Expected<std::array<int, 2>> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) return systemError(errno, "Cannot make a pipe");
    for (int& end : ends) {
        // Away from 0 to 2, which the child gives new meanings.
        const int moved = ::fcntl(end, F_DUPFD_CLOEXEC, 3);
        ::close(end);
        end = moved;
    }
    return ends;
}

class PosixChild final : public ChildProcess {
public:
    explicit PosixChild(ProcessIdentity identity) : identity_(identity) {}
    ProcessIdentity identity() const override { return identity_; }

    std::optional<int> poll() override {
        if (exitCode_) return exitCode_;
        int status = 0;
        const pid_t got = ::waitpid(static_cast<pid_t>(identity_.pid), &status, WNOHANG);
        if (got == static_cast<pid_t>(identity_.pid))
            exitCode_ = exitCodeOf(status);
        else if (got < 0 && errno == ECHILD)
            exitCode_ = 127;
        return exitCode_;
    }

    void end(EndHow how) override {
        ::kill(-static_cast<pid_t>(identity_.pid), how == EndHow::Kill ? SIGKILL : SIGTERM);
    }

    bool groupAlive() const override { return system::groupHasLiveProcess(identity_.pid); }

private:
    ProcessIdentity identity_;
    std::optional<int> exitCode_;
};

} // namespace

EnvironmentMap currentEnvironment() {
    EnvironmentMap variables;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos) variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return variables;
}

Expected<ProcessIdentity> launchDetached(const LaunchOptions& options) {
    assertMayBlock("launchDetached");
    Prepared prepared(options);
    YARD_TRY(const auto ends, makePipe());
    const pid_t middle = ::fork();
    if (middle == 0) {
        ::setsid();
        const pid_t parent = ::getpid();
        const pid_t program = ::fork();
        if (program == 0) become(options, prepared, ends[1], parent);
        if (program < 0)
            tell(ends[1], Step::Program, errno);
        else
            tell(ends[1], Step::Started, program);
        ::_exit(0);
    }
    const int problem = errno;
    ::close(ends[1]);
    if (middle < 0) {
        ::close(ends[0]);
        return systemError(problem, "Cannot start " + toUtf8(options.program));
    }
    auto pid = readReports(ends[0], options, 0);
    ::close(ends[0]);
    while (::waitpid(middle, nullptr, 0) < 0 && errno == EINTR) {
    }
    if (!pid) return std::move(pid).error();
    return ProcessIdentity{*pid, system::startMark(*pid)};
}

Expected<std::unique_ptr<ChildProcess>> launchChild(const LaunchOptions& options) {
    assertMayBlock("launchChild");
    Prepared prepared(options);
    YARD_TRY(const auto ends, makePipe());
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        ::setpgid(0, 0);
        become(options, prepared, ends[1], parent);
    }
    const int problem = errno;
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return systemError(problem, "Cannot start " + toUtf8(options.program));
    }
    ::setpgid(child, child); // in both, so that neither has to wait for the other
    auto pid = readReports(ends[0], options, child);
    ::close(ends[0]);
    if (!pid) {
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
        return std::move(pid).error();
    }
    return std::unique_ptr<ChildProcess>(
        std::make_unique<PosixChild>(ProcessIdentity{child, system::startMark(child)}));
}

std::int64_t currentProcess() {
    return ::getpid();
}

std::optional<ProcessIdentity> identify(std::int64_t pid) {
    if (pid <= 0 || (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)) return std::nullopt;
    return ProcessIdentity{pid, system::startMark(pid)};
}

bool isRunning(const ProcessIdentity& process) {
    return identify(process.pid) == process;
}

void killGroup(const ProcessIdentity& leader) {
    if (leader.pid <= 1) return;
    // While a group has members the system gives its number to nobody; so a process with the number but another start
    // means that the old group is gone.
    const auto present = identify(leader.pid);
    if (present && *present != leader) return;
    ::kill(-static_cast<pid_t>(leader.pid), SIGKILL);
}

void reapOrphans(const std::vector<std::int64_t>& except) {
    for (const std::int64_t pid : system::childrenOf(currentProcess()))
        if (std::find(except.begin(), except.end(), pid) == except.end())
            ::waitpid(static_cast<pid_t>(pid), nullptr, WNOHANG);
}

} // namespace trainyard::base
