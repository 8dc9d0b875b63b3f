// Ctrl+C asks the running verb to stop; a second one ends the program at once. The system's part is in
// interrupt_<system>.cpp.
#pragma once

#include <memory>
#include <stop_token>

namespace trainyard::yard {

// While it lives, SIGINT and SIGTERM (Ctrl+C and Ctrl+Break on Windows) request a stop. One at a time.
class Interrupt {
public:
    explicit Interrupt(std::stop_source stop);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace trainyard::yard
