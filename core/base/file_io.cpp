#include "core/base/file_io.h"

#include "core/base/blocking.h"
#include "core/base/durable_write.h"

#include <cerrno>
#include <fstream>

namespace trainyard::base {

std::string toUtf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path fromUtf8(std::string_view text) {
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

Expected<std::int64_t> fileSize(const std::filesystem::path& path) {
    assertMayBlock("fileSize");
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    if (problem) return systemError(problem.value(), "Cannot read " + toUtf8(path));
    return static_cast<std::int64_t>(size);
}

Expected<std::string> readFileRange(const std::filesystem::path& path, std::int64_t offset, std::int64_t length) {
    YARD_TRY(const std::int64_t size, fileSize(path));
    if (offset < 0 || length < 0) return makeError(ErrorCode::InvalidArgument, "A file range must not be negative.");
    if (offset >= size) return std::string();
    std::ifstream in(path, std::ios::binary);
    if (!in) return systemError(errno, "Cannot read " + toUtf8(path));
    std::string text(static_cast<std::size_t>(std::min(length, size - offset)), '\0');
    in.seekg(offset);
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad()) return systemError(errno != 0 ? errno : EIO, "Cannot read " + toUtf8(path));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

Expected<std::string> readFile(const std::filesystem::path& path, std::int64_t largest) {
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return makeError(ErrorCode::InvalidArgument, toUtf8(path) + " is a folder, not a file.", "Give the path of a file.");
    YARD_TRY(const std::int64_t size, fileSize(path));
    if (size > largest)
        return makeError(ErrorCode::InvalidArgument,
                         toUtf8(path) + " has " + std::to_string(size) + " bytes; at most " + std::to_string(largest) +
                             " are read here.");
    return readFileRange(path, 0, size);
}

Expected<void> writeFileAtomic(const std::filesystem::path& path, std::string_view text) {
    assertMayBlock("writeFileAtomic");
    std::filesystem::path temporary = path;
    temporary += ".part";
    if (auto written = writeDurably(temporary, text); !written) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        return std::move(written).error();
    }
    std::error_code problem;
    std::filesystem::rename(temporary, path, problem);
    if (problem) return systemError(problem.value(), "Cannot write " + toUtf8(path));
    return {};
}

Expected<void> makeFolders(const std::filesystem::path& path) {
    assertMayBlock("makeFolders");
    std::error_code problem;
    std::filesystem::create_directories(path, problem);
    if (problem) return systemError(problem.value(), "Cannot make the folder " + toUtf8(path));
    return {};
}

} // namespace trainyard::base
