#include "app/yard/interrupt.h"

#include <atomic>
#include <windows.h>

namespace trainyard::yard {

namespace {

// The handler reaches only what is global. Windows calls it on a thread of its own, so it may request the stop itself.
std::atomic<std::stop_source*> current{nullptr};

BOOL WINAPI onControl(DWORD event) {
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) return FALSE;
    std::stop_source* stop = current.load();
    if (stop == nullptr || !stop->request_stop()) ::ExitProcess(130); // the second time
    return TRUE;
}

} // namespace

class Interrupt::Impl {
public:
    explicit Impl(std::stop_source stop) : stop_(std::move(stop)) {
        current = &stop_;
        ::SetConsoleCtrlHandler(onControl, TRUE);
    }
    ~Impl() {
        ::SetConsoleCtrlHandler(onControl, FALSE);
        current = nullptr;
    }

private:
    std::stop_source stop_;
};

Interrupt::Interrupt(std::stop_source stop) : impl_(std::make_unique<Impl>(std::move(stop))) {}
Interrupt::~Interrupt() = default;

} // namespace trainyard::yard
