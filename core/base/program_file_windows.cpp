#include "core/base/program_file.h"

namespace trainyard::base {

bool isProgramFile(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

std::vector<std::string> programSuffixes() {
    return {"", ".exe", ".com", ".bat", ".cmd"};
}

} // namespace trainyard::base
