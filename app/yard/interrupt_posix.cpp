#include "app/yard/interrupt.h"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace trainyard::yard {

namespace {

// A signal handler reaches only what is global: the writing end of the pipe that the watching thread reads.
std::atomic<int> signalPipe{-1};

extern "C" void onSignal(int signal) {
    const int pipe = signalPipe.load();
    const char byte = static_cast<char>(signal);
    if (pipe < 0 || ::write(pipe, &byte, 1) != 1) ::_exit(130);
}

// A file beyond the limit of this user is an error of the write, as on a full disk, not the end of the program. A
// handler and not SIG_IGN: that one would be inherited by jobs.
extern "C" void onFileLimit(int) {}

} // namespace

class Interrupt::Impl {
public:
    explicit Impl(std::stop_source stop) {
        if (::pipe(pipe_) != 0) return; // no descriptors left: signals keep their usual meaning
        for (const int end : pipe_) ::fcntl(end, F_SETFD, FD_CLOEXEC);
        signalPipe = pipe_[1];
        watcher_ = std::thread([stop, input = pipe_[0]]() mutable {
            bool asked = false;
            char byte = 0;
            while (::read(input, &byte, 1) == 1 && byte != 0) {
                if (asked) ::_exit(130);
                asked = true;
                stop.request_stop();
            }
        });
        struct sigaction action {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART; // waits end by the stop token, not by EINTR
        ::sigaction(SIGINT, &action, &oldInterrupt_);
        ::sigaction(SIGTERM, &action, &oldTerminate_);
        action.sa_handler = onFileLimit;
        ::sigaction(SIGXFSZ, &action, nullptr);
    }
    ~Impl() {
        if (!watcher_.joinable()) return;
        ::sigaction(SIGINT, &oldInterrupt_, nullptr);
        ::sigaction(SIGTERM, &oldTerminate_, nullptr);
        signalPipe = -1;
        const char end = 0;
        [[maybe_unused]] const auto written = ::write(pipe_[1], &end, 1);
        watcher_.join();
        ::close(pipe_[0]);
        ::close(pipe_[1]);
    }

private:
    int pipe_[2] = {-1, -1};
    std::thread watcher_;
    struct sigaction oldInterrupt_ {};
    struct sigaction oldTerminate_ {};
};

Interrupt::Interrupt(std::stop_source stop) : impl_(std::make_unique<Impl>(std::move(stop))) {}
Interrupt::~Interrupt() = default;

} // namespace trainyard::yard
