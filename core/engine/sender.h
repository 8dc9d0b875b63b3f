// Names the process that sends a submission, so that another one can tell whether it still lives: an intention of a
// dead process is taken over, one of a living process is left alone.
#pragma once

#include <string>

namespace trainyard::engine {

// Of this process: machine, process id and the moment it began (process ids are used again). `instance` tells engines
// of one process apart.
std::string currentSender(const std::string& instance);
// Also true where that cannot be known: a process of another machine.
bool senderLives(const std::string& sender);

// The system's part, in sender_<system>.cpp.
long long currentProcess();
// A number that no two processes with the same id share; empty where there is no such process.
std::string processBirth(long long process);

} // namespace trainyard::engine
