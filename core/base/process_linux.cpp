#include "core/base/file_io.h"
#include "core/base/number_text.h"
#include "core/base/process.h"
#include "core/base/process_system_posix.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace trainyard::base {

namespace {

// /proc files tell no size, so they are read to their end.
std::string readProc(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct ProcessStat {
    char state = '?';
    std::int64_t parent = 0;
    std::int64_t group = 0;
    std::int64_t started = 0; // clock ticks since the computer's start
};

// /proc/PID/stat; the name in brackets may hold anything, so fields are counted from the last bracket.
std::optional<ProcessStat> statOf(std::int64_t pid) {
    const std::string text = readProc("/proc/" + std::to_string(pid) + "/stat");
    const std::size_t bracket = text.rfind(')');
    if (bracket == std::string::npos) return std::nullopt;
    std::vector<std::string_view> fields;
    std::string_view rest = std::string_view(text).substr(bracket + 1);
    while (!rest.empty()) {
        const std::size_t from = rest.find_first_not_of(" \n");
        if (from == std::string_view::npos) break;
        rest.remove_prefix(from);
        const std::size_t to = std::min(rest.find_first_of(" \n"), rest.size());
        fields.push_back(rest.substr(0, to));
        rest.remove_prefix(to);
    }
    if (fields.size() < 20) return std::nullopt;
    ProcessStat stat;
    stat.state = fields[0].front();
    stat.parent = parseInt(fields[1]).value_or(0);
    stat.group = parseInt(fields[2]).value_or(0);
    stat.started = parseInt(fields[19]).value_or(0);
    return stat;
}

std::vector<std::int64_t> allProcesses() {
    std::vector<std::int64_t> pids;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry("/proc", problem), end; !problem && entry != end;
         entry.increment(problem))
        if (const auto pid = parseInt(entry->path().filename().native())) pids.push_back(*pid);
    return pids;
}

} // namespace

namespace system {

void closeOnExecFrom(int first) {
#ifdef SYS_close_range
    constexpr unsigned closeOnExec = 4; // CLOSE_RANGE_CLOEXEC, Linux 5.11
    if (::syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, closeOnExec) == 0) return;
#endif
    for (int file = first; file < 4096; ++file) ::fcntl(file, F_SETFD, FD_CLOEXEC);
}

bool dieWithParent(pid_t parent) {
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
    if (::getppid() == parent) return true;
    errno = ESRCH; // it died before the call above
    return false;
}

bool setCores(const std::vector<int>& cores) {
    cpu_set_t set;
    CPU_ZERO(&set);
    for (const int core : cores)
        if (core >= 0 && core < CPU_SETSIZE) CPU_SET(static_cast<std::size_t>(core), &set);
    return ::sched_setaffinity(0, sizeof set, &set) == 0;
}

bool limitPrivateMemory(std::int64_t bytes) {
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    return ::setrlimit(RLIMIT_DATA, &limit) == 0;
}

std::int64_t startMark(std::int64_t pid) {
    const auto stat = statOf(pid);
    return stat ? stat->started : 0;
}

std::vector<std::int64_t> childrenOf(std::int64_t parent) {
    std::vector<std::int64_t> children;
    for (const std::int64_t pid : allProcesses())
        if (const auto stat = statOf(pid); stat && stat->parent == parent) children.push_back(pid);
    return children;
}

bool groupHasLiveProcess(std::int64_t group) {
    if (::kill(-static_cast<pid_t>(group), 0) != 0 && errno == ESRCH) return false;
    for (const std::int64_t pid : allProcesses())
        if (const auto stat = statOf(pid); stat && stat->group == group && stat->state != 'Z' && stat->state != 'X')
            return true;
    return false;
}

} // namespace system

void killByEnvironment(const std::string& variable, const std::string& value) {
    const std::string wanted = variable + "=" + value + '\0';
    // Twice: a process that forked while we looked is found the second time.
    for (int round = 0; round < 2; ++round) {
        for (const std::int64_t pid : allProcesses()) {
            if (pid == currentProcess()) continue;
            const std::string environment = readProc("/proc/" + std::to_string(pid) + "/environ");
            const std::size_t at = environment.find(wanted);
            if (at != std::string::npos && (at == 0 || environment[at - 1] == '\0'))
                ::kill(static_cast<pid_t>(pid), SIGKILL);
        }
    }
}

void adoptOrphans() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

std::string bootId() {
    std::string id = readProc("/proc/sys/kernel/random/boot_id");
    while (!id.empty() && id.back() == '\n') id.pop_back();
    return id;
}

} // namespace trainyard::base
