// What this computer has. Asked anew at each call; blocking (files of the system, nvidia-smi). Thread-safe.
#pragma once

#include "core/base/op_context.h"
#include "plugins/cluster-local/machine/gpu.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace trainyard::local {

struct Machine {
    std::string name;       // host name
    std::vector<int> cores; // numbers of the processors that this process may use
    std::string cpuModel;
    std::string architecture;     // x86_64, aarch64
    std::string system;           // "Debian GNU/Linux 12 (bookworm)"
    std::int64_t memoryTotal = 0; // bytes that programs may use (the container's limit where there is one)
    std::int64_t memoryFree = 0;  // without what can be dropped, such as caches
    std::int64_t diskFree = 0;    // where jobs are kept
    std::vector<Gpu> gpus;
};

// `jobs` is the folder whose disk counts.
base::Expected<Machine> inspectMachine(const std::filesystem::path& jobs, const base::OpContext& context);

// The system's part.
void readSystem(Machine& machine);

} // namespace trainyard::local
