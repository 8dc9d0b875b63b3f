#include "core/base/process.h"
#include "core/base/process_system_posix.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <libproc.h>
#include <sys/resource.h>
#include <sys/sysctl.h>
#include <unistd.h>

namespace trainyard::base {

namespace {

std::optional<proc_bsdinfo> infoOf(std::int64_t pid) {
    proc_bsdinfo info{};
    const int got = ::proc_pidinfo(static_cast<int>(pid), PROC_PIDTBSDINFO, 0, &info, sizeof info);
    if (got != static_cast<int>(sizeof info)) return std::nullopt;
    return info;
}

std::vector<std::int64_t> listed(std::uint32_t kind, std::int64_t of) {
    std::vector<pid_t> pids(4096);
    const int bytes = ::proc_listpids(kind, static_cast<std::uint32_t>(of), pids.data(),
                                      static_cast<int>(pids.size() * sizeof(pid_t)));
    pids.resize(bytes > 0 ? static_cast<std::size_t>(bytes) / sizeof(pid_t) : 0);
    return {pids.begin(), pids.end()};
}

} // namespace

namespace system {

void closeOnExecFrom(int first) {
    for (int file = first; file < 4096; ++file) ::fcntl(file, F_SETFD, FD_CLOEXEC);
}

// macOS has neither a parent-death signal nor a choice of cores; capabilities() says so.
bool dieWithParent(pid_t) {
    return true;
}
bool setCores(const std::vector<int>&) {
    return true;
}
bool limitPrivateMemory(std::int64_t bytes) {
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    return ::setrlimit(RLIMIT_DATA, &limit) == 0;
}

std::int64_t startMark(std::int64_t pid) {
    const auto info = infoOf(pid);
    return info ? static_cast<std::int64_t>(info->pbi_start_tvsec * 1000000 + info->pbi_start_tvusec) : 0;
}

std::vector<std::int64_t> childrenOf(std::int64_t parent) {
    return listed(PROC_PPID_ONLY, parent);
}

bool groupHasLiveProcess(std::int64_t group) {
    if (::kill(-static_cast<pid_t>(group), 0) != 0 && errno == ESRCH) return false;
    for (const std::int64_t pid : listed(PROC_PGRP_ONLY, group))
        if (const auto info = infoOf(pid); info && info->pbi_status != SZOMB) return true;
    return false;
}

} // namespace system

void killByEnvironment(const std::string&, const std::string&) {}
void adoptOrphans() {}

std::string bootId() {
    timeval started{};
    std::size_t size = sizeof started;
    if (::sysctlbyname("kern.boottime", &started, &size, nullptr, 0) != 0) return {};
    return std::to_string(started.tv_sec);
}

} // namespace trainyard::base
