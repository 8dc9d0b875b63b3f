#include "plugins/cluster-local/machine/machine.h"

#include "core/base/environment.h"

#include <windows.h>

namespace trainyard::local {

void readSystem(Machine& machine) {
    SYSTEM_INFO system{};
    ::GetNativeSystemInfo(&system);
    for (DWORD core = 0; core < system.dwNumberOfProcessors; ++core) machine.cores.push_back(static_cast<int>(core));
    machine.cpuModel = base::environmentVariable("PROCESSOR_IDENTIFIER").value_or("");
    machine.architecture = system.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_ARM64 ? "aarch64" : "x86_64";
    machine.system = "Windows";
    MEMORYSTATUSEX memory{};
    memory.dwLength = sizeof memory;
    if (::GlobalMemoryStatusEx(&memory) == 0) return;
    machine.memoryTotal = static_cast<std::int64_t>(memory.ullTotalPhys);
    machine.memoryFree = static_cast<std::int64_t>(memory.ullAvailPhys);
}

} // namespace trainyard::local
