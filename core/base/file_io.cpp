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

namespace {

// Size and bytes come from one opening: the file may be replaced by a rename at any moment, and then size and content
// of two files would mix.
struct OpenFile {
    std::ifstream in;
    std::int64_t size = 0;
};

Expected<OpenFile> openFile(const std::filesystem::path& path) {
    assertMayBlock("readFile");
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return makeError(ErrorCode::InvalidArgument, toUtf8(path) + " is a folder, not a file.",
                         "Give the path of a file.");
    errno = 0;
    OpenFile file{std::ifstream(path, std::ios::binary | std::ios::ate), 0};
    if (file.in) file.size = static_cast<std::int64_t>(file.in.tellg());
    if (!file.in || file.size < 0) return systemError(errno != 0 ? errno : EIO, "Cannot read " + toUtf8(path));
    return file;
}

Expected<std::string> readPart(OpenFile& file, const std::filesystem::path& path, std::int64_t offset,
                               std::int64_t length) {
    if (offset >= file.size) return std::string();
    std::string text(static_cast<std::size_t>(std::min(length, file.size - offset)), '\0');
    errno = 0;
    file.in.seekg(offset);
    file.in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.in.bad()) return systemError(errno != 0 ? errno : EIO, "Cannot read " + toUtf8(path));
    text.resize(static_cast<std::size_t>(file.in.gcount()));
    return text;
}

} // namespace

Expected<std::string> readFileRange(const std::filesystem::path& path, std::int64_t offset, std::int64_t length) {
    if (offset < 0 || length < 0) return makeError(ErrorCode::InvalidArgument, "A file range must not be negative.");
    YARD_TRY(OpenFile file, openFile(path));
    return readPart(file, path, offset, length);
}

Expected<std::string> readFile(const std::filesystem::path& path, std::int64_t largest) {
    YARD_TRY(OpenFile file, openFile(path));
    if (file.size > largest)
        return makeError(ErrorCode::InvalidArgument, toUtf8(path) + " has " + std::to_string(file.size) +
                                                         " bytes; at most " + std::to_string(largest) +
                                                         " are read here.");
    return readPart(file, path, 0, file.size);
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
