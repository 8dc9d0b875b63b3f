// Where event files come from: this computer's disk, or anything that can list and read ranges (a StorageDriver, behind
// two functions, since events knows nothing of drivers).
#pragma once

#include "core/base/op_context.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trainyard::events {

struct SourceFile {
    std::string path; // relative to the root, '/' between parts, UTF-8
    std::int64_t size = 0;
    std::int64_t modified = 0;  // any number that changes when the file does; 0: not known
    std::uint64_t identity = 0; // of the file itself (inode); 0: not known
    bool operator==(const SourceFile&) const = default;
};

// One file, opened for reading. One thread at a time.
class SourceReader {
public:
    virtual ~SourceReader() = default;
    // Bytes read, fewer than `length` only at the end of the file.
    virtual base::Expected<std::size_t> readAt(std::int64_t offset, unsigned char* into, std::size_t length,
                                               const base::OpContext& context) = 0;
};

// Thread-safe; blocking.
class EventSource {
public:
    virtual ~EventSource() = default;
    // All event files under the root (names that hold "tfevents"), in no particular order.
    virtual base::Expected<std::vector<SourceFile>> list(const base::OpContext& context) = 0;
    // How much to read at once: little where it is near, since it stays in the cache, much where each request costs.
    virtual std::size_t blockSize() const = 0;
    virtual base::Expected<std::unique_ptr<SourceReader>> open(const std::string& path,
                                                               const base::OpContext& context) = 0;
};

// A file (of any name) or a folder on this computer.
std::unique_ptr<EventSource> makeLocalSource(std::filesystem::path root);

// Through functions, such as those of a StorageDriver. `read` gives up to `length` bytes from `offset`.
struct SourceFunctions {
    std::function<base::Expected<std::vector<SourceFile>>(const base::OpContext&)>
        list; // files of any name; filtered here
    std::function<base::Expected<std::string>(const std::string& path, std::int64_t offset, std::int64_t length,
                                              const base::OpContext&)>
        read;
};
std::unique_ptr<EventSource> makeFunctionSource(SourceFunctions functions);

bool isEventFileName(std::string_view name); // of a file, without its folder

} // namespace trainyard::events
