#include "core/base/program_file.h"

#include <unistd.h>

namespace trainyard::base {

bool isProgramFile(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

std::vector<std::string> programSuffixes() {
    return {""};
}

} // namespace trainyard::base
