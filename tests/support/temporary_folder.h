// A folder that is gone when the test ends.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <filesystem>

namespace trainyard::tests {

class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("trainyard-test-" + base::newKey(std::chrono::system_clock::now()))) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::filesystem::path& part) const { return path_ / part; }

private:
    std::filesystem::path path_;
};

} // namespace trainyard::tests
