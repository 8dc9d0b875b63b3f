// Reaching files of one storage: a folder, SFTP, S3, ... This slice reads; uploads come with the transfer engine.
// All verbs block, are thread-safe, and obey the context's stop token and deadline. Paths are relative to the root.
#pragma once

#include "core/base/op_context.h"
#include "core/model/file_stat.h"

#include <cstdint>
#include <string>
#include <vector>

namespace trainyard::api {

struct FilePage {
    std::vector<model::FileStat> entries; // by name
    std::string next;                     // token of the next page; empty at the end
};

class StorageDriver {
public:
    virtual ~StorageDriver() = default;
    // One folder, not its subfolders. `page` is empty or a token from the page before.
    virtual base::Expected<FilePage> list(const std::string& folder, const std::string& page,
                                          const base::OpContext& context) = 0;
    virtual base::Expected<model::FileStat> stat(const std::string& path, const base::OpContext& context) = 0;
    // Up to `length` bytes from `offset`; fewer only at the end of the file.
    virtual base::Expected<std::string> read(const std::string& path, std::int64_t offset, std::int64_t length,
                                             const base::OpContext& context) = 0;
    // The same files on this computer's disk, where they are there; empty otherwise.
    virtual std::string localFolder() const = 0;
};

} // namespace trainyard::api
