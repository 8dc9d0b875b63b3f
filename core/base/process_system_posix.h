// What process_posix.cpp needs from one of the POSIX systems. Functions marked "after fork" run between fork and exec
// and call only what is safe there.
#pragma once

#include <cstdint>
#include <sys/types.h>
#include <vector>

namespace trainyard::base::system {

void closeOnExecFrom(int first);              // after fork
bool dieWithParent(pid_t parent);             // after fork; false with errno
bool setCores(const std::vector<int>& cores); // after fork; false with errno
bool limitPrivateMemory(std::int64_t bytes);  // after fork; false with errno
std::int64_t startMark(std::int64_t pid);     // 0: no such process, or the system does not tell
std::vector<std::int64_t> childrenOf(std::int64_t parent);
// Whether the group has a process that has not ended (a zombie has).
bool groupHasLiveProcess(std::int64_t group);

} // namespace trainyard::base::system
