#include "core/engine/sender.h"

#include <fstream>
#include <unistd.h>

namespace trainyard::engine {

long long currentProcess() {
    return ::getpid();
}

std::string processBirth(long long process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(file, line)) return {};
    // The second field, the program's name in parentheses, may hold spaces and parentheses itself.
    const std::size_t afterName = line.rfind(')');
    if (afterName == std::string::npos || line.compare(afterName, 3, ") Z") == 0) return {}; // a zombie is dead
    constexpr int fieldsBetween = 20; // from the third (state) to the 22nd (starttime)
    std::size_t at = afterName + 1;
    for (int field = 0; field < fieldsBetween; ++field) {
        at = line.find_first_not_of(' ', at);
        if (field == fieldsBetween - 1 || at == std::string::npos) break;
        at = line.find(' ', at);
    }
    if (at == std::string::npos) return {};
    return line.substr(at, line.find(' ', at) - at);
}

} // namespace trainyard::engine
