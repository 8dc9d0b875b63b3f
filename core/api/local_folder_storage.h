// A folder of this computer as a StorageDriver. Nothing outside the folder is reachable through it, not by ".." and not
// by a link that leads out. Thread-safe.
#pragma once

#include "core/api/storage_driver.h"

#include <filesystem>

namespace trainyard::api {

class LocalFolderStorage final : public StorageDriver {
public:
    explicit LocalFolderStorage(std::filesystem::path root, std::size_t pageSize = 1000);
    base::Expected<FilePage> list(const std::string& folder, const std::string& page,
                                  const base::OpContext& context) override;
    base::Expected<model::FileStat> stat(const std::string& path, const base::OpContext& context) override;
    base::Expected<std::string> read(const std::string& path, std::int64_t offset, std::int64_t length,
                                     const base::OpContext& context) override;
    std::string localFolder() const override;

private:
    base::Expected<std::filesystem::path> resolve(const std::string& path) const;
    std::filesystem::path root_;
    std::size_t pageSize_;
};

} // namespace trainyard::api
