#include "core/engine/sender.h"

#include <libproc.h>
#include <sys/proc.h>
#include <unistd.h>

namespace trainyard::engine {

long long currentProcess() {
    return ::getpid();
}

std::string processBirth(long long process) {
    proc_bsdinfo info{};
    const int size = ::proc_pidinfo(static_cast<int>(process), PROC_PIDTBSDINFO, 0, &info, sizeof(info));
    if (size != static_cast<int>(sizeof(info)) || info.pbi_status == SZOMB) return {};
    return std::to_string(info.pbi_start_tvsec) + "." + std::to_string(info.pbi_start_tvusec);
}

} // namespace trainyard::engine
