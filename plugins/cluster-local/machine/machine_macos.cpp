#include "plugins/cluster-local/machine/machine.h"

#include <algorithm>
#include <mach/mach.h>
#include <sys/sysctl.h>
#include <sys/utsname.h>

namespace trainyard::local {

namespace {

std::string textOf(const char* name) {
    std::size_t size = 0;
    if (::sysctlbyname(name, nullptr, &size, nullptr, 0) != 0 || size == 0) return {};
    std::string value(size, '\0');
    if (::sysctlbyname(name, value.data(), &size, nullptr, 0) != 0) return {};
    value.resize(size - 1);
    return value;
}

template <typename T>
T numberOf(const char* name) {
    T value{};
    std::size_t size = sizeof value;
    ::sysctlbyname(name, &value, &size, nullptr, 0);
    return value;
}

} // namespace

void readSystem(Machine& machine) {
    const int count = std::max(1, numberOf<int>("hw.logicalcpu"));
    for (int core = 0; core < count; ++core) machine.cores.push_back(core);
    machine.cpuModel = textOf("machdep.cpu.brand_string");
    utsname names{};
    if (::uname(&names) == 0) machine.architecture = names.machine;
    machine.system = "macOS " + textOf("kern.osproductversion");
    machine.memoryTotal = static_cast<std::int64_t>(numberOf<std::uint64_t>("hw.memsize"));
    vm_statistics64_data_t statistics{};
    mach_msg_type_number_t fields = HOST_VM_INFO64_COUNT;
    if (::host_statistics64(::mach_host_self(), HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&statistics),
                            &fields) == KERN_SUCCESS)
        machine.memoryFree = static_cast<std::int64_t>(statistics.free_count + statistics.inactive_count) *
                             numberOf<std::int64_t>("hw.pagesize");
}

} // namespace trainyard::local
