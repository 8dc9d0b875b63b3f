#include "core/base/process.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"

#include <windows.h>

namespace trainyard::base {

namespace {

Error windowsError(const std::string& action) {
    const DWORD problem = ::GetLastError();
    ErrorCode code = ErrorCode::Internal;
    if (problem == ERROR_FILE_NOT_FOUND || problem == ERROR_PATH_NOT_FOUND) code = ErrorCode::NotFound;
    if (problem == ERROR_ACCESS_DENIED) code = ErrorCode::PermissionDenied;
    if (problem == ERROR_DISK_FULL) code = ErrorCode::QuotaExceeded;
    return makeError(code, action + ".", "", "Windows error " + std::to_string(problem));
}

// As CommandLineToArgvW undoes it.
std::wstring quoted(const std::string& text) {
    const std::wstring wide = fromUtf8(text).wstring();
    if (!wide.empty() && wide.find_first_of(L" \t\n\v\"") == std::wstring::npos) return wide;
    std::wstring result = L"\"";
    std::size_t slashes = 0;
    for (const wchar_t letter : wide) {
        if (letter == L'\\') {
            ++slashes;
            continue;
        }
        result.append(letter == L'"' ? slashes * 2 + 1 : slashes, L'\\');
        slashes = 0;
        result += letter;
    }
    result.append(slashes * 2, L'\\');
    return result + L"\"";
}

std::wstring commandLine(const LaunchOptions& options) {
    std::wstring line = quoted(toUtf8(options.program));
    for (const auto& argument : options.arguments) line += L" " + quoted(argument);
    return line;
}

std::wstring environmentBlock(const EnvironmentMap& variables) {
    std::wstring block;
    for (const auto& entry : variables) block += fromUtf8(entry.first + "=" + entry.second).wstring() + L'\0';
    return block + L'\0';
}

std::int64_t startMark(HANDLE process) {
    FILETIME started{}, ended{}, kernel{}, user{};
    if (::GetProcessTimes(process, &started, &ended, &kernel, &user) == 0) return 0;
    return (static_cast<std::int64_t>(started.dwHighDateTime) << 32) | started.dwLowDateTime;
}

HANDLE openFor(const std::filesystem::path& path, bool write) {
    SECURITY_ATTRIBUTES inheritable{sizeof inheritable, nullptr, TRUE};
    return ::CreateFileW(path.empty() ? L"NUL" : path.c_str(), write ? FILE_APPEND_DATA | SYNCHRONIZE : GENERIC_READ,
                         FILE_SHARE_READ | FILE_SHARE_WRITE, &inheritable, write ? OPEN_ALWAYS : OPEN_EXISTING,
                         FILE_ATTRIBUTE_NORMAL, nullptr);
}

Expected<PROCESS_INFORMATION> create(const LaunchOptions& options, DWORD flags) {
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES;
    startup.hStdInput = openFor({}, false);
    startup.hStdOutput = openFor(options.output, true);
    startup.hStdError = startup.hStdOutput;
    if (startup.hStdOutput == INVALID_HANDLE_VALUE) return windowsError("Cannot write " + toUtf8(options.output));
    if (options.inherit != -1)
        ::SetHandleInformation(reinterpret_cast<HANDLE>(options.inherit), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
    std::wstring line = commandLine(options);
    std::wstring block = environmentBlock(options.environment);
    PROCESS_INFORMATION information{};
    const BOOL made = ::CreateProcessW(
        options.program.c_str(), line.data(), nullptr, nullptr, TRUE, flags | CREATE_UNICODE_ENVIRONMENT, block.data(),
        options.workingFolder.empty() ? nullptr : options.workingFolder.c_str(), &startup, &information);
    const Error problem = windowsError("Cannot start " + toUtf8(options.program));
    ::CloseHandle(startup.hStdInput);
    ::CloseHandle(startup.hStdOutput);
    if (made == 0) return problem;
    return information;
}

// A job object is the group: it holds all descendants, and may limit their memory.
class WindowsChild final : public ChildProcess {
public:
    WindowsChild(HANDLE process, HANDLE job, ProcessIdentity identity)
        : process_(process), job_(job), identity_(identity) {}
    ~WindowsChild() override {
        ::CloseHandle(process_);
        ::CloseHandle(job_);
    }
    ProcessIdentity identity() const override { return identity_; }

    std::optional<int> poll() override {
        DWORD code = 0;
        if (::WaitForSingleObject(process_, 0) != WAIT_OBJECT_0 || ::GetExitCodeProcess(process_, &code) == 0)
            return {};
        return static_cast<int>(code);
    }

    void end(EndHow how) override {
        if (how == EndHow::Kill)
            ::TerminateJobObject(job_, 137);
        else
            ::GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, static_cast<DWORD>(identity_.pid));
    }

    bool groupAlive() const override {
        JOBOBJECT_BASIC_ACCOUNTING_INFORMATION accounting{};
        return ::QueryInformationJobObject(job_, JobObjectBasicAccountingInformation, &accounting, sizeof accounting,
                                           nullptr) != 0 &&
               accounting.ActiveProcesses > 0;
    }

private:
    HANDLE process_;
    HANDLE job_;
    ProcessIdentity identity_;
};

HANDLE makeJob(const LaunchOptions& options) {
    const HANDLE job = ::CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    if (options.dieWithParent) limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (options.dataLimit) {
        limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_JOB_MEMORY;
        limits.JobMemoryLimit = static_cast<SIZE_T>(*options.dataLimit);
    }
    for (const int core : options.cores) {
        limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_AFFINITY;
        limits.BasicLimitInformation.Affinity |= ULONG_PTR{1} << core;
    }
    ::SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

} // namespace

EnvironmentMap currentEnvironment() {
    EnvironmentMap variables;
    wchar_t* const block = ::GetEnvironmentStringsW();
    for (const wchar_t* entry = block; entry != nullptr && *entry != L'\0';) {
        const std::wstring text(entry);
        entry += text.size() + 1;
        const std::size_t equals = text.find(L'=', 1); // "=C:=..." are the shell's own
        if (equals == std::wstring::npos || text.front() == L'=') continue;
        variables[toUtf8(std::filesystem::path(text.substr(0, equals)))] =
            toUtf8(std::filesystem::path(text.substr(equals + 1)));
    }
    ::FreeEnvironmentStringsW(block);
    return variables;
}

Expected<ProcessIdentity> launchDetached(const LaunchOptions& options) {
    assertMayBlock("launchDetached");
    YARD_TRY(const PROCESS_INFORMATION information,
             create(options, DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP | CREATE_BREAKAWAY_FROM_JOB));
    const ProcessIdentity identity{information.dwProcessId, startMark(information.hProcess)};
    ::CloseHandle(information.hThread);
    ::CloseHandle(information.hProcess);
    return identity;
}

Expected<std::unique_ptr<ChildProcess>> launchChild(const LaunchOptions& options) {
    assertMayBlock("launchChild");
    YARD_TRY(const PROCESS_INFORMATION information,
             create(options, CREATE_SUSPENDED | CREATE_NEW_PROCESS_GROUP | CREATE_NO_WINDOW));
    const HANDLE job = makeJob(options);
    ::AssignProcessToJobObject(job, information.hProcess);
    ::ResumeThread(information.hThread);
    ::CloseHandle(information.hThread);
    return std::unique_ptr<ChildProcess>(std::make_unique<WindowsChild>(
        information.hProcess, job, ProcessIdentity{information.dwProcessId, startMark(information.hProcess)}));
}

std::int64_t currentProcess() {
    return ::GetCurrentProcessId();
}

std::optional<ProcessIdentity> identify(std::int64_t pid) {
    const HANDLE process =
        ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE, FALSE, static_cast<DWORD>(pid));
    if (process == nullptr) return std::nullopt;
    const bool alive = ::WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    const ProcessIdentity identity{pid, startMark(process)};
    ::CloseHandle(process);
    return alive ? std::optional(identity) : std::nullopt;
}

bool isRunning(const ProcessIdentity& process) {
    return identify(process.pid) == process;
}

// Job objects are closed with the runner, which ends their processes (KILL_ON_JOB_CLOSE); only a leader can be left.
void killGroup(const ProcessIdentity& leader) {
    if (!isRunning(leader)) return;
    const HANDLE process = ::OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(leader.pid));
    if (process == nullptr) return;
    ::TerminateProcess(process, 137);
    ::CloseHandle(process);
}

void killByEnvironment(const std::string&, const std::string&) {}
void adoptOrphans() {}
void reapOrphans(const std::vector<std::int64_t>&) {}

std::string bootId() {
    const auto started = std::chrono::system_clock::now() - std::chrono::milliseconds(::GetTickCount64());
    return std::to_string(std::chrono::duration_cast<std::chrono::minutes>(started.time_since_epoch()).count());
}

} // namespace trainyard::base
