#include "tests/support/child.h"

#include <csignal>
#include <exception>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trainyard::tests {

std::optional<long long> startChild(const std::function<int()>& body) {
    const pid_t child = ::fork();
    if (child < 0) return std::nullopt;
    if (child > 0) return child;
    int code = 125;
    try {
        code = body();
    } catch (...) {
        code = 126; // Catch's own exceptions must not go on in the child
    }
    ::_exit(code);
}

int waitForChild(long long child) {
    int status = 0;
    if (::waitpid(static_cast<pid_t>(child), &status, 0) != child) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::optional<int> runInChild(const std::function<int()>& body) {
    const auto child = startChild(body);
    if (!child) return std::nullopt;
    return waitForChild(*child);
}

void endNow(int code) {
    ::_exit(code);
}

bool dropRights() {
    constexpr uid_t nobody = 65534;
    return ::geteuid() != 0 || ::setuid(nobody) == 0;
}

bool limitFileSize(long long bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

} // namespace trainyard::tests
