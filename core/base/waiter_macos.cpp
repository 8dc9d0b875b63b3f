#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/base/waiter.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <string>
#include <sys/event.h>
#include <unistd.h>

namespace trainyard::base {

namespace {

class KqueueWaiter final : public Waiter {
public:
    explicit KqueueWaiter(int queue) : queue_(queue) {}
    ~KqueueWaiter() override {
        for (const auto& entry : files_) ::close(entry.second);
        ::close(queue_);
    }

    Expected<void> watch(const std::filesystem::path& path) override {
        if (files_.count(path.native()) != 0) return {};
        const int file = ::open(path.c_str(), O_EVTONLY | O_CLOEXEC);
        if (file < 0) return systemError(errno, "Cannot watch " + toUtf8(path));
        struct kevent change {};
        EV_SET(&change, file, EVFILT_VNODE, EV_ADD | EV_CLEAR, NOTE_WRITE | NOTE_DELETE | NOTE_RENAME, 0, nullptr);
        ::kevent(queue_, &change, 1, nullptr, 0, nullptr);
        files_.emplace(path.native(), file);
        return {};
    }

    // kqueue does not tell when a file is closed, so a killed holder of a lock is noticed by looking twice a second.
    WokenBy wait(std::chrono::milliseconds longest) override {
        assertMayBlock("Waiter");
        const auto limit = std::clamp<std::int64_t>(longest.count(), 0, 500);
        const timespec time{static_cast<time_t>(limit / 1000), static_cast<long>(limit % 1000 * 1'000'000)};
        std::array<struct kevent, 16> events{};
        const int count = ::kevent(queue_, nullptr, 0, events.data(), static_cast<int>(events.size()), &time);
        if (count <= 0) return WokenBy::Time;
        for (int i = 0; i < count; ++i) {
            const auto& event = events[static_cast<std::size_t>(i)];
            if (event.filter == EVFILT_SIGNAL && event.ident != SIGCHLD) return WokenBy::StopRequest;
        }
        return WokenBy::Change;
    }

private:
    int queue_;
    std::map<std::string, int> files_;
};

} // namespace

Expected<std::unique_ptr<Waiter>> Waiter::create() {
    const int queue = ::kqueue();
    if (queue < 0) return systemError(errno, "Cannot watch for changes");
    ::fcntl(queue, F_SETFD, FD_CLOEXEC);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT}) {
        if (number != SIGCHLD) ::signal(number, SIG_IGN); // kqueue sees it all the same
        struct kevent change {};
        EV_SET(&change, number, EVFILT_SIGNAL, EV_ADD, 0, 0, nullptr);
        ::kevent(queue, &change, 1, nullptr, 0, nullptr);
    }
    return std::unique_ptr<Waiter>(std::make_unique<KqueueWaiter>(queue));
}

} // namespace trainyard::base
