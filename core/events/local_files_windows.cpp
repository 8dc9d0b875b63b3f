#include "core/events/local_files.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"

#include <windows.h>

namespace trainyard::events {

namespace {

base::Error windowsError(const std::string& action) {
    const DWORD code = ::GetLastError();
    const bool missing = code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND;
    const bool denied = code == ERROR_ACCESS_DENIED;
    return base::makeError(missing  ? base::ErrorCode::NotFound
                           : denied ? base::ErrorCode::PermissionDenied
                                    : base::ErrorCode::Unavailable,
                           action + ".", {}, "Windows error " + std::to_string(code));
}

SourceFile sourceFile(std::string path, DWORD sizeHigh, DWORD sizeLow, FILETIME modified) {
    SourceFile file;
    file.path = std::move(path);
    file.size = static_cast<std::int64_t>((static_cast<std::uint64_t>(sizeHigh) << 32) | sizeLow);
    file.modified =
        static_cast<std::int64_t>((static_cast<std::uint64_t>(modified.dwHighDateTime) << 32) | modified.dwLowDateTime);
    return file;
}

base::Expected<void> listFolder(const std::filesystem::path& folder, const std::string& name,
                                std::vector<SourceFile>& files, const base::OpContext& context) {
    YARD_CHECK(context.check());
    WIN32_FIND_DATAW entry{};
    const HANDLE search = ::FindFirstFileExW((folder / L"*").c_str(), FindExInfoBasic, &entry, FindExSearchNameMatch,
                                             nullptr, FIND_FIRST_EX_LARGE_FETCH);
    if (search == INVALID_HANDLE_VALUE) return {};
    base::Expected<void> done;
    do {
        const std::filesystem::path own(entry.cFileName);
        const std::string text = base::toUtf8(own);
        if (text == "." || text == "..") continue;
        const std::string path = name.empty() ? text : name + '/' + text;
        if ((entry.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
            // Junctions and links may make circles; they are not followed here.
            if ((entry.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0)
                done = listFolder(folder / own, path, files, context);
        } else if (isEventFileName(text)) {
            files.push_back(sourceFile(path, entry.nFileSizeHigh, entry.nFileSizeLow, entry.ftLastWriteTime));
        }
    } while (done && ::FindNextFileW(search, &entry) != 0);
    ::FindClose(search);
    return done;
}

class LocalReader final : public SourceReader {
public:
    LocalReader(HANDLE file, std::filesystem::path path) : file_(file), path_(std::move(path)) {}
    ~LocalReader() override { ::CloseHandle(file_); }

    base::Expected<std::size_t> readAt(std::int64_t offset, unsigned char* into, std::size_t length,
                                       const base::OpContext&) override {
        std::size_t done = 0;
        while (done < length) {
            const auto at = static_cast<std::uint64_t>(offset) + done;
            OVERLAPPED place{};
            place.Offset = static_cast<DWORD>(at);
            place.OffsetHigh = static_cast<DWORD>(at >> 32);
            DWORD got = 0;
            const auto wanted = static_cast<DWORD>(std::min<std::size_t>(length - done, std::size_t{1} << 30));
            if (::ReadFile(file_, into + done, wanted, &got, &place) == 0) {
                if (::GetLastError() == ERROR_HANDLE_EOF) break;
                return windowsError("Cannot read " + base::toUtf8(path_));
            }
            if (got == 0) break;
            done += got;
        }
        return done;
    }

private:
    HANDLE file_;
    std::filesystem::path path_;
};

} // namespace

base::Expected<std::vector<SourceFile>> listLocalFiles(const std::filesystem::path& root,
                                                       const base::OpContext& context) {
    base::assertMayBlock("listLocalFiles");
    WIN32_FILE_ATTRIBUTE_DATA status{};
    if (::GetFileAttributesExW(root.c_str(), GetFileExInfoStandard, &status) == 0)
        return windowsError("Cannot read " + base::toUtf8(root));
    std::vector<SourceFile> files;
    if ((status.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0) {
        files.push_back(sourceFile(base::toUtf8(root.filename()), status.nFileSizeHigh, status.nFileSizeLow,
                                   status.ftLastWriteTime));
        return files;
    }
    YARD_CHECK(listFolder(root, {}, files, context));
    return files;
}

base::Expected<std::unique_ptr<SourceReader>> openLocalFile(const std::filesystem::path& path) {
    base::assertMayBlock("openLocalFile");
    // Sharing everything: a writer may go on writing, or replace the file.
    const HANDLE file =
        ::CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                      OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN, nullptr);
    if (file == INVALID_HANDLE_VALUE) return windowsError("Cannot open " + base::toUtf8(path));
    return std::unique_ptr<SourceReader>(std::make_unique<LocalReader>(file, path));
}

} // namespace trainyard::events
