#include "plugins/cluster-local/machine/machine.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sched.h>
#include <sys/utsname.h>

namespace trainyard::local {

namespace {

std::string trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\"");
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\"\n") + 1 - from));
}

// Files of lines "name<separator>value"; the first line with a name counts.
std::map<std::string, std::string> readTable(const char* path, char separator) {
    std::map<std::string, std::string> table;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const std::size_t at = line.find(separator);
        if (at != std::string::npos) table.emplace(trimmed(line.substr(0, at)), trimmed(line.substr(at + 1)));
    }
    return table;
}

std::int64_t kibibytes(const std::map<std::string, std::string>& table, const std::string& name) {
    const auto entry = table.find(name);
    if (entry == table.end()) return 0;
    return base::parseInt(entry->second.substr(0, entry->second.find(' '))).value_or(0) * 1024;
}

std::optional<std::int64_t> readNumber(const std::string& path) {
    std::ifstream in(path);
    std::string word;
    in >> word;
    return base::parseInt(word);
}

// In a container the host's memory is not ours: the smallest limit on the way up the control groups counts.
void applyContainerLimit(Machine& machine) {
    for (const auto& [limitFile, usageFile] :
         {std::pair{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"},
          std::pair{"/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/memory.usage_in_bytes"}}) {
        const auto limit = readNumber(limitFile);
        if (!limit || *limit <= 0 || *limit >= machine.memoryTotal) continue;
        machine.memoryTotal = *limit;
        machine.memoryFree = std::min(machine.memoryFree, *limit - readNumber(usageFile).value_or(0));
    }
}

} // namespace

void readSystem(Machine& machine) {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) == 0)
        for (int core = 0; core < CPU_SETSIZE; ++core)
            if (CPU_ISSET(static_cast<std::size_t>(core), &set)) machine.cores.push_back(core);
    if (machine.cores.empty()) machine.cores.push_back(0);
    const auto processor = readTable("/proc/cpuinfo", ':');
    for (const char* name : {"model name", "Model", "Hardware"})
        if (const auto entry = processor.find(name); machine.cpuModel.empty() && entry != processor.end())
            machine.cpuModel = entry->second;
    utsname names{};
    if (::uname(&names) == 0) machine.architecture = names.machine;
    const auto release = readTable("/etc/os-release", '=');
    if (const auto entry = release.find("PRETTY_NAME"); entry != release.end()) machine.system = entry->second;
    const auto memory = readTable("/proc/meminfo", ':');
    machine.memoryTotal = kibibytes(memory, "MemTotal");
    machine.memoryFree = kibibytes(memory, "MemAvailable");
    applyContainerLimit(machine);
}

} // namespace trainyard::local
