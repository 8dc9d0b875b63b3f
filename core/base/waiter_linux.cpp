#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/waiter.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace trainyard::base {

namespace {

class InotifyWaiter final : public Waiter {
public:
    InotifyWaiter(int notify, int signals) : notify_(notify), signals_(signals) {}
    ~InotifyWaiter() override {
        ::close(notify_);
        ::close(signals_);
    }

    Expected<void> watch(const std::filesystem::path& path) override {
        constexpr std::uint32_t what =
            IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_CLOSE_WRITE | IN_DELETE_SELF;
        if (::inotify_add_watch(notify_, path.c_str(), what) < 0)
            return systemError(errno, "Cannot watch " + toUtf8(path));
        return {};
    }

    WokenBy wait(std::chrono::milliseconds longest) override {
        assertMayBlock("Waiter");
        std::array<pollfd, 2> files{pollfd{notify_, POLLIN, 0}, pollfd{signals_, POLLIN, 0}};
        const auto limit = std::clamp<std::int64_t>(longest.count(), 0, 3'600'000);
        if (::poll(files.data(), files.size(), static_cast<int>(limit)) <= 0) return WokenBy::Time;
        bool stop = false;
        signalfd_siginfo info{};
        while (::read(signals_, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
            stop = stop || info.ssi_signo != static_cast<std::uint32_t>(SIGCHLD);
        std::array<char, 8192> events{};
        while (::read(notify_, events.data(), events.size()) > 0) {
        }
        return stop ? WokenBy::StopRequest : WokenBy::Change;
    }

private:
    int notify_;
    int signals_;
};

} // namespace

Expected<std::unique_ptr<Waiter>> Waiter::create() {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT}) ::sigaddset(&set, number);
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    const int signals = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    const int notify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (signals < 0 || notify < 0) {
        const int problem = errno;
        ::close(signals);
        ::close(notify);
        return systemError(problem, "Cannot watch for changes");
    }
    return std::unique_ptr<Waiter>(std::make_unique<InotifyWaiter>(notify, signals));
}

} // namespace trainyard::base
