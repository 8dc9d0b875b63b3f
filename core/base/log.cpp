#include "core/base/log.h"

#include <cstdio>
#include <string>

namespace trainyard::base {

void StderrLog::write(LogLevel level, std::string_view area, std::string_view text) {
    if (level < least_) return;
    std::string line;
    line.append(area).append(": ").append(text).append("\n");
    std::fwrite(line.data(), 1, line.size(), stderr); // one call, so that lines of threads do not mix
}

} // namespace trainyard::base
